import { label } from '@/gql/labels';
import { StDealDocument } from '@/gql/operations';
import { CaseTimeline } from '@/features/case/case-timeline';
import { dealTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { openDesk } from '@/features/station/desk';
import type { Base } from '@/features/station/drill';
import { formatInstant } from '@/lib/dates';
import { formatMoney, formatYuan } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { found, read } from '@/lib/urql/read';
import { MoneyFigure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';
import { StDrawdowns, type StDeal } from './st-drawdowns';

const factsOf = (deal: StDeal, base: string): SummaryRow[] => [
  { label: '企业', value: <Link href={`${base}/files/${deal.enterprise.id}`}>{deal.enterprise.name}</Link> },
  { label: '机构', value: <Link href={`${base}/institutions/${deal.institution.id}`}>{deal.institution.name}</Link> },
  { label: '融资需求', value: <Link href={`${base}/needs/${deal.need.id}`}>{deal.need.code}{deal.need.detail && ` · ${deal.need.detail.title}`}</Link> },
  { label: '类型', value: `${label('OfferKind', deal.kind)}${deal.firstLoan ? ' · 首贷' : ''}` },
  { label: '获批金额', value: <span title={formatYuan(deal.approvedFen)}>{formatMoney(deal.approvedFen)}</span> },
  { label: '已上报放款', value: formatMoney(deal.reportedFen) },
  { label: '年利率', value: deal.rateBp == null ? null : formatRate(deal.rateBp) },
  { label: '真实年化成本', value: deal.offer.quote && `${deal.offer.quote.irrEffectivePercent}%（贴息后 ${deal.offer.quote.irrEffectiveAfterSubsidyPercent}%）` },
  { label: '期限', value: deal.months == null ? null : `${deal.months} 个月` },
  { label: '还款方式', value: deal.offer.repayment && label('RepaymentMethod', deal.offer.repayment) },
  { label: '担保方式', value: deal.offer.guarantees.map((one) => label('GuaranteeKind', one)).join('、') },
  { label: '合同编号', value: deal.contractNo },
  { label: '签约日', value: deal.signedOn },
  { label: '发榜到到账', value: deal.daysToMoney == null ? null : `${deal.daysToMoney} 天` },
  { label: '企业选择理由', value: deal.offer.choiceReason },
];

/** One outcome: terms, payments with their evidence, and its course. */
export async function StDealPage({ base, id }: { base: Base; id: string }) {
  const desk = await openDesk(base);
  const deal = found((await read(StDealDocument, { id })).deal);
  return (
    <>
      <PageHead
        back={{ href: `${base}/deals`, text: '融资成果' }} title={deal.code}
        lead={`${deal.enterprise.name} · ${deal.institution.name} · ${deal.area.name} · ${formatInstant(deal.approvedAt, 'day')} 获批`}
        tags={<>{deal.demo && <StatusTag tone="neutral">演示</StatusTag>}<StatusTag tone={dealTone[deal.status]}>{label('DealStatus', deal.status)}</StatusTag></>}
        figure={<MoneyFigure primary label="双方确认放款" fen={deal.confirmedFen} />}
      />
      <WaitingLine waiting={deal.waitingOn} now={new Date(desk.now)} own="AUTHORITY" />
      <div className="mt-4 grid gap-6 grid-cols-[minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <StDrawdowns deal={deal} now={desk.now} canAct={desk.canAct} />
          <section aria-labelledby="deal-facts"><h2 id="deal-facts" className="mb-1">成果信息</h2><SummaryList rows={factsOf(deal, base)} missing="--" /></section>
        </div>
        <aside aria-labelledby="deal-course">
          <h2 id="deal-course" className="mb-2">经过</h2>
          {deal.timeline.length === 0 ? <p className="text-mute">没有可显示的经过。</p> : <CaseTimeline steps={deal.timeline} own="AUTHORITY" />}
        </aside>
      </div>
    </>
  );
}
