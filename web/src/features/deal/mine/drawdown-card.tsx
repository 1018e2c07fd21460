import { drawdownTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { label } from '@/gql/labels';
import type { MyDealQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { formatYuan } from '@/lib/money';
import { MoneyFigure } from '@/ui/light/figure';
import { StatusTag } from '@/ui/light/status-tag';
import { fileSize } from '@/ui/light/file-size';
import { ConfirmDrawdown, DisputeDrawdown } from './decide';

type Drawdown = NonNullable<MyDealQuery['deal']>['drawdowns'][number];

/** One payment as the institution reported it, with its vouchers, and this enterprise's answer. */
export function DrawdownCard({ drawdown, institution, now }: { drawdown: Drawdown; institution: string; now: Date }) {
  const open = drawdown.status === 'REPORTED' || drawdown.status === 'DISPUTED';
  const about = `第 ${drawdown.number} 笔，${drawdown.drawnOn} 到账 ${formatYuan(drawdown.amountFen)}`;
  return (
    <article className="jb-turn">
      <div className="jb-turn-head">
        <h3>第 {drawdown.number} 笔放款</h3>
        <StatusTag tone={drawdownTone[drawdown.status]}>{label('DrawdownStatus', drawdown.status)}</StatusTag>
      </div>
      <div className="jb-card-facts">
        <MoneyFigure primary label="金额" fen={drawdown.amountFen} />
        <div className="jb-figure"><div className="jb-figure-label">放款日</div>{drawdown.drawnOn}</div>
        <div className="jb-figure"><div className="jb-figure-label">机构上报</div>{formatInstant(drawdown.reportedAt, 'short')}</div>
        {drawdown.decidedAt && <div className="jb-figure"><div className="jb-figure-label">确认</div>{formatInstant(drawdown.decidedAt, 'short')}</div>}
      </div>
      {drawdown.note && <div>{drawdown.note}</div>}
      {drawdown.disputeReason && <div>异议原因：{drawdown.disputeReason}</div>}
      {open && <WaitingLine waiting={drawdown.waitingOn} now={now} />}
      {drawdown.evidence.length > 0 && (
        <div>
          凭证
          <ul className="jb-list-plain">
            {drawdown.evidence.map((file) => <li key={file.id}><a className="jb-link" href={`/files/${file.id}`} download>{file.name}</a><span className="jb-aside"> {fileSize(file.bytes)}</span></li>)}
          </ul>
        </div>
      )}
      {open && (
        <div className="jb-actions">
          <ConfirmDrawdown id={drawdown.id} about={about} institution={institution} withdraws={drawdown.status === 'DISPUTED'} />
          {drawdown.status === 'REPORTED' && <DisputeDrawdown id={drawdown.id} about={about} />}
        </div>
      )}
    </article>
  );
}
