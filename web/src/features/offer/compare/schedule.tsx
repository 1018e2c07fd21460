import type { Fen } from '@/lib/money';
import { sumFen } from '@/lib/money';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Money } from '@/ui/light/figure';

/** One month of a repayment schedule. */
export type Period = { number: number; paymentFen: Fen; principalFen: Fen; interestFen: Fen; feesFen: Fen; balanceFen: Fen };

/** Repayment schedule in yuan; the sums equal principal, interest and fees to the fen. */
export function Schedule({ title, periods }: { title: string; periods: readonly Period[] }) {
  const money = (key: Exclude<keyof Period, 'number'>, head: string, summed = true): Column<Period> => ({
    key, head, unit: '元', kind: 'number', cell: (row) => <Money bare unit="yuan" fen={row[key]} />,
    ...(summed ? { foot: <Money bare unit="yuan" fen={sumFen(periods.map((row) => row[key]))} /> } : {}),
  });
  const columns: Column<Period>[] = [
    { key: 'number', head: '期次', kind: 'number', cell: (row) => row.number },
    money('paymentFen', '还款'), money('principalFen', '本金'), money('interestFen', '利息'), money('feesFen', '费用'), money('balanceFen', '剩余本金', false),
  ];
  return <DataTable caption={title} cards={false} columns={columns} rows={periods} rowKey={(row) => `${row.number}`} />;
}
