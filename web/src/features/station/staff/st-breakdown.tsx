import type { StBreakdownFragment } from '@/gql/types';
import { figureIn, fen, formatYuan, sumFen } from '@/lib/money';
import { DataTable, type Column } from '@/ui/light/data-table';
import { DrillNumber } from '@/ui/staff/cells';
import { figureHref, type Base } from '../drill';
import { shareOf, shown } from '../figure';

type Row = StBreakdownFragment['rows'][number];

const WHOLE = /^\d+$/;

/** Share of the largest row as a bar; the number beside it carries the meaning. */
function Share({ percent }: { percent: number }) {
  return <span className="st-share" aria-hidden="true"><span style={{ width: `${percent}%` }} /></span>;
}

/** Funded deals split by area, kind or quarter; every number opens exactly its rows. */
export function StBreakdown({ title, head, base, breakdown }: { title: string; head: string; base: Base; breakdown: StBreakdownFragment }) {
  const amounts = breakdown.rows.map((row) => row.amount.value);
  const deals = breakdown.rows.reduce((sum, row) => sum + (WHOLE.test(row.deals.value) ? BigInt(row.deals.value) : 0n), 0n);
  const total = sumFen(amounts.filter((one) => WHOLE.test(one)).map(fen));
  const columns: Column<Row>[] = [
    { key: 'label', head, card: 'title', cell: (row) => row.label, foot: '合计' },
    {
      key: 'deals', head: '放款', unit: '笔', kind: 'number', foot: deals.toString(),
      cell: (row) => <DrillNumber href={figureHref(base, row.deals)} value={shown(row.deals).value} label={`${row.label}放款笔数`} />,
    },
    {
      key: 'amount', head: '金额', unit: '万元', kind: 'number', card: 'primary', foot: figureIn(total, 'wan'),
      cell: (row) => (
        <DrillNumber
          href={figureHref(base, row.amount)} label={`${row.label}放款金额`}
          value={WHOLE.test(row.amount.value) ? <span title={formatYuan(fen(row.amount.value))}>{figureIn(fen(row.amount.value), 'wan')}</span> : '--'}
        />
      ),
    },
    { key: 'share', head: '占比', kind: 'tag', card: 'hide', cell: (row) => <Share percent={shareOf(row.amount.value, amounts)} /> },
  ];
  return <DataTable caption={title} columns={columns} rows={breakdown.rows} rowKey={(row) => row.key} />;
}
