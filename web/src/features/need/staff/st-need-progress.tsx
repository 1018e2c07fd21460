import { label } from '@/gql/labels';
import { claimTone, dealTone, offerTone } from '@/features/case/tones';
import { WaitingCell } from '@/features/station/waiting-cell';
import { formatInstant } from '@/lib/dates';
import { figureIn, formatMoney } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import type { StNeed } from './st-need-facts';

type Claim = StNeed['claims'][number];
type Offer = StNeed['offers'][number];
type Deal = StNeed['deals'][number];

const claimColumns = (base: string, now: string): Column<Claim>[] => [
  { key: 'who', head: '机构', card: 'title', cell: (row) => <Link href={`${base}/institutions/${row.institution.id}`}>{row.institution.name}</Link> },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={claimTone[row.status]}>{label('ClaimStatus', row.status)}</StatusTag> },
  { key: 'waiting', head: '进展', kind: 'action', cell: (row) => (row.declineCode ? label('DeclineCode', row.declineCode) : <WaitingCell waiting={row.waitingOn} now={now} />) },
  { key: 'at', head: '揭榜', kind: 'date', cell: (row) => formatInstant(row.claimedAt, 'short') },
  { key: 'contact', head: '首次联系', kind: 'date', cell: (row) => formatInstant(row.contactedAt, 'short') },
  { key: 'officer', head: '客户经理', cell: (row) => row.officerName ?? '--' },
];

/** Terms of an offer in one line, by its kind. */
function termsOf(offer: Offer): string {
  if (offer.kind === 'EQUITY') return [offer.valuationFen && `投前估值 ${formatMoney(offer.valuationFen)}`, offer.shareBp != null && `股权 ${formatRate(offer.shareBp)}`].filter(Boolean).join(' · ');
  return [
    offer.rateBp != null && `年利率 ${formatRate(offer.rateBp)}`,
    offer.premiumFen && `${offer.kind === 'INSURANCE' ? '保费' : '年担保费'} ${formatMoney(offer.premiumFen)}`,
    offer.months != null && `${offer.months} 个月`,
    offer.repayment && label('RepaymentMethod', offer.repayment),
  ].filter(Boolean).join(' · ');
}

const offerColumns = (base: string, chosen: boolean): Column<Offer>[] => [
  { key: 'who', head: '机构', card: 'title', cell: (row) => <Link href={`${base}/institutions/${row.institution.id}`}>{row.institution.name}</Link> },
  { key: 'amount', head: '金额', unit: '万元', kind: 'number', card: 'primary', cell: (row) => figureIn(row.amountFen, 'wan') },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <><StatusTag tone={offerTone[row.status]}>{label('OfferStatus', row.status)}</StatusTag>{row.version > 1 && ` 第 ${row.version} 版`}</> },
  { key: 'terms', head: '条件', cell: (row) => `${label('OfferKind', row.kind)} · ${termsOf(row)}` },
  { key: 'cost', head: '真实年化', kind: 'number', cell: (row) => (row.quote ? `${row.quote.irrEffectivePercent}%` : '--') },
  ...(chosen ? [{ key: 'reason', head: '选择理由', cell: (row: Offer) => row.choiceReason ?? '' }] : []),
];

const dealColumns = (base: string): Column<Deal>[] => [
  { key: 'code', head: '成果编号', card: 'title', cell: (row) => <Link href={`${base}/deals/${row.id}`}>{row.code}</Link> },
  { key: 'who', head: '机构', cell: (row) => row.institution.name },
  { key: 'approved', head: '获批', unit: '万元', kind: 'number', cell: (row) => figureIn(row.approvedFen, 'wan') },
  { key: 'confirmed', head: '双方确认放款', unit: '万元', kind: 'number', card: 'primary', cell: (row) => figureIn(row.confirmedFen, 'wan') },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={dealTone[row.status]}>{label('DealStatus', row.status)}</StatusTag> },
];

/** True while the offers of a sealed need may not be read by anybody. */
export const isSealed = (need: Pick<StNeed, 'claimMode' | 'claimUntil' | 'offers'>, now: string): boolean =>
  need.claimMode === 'SEALED' && need.offers.length === 0 && need.claimUntil !== null && Date.parse(need.claimUntil) > Date.parse(now);

/** Claims, offers (once opened) and what came of them. */
export function StNeedProgress({ need, base, now }: { need: StNeed; base: string; now: string }) {
  return (
    <section aria-labelledby="need-progress" className="grid gap-3">
      <h2 id="need-progress">揭榜与方案</h2>
      {need.claims.length === 0
        ? <p className="text-mute">{need.postedAt ? '还没有机构揭榜。可以向合适的机构派单。' : '审核通过发榜后，机构才能揭榜。'}</p>
        : <DataTable caption="揭榜机构" columns={claimColumns(base, now)} rows={need.claims} rowKey={(row) => row.id} />}
      {isSealed(need, now) && <p className="text-mute">密封竞价：方案在揭榜截止时同时开标，开标前任何人都看不到内容。</p>}
      {need.offers.length > 0 && <DataTable caption="方案" columns={offerColumns(base, need.offers.some((offer) => offer.choiceReason))} rows={need.offers} rowKey={(row) => row.id} />}
      {need.deals.length > 0 && <DataTable caption="融资成果" columns={dealColumns(base)} rows={need.deals} rowKey={(row) => row.id} />}
    </section>
  );
}
