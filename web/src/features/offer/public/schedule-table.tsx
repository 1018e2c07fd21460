import { figureIn, sumFen, type Fen } from '@/lib/money';
import { DataTable, type Column } from '@/ui/light/data-table';
import type { Quote } from './ask-quote';

type Row = Quote['schedule'][number];

/** Repayment schedule with sums that equal principal and interest to the fen. */
export function ScheduleTable({ schedule }: { schedule: Quote['schedule'] }) {
  const total = (value: (row: Row) => Fen) => figureIn(sumFen(schedule.map(value)), 'yuan');
  const money = (key: string, head: string, value: (row: Row) => Fen, foot = true): Column<Row> => ({
    key, head, unit: '元', kind: 'number', cell: (row) => figureIn(value(row), 'yuan'), foot: foot ? total(value) : undefined,
  });
  const columns: Column<Row>[] = [
    { key: 'number', head: '期次', card: 'title', kind: 'date', cell: (row) => `第 ${row.number} 期` },
    money('payment', '还款额', (row) => row.paymentFen),
    money('principal', '本金', (row) => row.principalFen),
    money('interest', '利息', (row) => row.interestFen),
    money('fees', '费用', (row) => row.feesFen),
    money('balance', '剩余本金', (row) => row.balanceFen, false),
  ];
  return <DataTable caption="还款计划" cards={false} columns={columns} rows={schedule} rowKey={(row) => `${row.number}`} />;
}
