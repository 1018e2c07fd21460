import { expect } from 'vitest';
import type { TestApi, Who } from './api';

interface Figure {
  readonly kind: string;
  readonly value: string;
  readonly unit: string;
  readonly list: 'NEEDS' | 'DEALS' | 'ENTERPRISES' | 'PRODUCTS';
  readonly filter: Readonly<Record<string, unknown>>;
}

interface Breakdown {
  readonly by: string;
  readonly rows: readonly { readonly key: string; readonly deals: Figure; readonly amount: Figure }[];
}

interface Dashboard {
  readonly figures: readonly Figure[];
  readonly todo: readonly Figure[];
  readonly byArea: Breakdown;
  readonly byKind: Breakdown;
  readonly byQuarter: Breakdown;
  readonly targets: readonly { readonly figure: Figure; readonly target: string; readonly percentBp: number }[];
}

const FIGURE = '{ kind value unit list filter }';
const ROWS = `{ by rows { key deals ${FIGURE} amount ${FIGURE} } }`;
const DASHBOARD = `query($stationId: ID, $year: Int) { dashboard(stationId: $stationId, year: $year) {
  figures ${FIGURE} todo ${FIGURE} byArea ${ROWS} byKind ${ROWS} byQuarter ${ROWS} targets { figure ${FIGURE} target percentBp } } }`;
const LISTS = {
  NEEDS: 'query($filter: NeedFilter) { list: needs(filter: $filter, first: 100) { totalCount nodes { id } } }',
  ENTERPRISES: 'query($filter: EnterpriseFilter) { list: enterprises(filter: $filter, first: 100) { totalCount nodes { id } } }',
  PRODUCTS: 'query($filter: ProductFilter) { list: products(filter: $filter, first: 100) { totalCount nodes { id } } }',
  DEALS: 'query($filter: DealFilter) { list: deals(filter: $filter, first: 100) { totalCount confirmedFen nodes { id confirmedFen daysToMoney } } }',
};

type Deal = { readonly confirmedFen: string; readonly daysToMoney: number | null };

function medianOf(deals: readonly Deal[]): string {
  const days = deals.flatMap((deal) => (deal.daysToMoney === null ? [] : [deal.daysToMoney])).sort((a, b) => a - b);
  return days.length === 0 ? '--' : String(days[Math.ceil(days.length / 2) - 1]);
}

/** Opens a figure: its own filter, passed back unchanged, must list exactly the records that it counts or sums. */
async function openFigure(api: TestApi, who: Who, figure: Figure): Promise<void> {
  const { data, errors } = await api.ask(who, LISTS[figure.list], { filter: figure.filter });
  expect(errors, `${figure.kind} ${JSON.stringify(figure.filter)}`).toBeUndefined();
  const { totalCount, confirmedFen, nodes } = data!['list'];
  expect(nodes, `${figure.kind}: every record is listed`).toHaveLength(totalCount);
  const sum = (nodes as Deal[]).reduce((all, deal) => all + BigInt(deal.confirmedFen ?? '0'), 0n).toString();
  if (figure.list === 'DEALS') expect(confirmedFen).toBe(sum);
  const opened = figure.unit === '分' ? sum : figure.unit === '天' ? medianOf(nodes) : String(totalCount);
  expect(opened, `${figure.kind} ${JSON.stringify(figure.filter)}`).toBe(figure.value);
}

const total = (rows: readonly { readonly [k in 'deals' | 'amount']: Figure }[], part: 'deals' | 'amount'): string => rows.reduce((all, row) => all + BigInt(row[part].value), 0n).toString();

/**
 * Reads a dashboard and opens every number on it: figures, what is to do, all rows of the breakdowns (which must add up
 * to the figures) and the targets. Answers the values by kind.
 */
export async function openDashboard(api: TestApi, who: Who, stationId: string | null, year: number): Promise<Readonly<Record<string, string>>> {
  const { data, errors } = await api.ask(who, DASHBOARD, { stationId, year });
  expect(errors).toBeUndefined();
  const { figures, todo, byArea, byKind, byQuarter, targets } = data!['dashboard'] as Dashboard;
  const breakdowns = [byArea, byKind, byQuarter];
  const all = [...figures, ...todo, ...targets.map((t) => t.figure), ...breakdowns.flatMap((b) => b.rows.flatMap((row) => [row.deals, row.amount]))];
  for (const figure of all) await openFigure(api, who, figure);
  const values = Object.fromEntries([...figures, ...todo].map((figure) => [figure.kind, figure.value]));
  for (const { by, rows } of breakdowns) {
    expect([total(rows, 'deals'), total(rows, 'amount')], by).toEqual([values['DEALS_FUNDED'], values['AMOUNT_FUNDED']]);
  }
  for (const { figure, target, percentBp } of targets) {
    expect(figure.value).toBe(values[figure.kind]);
    expect(percentBp >= 10_000, figure.kind).toBe(BigInt(figure.value) >= BigInt(target));
  }
  return values;
}
