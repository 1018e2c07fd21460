import { drawdownTone } from '@/features/case/tones';
import { WaitingLine } from '@/features/case/waiting-line';
import { label } from '@/gql/labels';
import type { InstDealQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { fileSize } from '@/ui/light/file-size';
import { formatYuan } from '@/lib/money';
import { EmptyState, Notice } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { VoidAction } from './drawdown-actions';

/** A deal as its own page shows it. */
export type OwnDeal = NonNullable<InstDealQuery['deal']>;
type Drawdown = OwnDeal['drawdowns'][number];

function Files({ files }: { files: Drawdown['evidence'] }) {
  if (files.length === 0) return <p className="text-mute">没有附凭证。</p>;
  return (
    <ul className="grid gap-1">
      {files.map((file) => (
        <li key={file.id}>
          <a className="jb-link" href={`/files/${file.id}`} download={file.name}>{file.name}</a>
          <span className="text-mute"> {fileSize(file.bytes)} · 校验码 {file.sha256.slice(0, 12)}</span>
          {file.usedElsewhere && <> <StatusTag tone="bad">同一文件还用于其他放款</StatusTag></>}
        </li>
      ))}
    </ul>
  );
}

function One({ drawdown, now }: { drawdown: Drawdown; now: Date }) {
  const { status } = drawdown;
  return (
    <li className="grid gap-1 border-t border-line pt-3">
      <div className="jb-head-title">
        <h3>第 {drawdown.number} 笔 · <span className="tabular-nums">{formatYuan(drawdown.amountFen)}</span></h3>
        <StatusTag tone={drawdownTone[status]}>{label('DrawdownStatus', status)}</StatusTag>
      </div>
      <p className="text-mute">{drawdown.drawnOn} 放款 · {formatInstant(drawdown.reportedAt, 'short')} 上报{drawdown.decidedAt && ` · ${formatInstant(drawdown.decidedAt, 'short')} ${status === 'VOID' ? '作废' : '确认'}`}</p>
      {drawdown.note && <p>说明：{drawdown.note}</p>}
      {status === 'DISPUTED' && <Notice tone="bad" title={`企业异议：${drawdown.disputeReason ?? ''}`}>请与企业核对：上报有误请作废后重新上报；无误请企业改为确认。</Notice>}
      <WaitingLine waiting={drawdown.waitingOn} now={now} own="INSTITUTION" />
      <Files files={drawdown.evidence} />
      {(status === 'REPORTED' || status === 'DISPUTED') && <div className="jb-actions"><VoidAction id={drawdown.id} number={drawdown.number} /></div>}
    </li>
  );
}

/** Payments of a deal, each with its vouchers and whose turn it is. */
export function Drawdowns({ deal, now }: { deal: OwnDeal; now: Date }) {
  return (
    <section className="jb-panel" aria-labelledby="drawdowns">
      <h2 id="drawdowns">放款</h2>
      {deal.drawdowns.length === 0
        ? <EmptyState level="h3" title="还没有上报放款">{deal.status === 'APPROVED' ? '先登记签约，放款后在这里逐笔上报。' : '资金到账后逐笔上报，附放款凭证，由企业确认。'}</EmptyState>
        : <ul className="grid gap-3">{deal.drawdowns.map((drawdown) => <One key={drawdown.id} drawdown={drawdown} now={now} />)}</ul>}
    </section>
  );
}
