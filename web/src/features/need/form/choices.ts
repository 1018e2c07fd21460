import { optionsOf } from '@/gql/labels';
import type { ChosenProductFieldsFragment, NeedFormChoicesQuery } from '@/gql/types';
import { label } from '@/gql/labels';
import type { Option } from '@/ui/light/select';

/** Everything that the form offers to choose from, in words. */
export type Choices = {
  modes: Option[];
  loanHistory: Option[];
  purpose: Option[];
  guarantees: Option[];
  claimMode: Option[];
  institutions: Option[];
  product: ChosenProductFieldsFragment | null;
  station: { name: string; phone: string | null; address: string | null } | null;
  today: string;
};

const MODE_HINTS: Readonly<Record<string, string>> = {
  FIRST_COME: '名额满即止。办得快，适合金额不大、条件清楚的需求。',
  SEALED: '截止前各机构互相看不到方案，到期同时开标，便于比价。',
  INVITED: '只有选定的机构能看到和揭榜，不在公开榜单显示。',
};

/** Words of all choices; runs on the server, so the browser gets only what it shows. */
export function choicesOf(data: NeedFormChoicesQuery, product: ChosenProductFieldsFragment | null, today: string): Choices {
  return {
    modes: optionsOf('FinancingMode'),
    loanHistory: optionsOf('LoanHistory'),
    purpose: optionsOf('Purpose'),
    guarantees: optionsOf('GuaranteeKind'),
    claimMode: optionsOf('ClaimMode').map((option) => ({ ...option, hint: MODE_HINTS[option.value] })),
    institutions: data.institutions.nodes.map((one) => ({
      value: one.id, label: one.name, hint: [label('InstitutionKind', one.kind), one.region].filter(Boolean).join(' · '),
    })),
    product,
    station: data.myEnterprise?.station ?? null,
    today,
  };
}
