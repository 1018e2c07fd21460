import { dealTone } from '@/features/case/tones';
import { deadlineOf } from '@/features/case/waiting';
import { label } from '@/gql/labels';
import type { MyDealsQuery } from '@/gql/types';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Money } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';

type Deals = MyDealsQuery['deals'];
type Row = Deals['nodes'][number];

/** Whose turn: a payment that waits for confirmation comes first. */
function turnOf(row: Row, now: Date): string {
  const waiting = row.drawdowns.map((one) => one.waitingOn).find((one) => one?.party === 'ENTERPRISE') ?? row.waitingOn ?? row.drawdowns.map((one) => one.waitingOn).find(Boolean);
  if (!waiting) return '--';
  const left = deadlineOf(waiting, now)?.left;
  return `${waiting.party === 'ENTERPRISE' ? '轮到本单位' : `等待${label('Party', waiting.party)}`}：${label('ClockKind', waiting.duty)}${left ? `，${left}` : ''}`;
}

/** One's own deals with the sums of the whole list. */
export function DealTable({ deals, now }: { deals: Deals; now: Date }) {
  const columns: Column<Row>[] = [
    { key: 'institution', head: '机构', card: 'title', cell: (row) => <Link href={`/my/deals/${row.id}`}>{row.institution.name}</Link> },
    { key: 'code', head: '编号', kind: 'date', card: 'sub', cell: (row) => row.code },
    { key: 'kind', head: '方式', cell: (row) => label('OfferKind', row.kind) },
    { key: 'approved', head: '获批', unit: '万元', kind: 'number', cell: (row) => <Money bare unit="wan" fen={row.approvedFen} />, foot: <Money bare unit="wan" fen={deals.approvedFen} /> },
    { key: 'confirmed', head: '已确认到账', unit: '万元', kind: 'number', card: 'primary', cell: (row) => <Money bare unit="wan" fen={row.confirmedFen} />, foot: <Money bare unit="wan" fen={deals.confirmedFen} /> },
    { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={dealTone[row.status]}>{label('DealStatus', row.status)}</StatusTag> },
    { key: 'turn', head: '轮到谁', card: 'wide', cell: (row) => turnOf(row, now) },
  ];
  return <DataTable caption="我的融资" captionHidden columns={columns} rows={deals.nodes} rowKey={(row) => row.id} />;
}
