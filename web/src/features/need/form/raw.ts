import type { NeedDraftFieldsFragment } from '@/gql/types';
import { businessDay } from '@/lib/dates';
import { listOf, textOf } from '@/lib/form';
import { amountText } from '@/lib/money';
import { asked } from '../mine/views';
import { rateText } from '@/lib/rate';
import { FLAG_PATHS, LIST_PATHS, TEXT_PATHS, type FlagPath, type ListPath, type Path, type TextPath } from './steps';

/** The form as it was typed: amounts in 万元, rates in percent, days YYYY-MM-DD, a flag is "yes" or "". */
export type Raw = Record<TextPath, string> & Record<ListPath, string[]> & Record<FlagPath, string>;

const flag = (on: boolean | undefined): string => (on ? 'yes' : '');

/** A form of which nothing is filled in. */
export const emptyRaw = (productId: string | null): Raw => ({
  title: '', amountFen: '', minAmountFen: '', months: '', latestOn: '', purpose: '', purposeText: '', repaymentSource: '', collateralText: '', ipText: '',
  loanHistory: '', maxRateBp: '', equityValuationFen: '', equityShareBp: '', equityRound: '', claimMode: 'FIRST_COME', claimCap: '3', claimUntil: '',
  productId: productId ?? '', modes: [], guarantees: [], inviteIds: [], several: '', showClaimCount: 'yes', pointsConsent: '', truthful: '',
});

/** A stored draft as typed text. The deadline is an instant, 24:00 of its last day. */
export function rawOf(need: NeedDraftFieldsFragment): Raw {
  const detail = need.detail;
  return {
    title: detail?.title ?? '',
    modes: [...need.modes],
    loanHistory: need.loanHistory ?? '',
    productId: detail?.product?.id ?? '',
    amountFen: amountText(asked(detail?.amountFen), 'wan'),
    minAmountFen: amountText(detail?.minAmountFen, 'wan'),
    maxRateBp: rateText(detail?.maxRateBp),
    several: flag(need.several),
    equityRound: detail?.equityRound ?? '',
    equityValuationFen: amountText(detail?.equityValuationFen, 'wan'),
    equityShareBp: rateText(detail?.equityShareBp),
    purpose: need.purpose ?? '',
    purposeText: detail?.purposeText ?? '',
    months: need.months === null ? '' : `${need.months}`,
    latestOn: detail?.latestOn ?? '',
    guarantees: [...need.guarantees],
    collateralText: detail?.collateralText ?? '',
    repaymentSource: detail?.repaymentSource ?? '',
    ipText: detail?.ipText ?? '',
    claimMode: need.claimMode,
    claimCap: `${need.claimCap}`,
    claimUntil: need.claimUntil === null ? '' : businessDay(new Date(Date.parse(need.claimUntil) - 1)),
    inviteIds: (detail?.invitations ?? []).flatMap((one) => (one.by === 'ENTERPRISE' ? [one.institution.id] : [])),
    showClaimCount: flag(detail?.showClaimCount),
    pointsConsent: flag(detail?.pointsConsent),
    truthful: flag(detail?.truthful),
  };
}

const isList = (path: Path): path is ListPath => LIST_PATHS.some((one) => one === path);

/** Takes over what the controls of `form` say; answers without a control on the page stay. */
export function readForm(form: HTMLFormElement, before: Raw): { raw: Raw; changed: Path[] } {
  const data = new FormData(form);
  const raw: Raw = { ...before };
  const changed: Path[] = [];
  for (const path of [...TEXT_PATHS, ...LIST_PATHS, ...FLAG_PATHS]) {
    if (form.elements.namedItem(path) === null) continue;
    if (isList(path)) raw[path] = listOf(data, path);
    else raw[path] = textOf(data, path);
    if (`${raw[path]}` !== `${before[path]}`) changed.push(path);
  }
  return { raw, changed };
}
