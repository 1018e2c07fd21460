import type { Metadata } from 'next';
import { CaseTimeline } from '@/features/case/case-timeline';
import { dealTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { DrawdownCard } from '@/features/deal/mine/drawdown-card';
import { requireEnterprise } from '@/features/enterprise/own';
import { percent } from '@/features/offer/compare/figures';
import { Schedule } from '@/features/offer/compare/schedule';
import { needTitle } from '@/features/need/mine/views';
import { label } from '@/gql/labels';
import { MyDealDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { formatYuan } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { found, read } from '@/lib/urql/read';
import { MoneyFigure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';

export const metadata: Metadata = { title: '融资成果' };

/** One deal: approved, reported and confirmed money, each payment with its vouchers, the schedule and the course. */
export default async function DealPage({ params }: { params: Promise<{ id: string }> }) {
  await requireEnterprise();
  const { id } = await params;
  const now = new Date();
  const deal = found((await read(MyDealDocument, { id })).deal);
  const { offer } = deal;
  const drawdowns = [...deal.drawdowns].sort((a, b) => b.number - a.number);
  return (
    <>
      <PageHead
        back={{ href: '/my/deals', text: '我的融资' }} title={deal.institution.name} lead={deal.code}
        tags={<><StatusTag tone={dealTone[deal.status]}>{label('DealStatus', deal.status)}</StatusTag>{deal.demo && <StatusTag tone="neutral">演示</StatusTag>}</>}
        figure={<MoneyFigure primary label="已确认到账" fen={deal.confirmedFen} />}
      />
      <div className="jb-rows">
        <WaitingLine waiting={deal.waitingOn} now={now} />
        <SummaryList
          rows={[
            { label: '获批金额', value: formatYuan(deal.approvedFen) },
            { label: '机构已上报', value: formatYuan(deal.reportedFen) },
            { label: '双方已确认', value: formatYuan(deal.confirmedFen) },
          ]}
        />
      </div>
      <section className="jb-section">
        <h2>放款</h2>
        {drawdowns.length === 0
          ? <p className="text-mute">机构还没有上报放款。上报后会有消息提醒，请在这里核对确认。</p>
          : <div className="jb-rows">{drawdowns.map((drawdown) => <DrawdownCard key={drawdown.id} drawdown={drawdown} institution={deal.institution.name} now={now} />)}</div>}
      </section>
      <section className="jb-section">
        <h2>合同与方案</h2>
        <SummaryList
          missing="待机构登记"
          rows={[
            { label: '需求', value: <Link href={`/my/needs/${deal.need.id}`}>{needTitle(deal.need.detail?.title)} {deal.need.code}</Link> },
            { label: '方式', value: label('OfferKind', deal.kind) },
            { label: '合同编号', value: deal.contractNo },
            { label: '签约日', value: deal.signedOn },
            ...(deal.rateBp === null ? [] : [{ label: '合同利率', value: formatRate(deal.rateBp) }]),
            ...(deal.months === null ? [] : [{ label: '期限', value: `${deal.months} 个月` }]),
            ...(offer.quote ? [{ label: '实际年化 IRR', value: percent(offer.quote.irrEffectivePercent) }] : []),
            { label: '选定时间', value: formatInstant(deal.approvedAt) },
            ...(offer.choiceReason === null ? [] : [{ label: '选择理由', value: offer.choiceReason }]),
            ...(deal.daysToMoney === null ? [] : [{ label: '发榜到到账', value: `${deal.daysToMoney} 天` }]),
          ]}
        />
      </section>
      {offer.quote && (
        <section className="jb-section">
          <h2>还款计划</h2>
          <p className="jb-aside">按方案 {offer.code} 测算，实际以合同和放款日为准。</p>
          <details className="jb-details">
            <summary>共 {offer.quote.schedule.length} 期，展开逐期金额</summary>
            <Schedule title={`还款计划 · ${offer.code}`} periods={offer.quote.schedule} />
          </details>
        </section>
      )}
      <section className="jb-section">
        <h2>办理经过</h2>
        <CaseTimeline steps={deal.timeline} />
      </section>
    </>
  );
}
