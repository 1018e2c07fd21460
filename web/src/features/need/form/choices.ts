import type { ChosenProductFieldsFragment, NeedFormChoicesQuery } from '@/gql/types';
import { label, optionsOf } from '@/gql/labels';
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

/** Orders in which people think, most frequent first. */
export const ORDERS = {
  FinancingMode: ['LOAN', 'GUARANTEE', 'LEASING', 'FACTORING', 'EQUITY', 'INSURANCE'],
  LoanHistory: ['FIRST', 'OTHER', 'RENEWAL', 'RENEWAL_NO_REPAY'],
  Purpose: ['WORKING_CAPITAL', 'RND', 'PILOT', 'EQUIPMENT', 'EXPANSION', 'ORDER', 'REFINANCE', 'OTHER'],
  GuaranteeKind: ['CREDIT', 'GUARANTEE_COMPANY', 'MORTGAGE', 'PLEDGE', 'IP_PLEDGE', 'EQUITY_PLEDGE', 'RECEIVABLES', 'PERSONAL', 'RISK_POOL', 'INSURANCE'],
  ClaimMode: ['FIRST_COME', 'SEALED', 'INVITED'],
} as const;

const MODE_HINTS: Readonly<Record<string, string>> = {
  FIRST_COME: '名额满即止。办得快，适合金额不大、条件清楚的需求。',
  SEALED: '截止前各机构互相看不到方案，到期同时开标，便于比价。',
  INVITED: '只有选定的机构能看到和揭榜，不在公开榜单显示。',
};

/** Words of all choices; runs on the server, so the browser gets only what it shows. */
export function choicesOf(data: NeedFormChoicesQuery, product: ChosenProductFieldsFragment | null, today: string): Choices {
  return {
    modes: optionsOf('FinancingMode', ORDERS.FinancingMode),
    loanHistory: optionsOf('LoanHistory', ORDERS.LoanHistory),
    purpose: optionsOf('Purpose', ORDERS.Purpose),
    guarantees: optionsOf('GuaranteeKind', ORDERS.GuaranteeKind),
    claimMode: optionsOf('ClaimMode', ORDERS.ClaimMode).map((option) => ({ ...option, hint: MODE_HINTS[option.value] })),
    institutions: data.institutions.nodes.map((one) => ({
      value: one.id, label: one.name, hint: [label('InstitutionKind', one.kind), one.region].filter(Boolean).join(' · '),
    })),
    product,
    station: data.myEnterprise?.station ?? null,
    today,
  };
}
