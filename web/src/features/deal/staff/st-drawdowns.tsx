import { label } from '@/gql/labels';
import type { StDealQuery } from '@/gql/types';
import { drawdownTone } from '@/features/case/tones';
import { WaitingCell } from '@/features/station/waiting-cell';
import { formatInstant } from '@/lib/dates';
import { figureIn } from '@/lib/money';
import { DataTable, type Column } from '@/ui/light/data-table';
import { StatusTag } from '@/ui/light/status-tag';
import { EvidencePanel, type Evidence } from '@/ui/staff/evidence-panel';
import { StRemind } from './st-remind';

/** A deal with everything its station may see. */
export type StDeal = NonNullable<StDealQuery['deal']>;

type Drawdown = StDeal['drawdowns'][number];

const columnsOf = (now: string, canAct: boolean): Column<Drawdown>[] => [
  { key: 'number', head: '放款', card: 'title', cell: (row) => `第 ${row.number} 笔` },
  { key: 'amount', head: '金额', unit: '万元', kind: 'number', card: 'primary', cell: (row) => figureIn(row.amountFen, 'wan') },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={drawdownTone[row.status]}>{label('DrawdownStatus', row.status)}</StatusTag> },
  ...(canAct ? [{ key: 'act', head: '催办', kind: 'action' as const, cell: (row: Drawdown) => (row.status === 'REPORTED' ? <StRemind drawdownId={row.id} number={row.number} /> : '') }] : []),
  { key: 'on', head: '放款日', kind: 'date', cell: (row) => row.drawnOn },
  { key: 'waiting', head: '轮到谁', kind: 'date', cell: (row) => <WaitingCell waiting={row.waitingOn} now={now} /> },
  { key: 'at', head: '上报', kind: 'date', cell: (row) => formatInstant(row.reportedAt, 'short') },
  { key: 'why', head: '说明', cell: (row) => [row.disputeReason && `异议：${row.disputeReason}`, row.note].filter(Boolean).join('；') || '--' },
];

const sizeText = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** Each file once; the same content behind another payment is told. */
const filesOf = (drawdowns: readonly Drawdown[]): Evidence[] =>
  drawdowns.flatMap((drawdown) => drawdown.evidence.map((file) => ({
    id: `${drawdown.id}:${file.id}`,
    name: file.name,
    href: `/files/${file.id}`,
    kind: file.mime.startsWith('image/') ? 'image' : 'other',
    note: (
      <>
        第 {drawdown.number} 笔 · {sizeText(file.bytes)} · {formatInstant(file.at, 'short')}
        {file.usedElsewhere && <> <StatusTag tone="bad">同一文件另有使用</StatusTag></>}
      </>
    ),
  } satisfies Evidence)));

/** Files with a preview where there is a picture; papers come as attachments and are listed. */
function Files({ files }: { files: Evidence[] }) {
  if (files.length === 0) return <p className="text-mute">没有上传佐证材料。机构上报放款时须附佐证。</p>;
  if (files.some((file) => file.kind === 'image')) return <EvidencePanel files={files} empty="" />;
  return (
    <ul className="grid gap-2">
      {files.map((file) => <li key={file.id} className="jb-card"><a className="jb-link" href={file.href} download>{file.name}</a><div className="jb-card-mute">{file.note}</div></li>)}
    </ul>
  );
}

/** Payments of a deal and the files that prove them. */
export function StDrawdowns({ deal, now, canAct }: { deal: StDeal; now: string; canAct: boolean }) {
  return (
    <>
      <section aria-labelledby="deal-paid">
        <h2 id="deal-paid" className="mb-2">放款</h2>
        {deal.drawdowns.length === 0
          ? <p className="text-mute">机构还没有上报放款。</p>
          : <DataTable caption="放款明细" captionHidden columns={columnsOf(now, canAct)} rows={deal.drawdowns} rowKey={(row) => row.id} />}
      </section>
      <section aria-labelledby="evidence">
        <h2 id="evidence" className="mb-2">佐证材料</h2>
        <Files files={filesOf(deal.drawdowns)} />
      </section>
    </>
  );
}
