import { counterOf, period, QUARTERS, type FigureSpec, type Quarter, type Topic } from './figures';

/** A sum of the roll-ups over the stations of a scope. */
export interface Sum {
  readonly topic: Topic;
  readonly areaId: string;
  /** Kind of the deals; empty for what has none. */
  readonly kind: string;
  /** 0 = no quarter, or the whole year. */
  readonly quarter: number;
  readonly n: bigint;
  readonly claimed: bigint;
  readonly funded: bigint;
  readonly firstLoans: bigint;
  readonly fen: bigint;
}

/** One sum for the whole scope: a median, or products, which lie in no area. */
const SCOPE_WIDE: readonly Topic[] = ['DAYS', 'PRODUCTS'];

/** Quarter of a filter's window, or undefined for the whole year. A window of another year was never summed: it throws. */
function quarterOf({ filter }: FigureSpec, year: number): Quarter | undefined {
  const from = filter['postedFrom'] ?? filter['drawnFrom'] ?? filter['financedFrom'];
  const to = filter['postedTo'] ?? filter['drawnTo'] ?? filter['financedTo'];
  const spans = [undefined, ...QUARTERS].filter((quarter) => from === undefined || (period(year, quarter).from === from && period(year, quarter).to === to));
  if (spans.length === 0) throw new Error(`no sums are kept for ${String(from)} to ${String(to)}`);
  return spans[0];
}

/** Like a list: no choice, or an empty one, restricts nothing. */
const allows = (choice: unknown, value: string): boolean => !Array.isArray(choice) || choice.length === 0 || choice.includes(value);

/** Value of a figure out of the sums of its year and scope; '--' for the median of nothing. Equal to what its own filter counts. */
export function figureValue(spec: FigureSpec, year: number, sums: readonly Sum[]): string {
  const [topic, sum] = counterOf(spec.kind);
  const quarter = quarterOf(spec, year);
  if (SCOPE_WIDE.includes(topic)) {
    if (quarter !== undefined || spec.filter['kinds'] !== undefined) throw new Error(`${spec.kind} is kept for whole years and all kinds`);
    return sums.find((row) => row.topic === topic)?.n.toString() ?? '--';
  }
  const inTime = (row: Sum): boolean => row.quarter === quarter || (quarter === undefined && (topic !== 'FINANCED' || row.quarter === 0));
  const kinds = spec.list === 'DEALS' ? spec.filter['kinds'] : undefined;
  return sums
    .filter((row) => row.topic === topic && inTime(row) && allows(spec.filter['areaIds'], row.areaId) && allows(kinds, row.kind))
    .reduce((all, row) => all + row[sum], 0n)
    .toString();
}
