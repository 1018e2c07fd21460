import { needTone } from '@/features/case/tones';
import { deadlineOf, partyOf } from '@/features/case/waiting';
import { label } from '@/gql/labels';
import type { MyNeedsQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Money } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { asked, needHref, needTitle } from './views';

type Row = MyNeedsQuery['needs']['nodes'][number];

/** "轮到本单位：企业选择方案，还剩 3 个工作日". */
function turnOf({ waitingOn, status }: Row, now: Date): string {
  if (waitingOn === null) return status === 'DRAFT' ? '轮到本单位：继续填写' : '--';
  const left = deadlineOf(waitingOn, now)?.left;
  const who = waitingOn.party === 'ENTERPRISE' ? '轮到本单位' : `等待${partyOf(waitingOn, 'ENTERPRISE')}`;
  return `${who}：${label('ClockKind', waitingOn.duty)}${left ? `，${left}` : ''}`;
}

/** One's own needs: a table on the desktop, cards on the phone. */
export function NeedTable({ rows, now }: { rows: readonly Row[]; now: Date }) {
  const columns: Column<Row>[] = [
    { key: 'title', head: '需求', card: 'title', cell: (row) => <Link href={needHref(row)}>{needTitle(row.detail?.title)}</Link>, title: (row) => needTitle(row.detail?.title) },
    { key: 'code', head: '编号', kind: 'date', card: 'sub', cell: (row) => row.code },
    { key: 'amount', head: '金额', unit: '万元', kind: 'number', card: 'primary', cell: (row) => <Money bare unit="wan" fen={asked(row.detail?.amountFen)} /> },
    { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={needTone[row.status]}>{label('NeedStatus', row.status)}</StatusTag> },
    { key: 'turn', head: '轮到谁', card: 'wide', cell: (row) => turnOf(row, now) },
    { key: 'saved', head: '填写时间', kind: 'date', card: 'hide', cell: (row) => formatInstant(row.detail?.savedAt, 'short') },
  ];
  return <DataTable caption="我的融资需求" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
