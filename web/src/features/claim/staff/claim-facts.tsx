import { label } from '@/gql/labels';
import type { InstClaimQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';

/** A claim as its own page shows it. */
export type OwnClaim = NonNullable<InstClaimQuery['claim']>;

/** What was done on the claim so far. */
export function ClaimFacts({ claim }: { claim: OwnClaim }) {
  const rows: SummaryRow[] = [
    { label: '客户经理', value: claim.officerName },
    { label: '揭榜时间', value: formatInstant(claim.claimedAt) },
    { label: '首次联系', value: claim.contactedAt ? `${formatInstant(claim.contactedAt)} · ${label('ContactChannel', claim.contactChannel)}${claim.contactNote ? `：${claim.contactNote}` : ''}` : null },
    ...(claim.papers.length > 0 ? [{ label: '要求补充', value: claim.papers.join('、') }, { label: '企业说明', value: claim.papersNote ?? '企业尚未补充' }] : []),
    ...(claim.declineCode ? [{ label: '婉拒原因', value: label('DeclineCode', claim.declineCode) }, { label: '改进建议', value: claim.declineAdvice }] : []),
    ...(claim.endedAt ? [{ label: '结束时间', value: formatInstant(claim.endedAt) }] : []),
  ];
  return <SummaryList rows={rows} missing="尚未登记" />;
}
