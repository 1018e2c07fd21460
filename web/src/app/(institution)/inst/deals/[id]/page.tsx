import type { Metadata } from 'next';
import { CaseTimeline } from '@/features/case/case-timeline';
import { dealTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { CancelAction, RepayAction, SettleAction, SignAction } from '@/features/deal/staff/deal-actions';
import { DealFacts } from '@/features/deal/staff/deal-facts';
import { ReportAction } from '@/features/deal/staff/drawdown-actions';
import { Drawdowns } from '@/features/deal/staff/drawdowns';
import { instAdmitted } from '@/features/institution/staff/me';
import { InstDealDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import { businessDay } from '@/lib/dates';
import { formatMoney, toFen } from '@/lib/money';
import { found, read } from '@/lib/urql/read';
import { MoneyFigure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';

export const metadata: Metadata = { title: '成果' };

const PAYABLE = ['SIGNED', 'DRAWN', 'REPAYING'];

/** One deal: sign, report payments with vouchers, see whether the enterprise confirms, repay, settle. */
export default async function DealPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { viewer } = await instAdmitted();
  const now = new Date();
  const today = businessDay(now);
  const deal = found((await read(InstDealDocument, { id })).deal);
  const leftFen = toFen(BigInt(deal.approvedFen) - BigInt(deal.reportedFen));
  const { status } = deal;
  const cancellable = (status === 'APPROVED' || status === 'SIGNED') && deal.reportedFen === '0';
  return (
    <>
      <PageHead
        back={{ href: '/inst/deals', text: '融资成果' }} title={`${deal.enterprise.name} ${formatMoney(deal.approvedFen)}${label('OfferKind', deal.kind)}`} lead={`${deal.code} · ${deal.area.name}`}
        tags={<><StatusTag tone={dealTone[status]}>{label('DealStatus', status)}</StatusTag>{deal.demo && <StatusTag tone="neutral">演示</StatusTag>}</>}
        figure={<MoneyFigure primary label="双方确认放款" fen={deal.confirmedFen} />}
      />
      <div className="jb-stack">
        <WaitingLine waiting={deal.waitingOn} now={now} own="INSTITUTION" />
        <p>获批 {formatMoney(deal.approvedFen)} · 已上报 {formatMoney(deal.reportedFen)} · 还可上报 {formatMoney(leftFen)}</p>
        <div className="jb-actions">
          {status === 'APPROVED' && <SignAction dealId={id} today={today} />}
          {PAYABLE.includes(status) && leftFen !== '0' && <ReportAction dealId={id} leftFen={leftFen} today={today} signedOn={deal.signedOn} loan={deal.kind === 'LOAN'} primary={status === 'SIGNED'} />}
          {status === 'DRAWN' && <RepayAction dealId={id} />}
          {(status === 'DRAWN' || status === 'REPAYING') && <SettleAction dealId={id} today={today} />}
          {cancellable && viewer.role === 'MANAGER' && <CancelAction dealId={id} />}
        </div>
        {cancellable && viewer.role !== 'MANAGER' && <p className="text-mute">不再办理的，由机构负责人终止成果。</p>}
      </div>
      <div className="jb-split mt-3">
        <div className="jb-stack">
          <Drawdowns deal={deal} now={now} />
          <section className="jb-panel" aria-labelledby="course"><h2 id="course">经过</h2><CaseTimeline steps={deal.timeline} own="INSTITUTION" /></section>
        </div>
        <section className="jb-panel" aria-labelledby="facts"><h2 id="facts">合同与方案</h2><DealFacts deal={deal} /></section>
      </div>
    </>
  );
}
