import { OfferKind } from '../../domain/offer/terms';
import { FigureKind, type ListKind } from '../../domain/station/terms';
import { addDays, addMonths, businessDate, type BusinessDate } from '../../kernel/business-date';
import { zh } from '../../kernel/terms';

/** How the value follows from the list: number of rows, sum of confirmed money in fen, or the median of days to money. */
export type FigureValue = 'COUNT' | 'SUM_CONFIRMED' | 'MEDIAN_DAYS';

/** A filter of the API, passed back unchanged as the argument of its list; keys are those of the list's filter type. */
export type FigureFilter = Readonly<Record<string, boolean | string | readonly string[]>>;

/** What a figure counts: `value` over exactly the rows of `list` that `filter` selects for the same actor. */
export interface FigureSpec {
  readonly kind: FigureKind;
  readonly label: string;
  /** 项, 笔, 家, 个, 天 or 分 (exact fen). */
  readonly unit: string;
  readonly list: ListKind;
  readonly filter: FigureFilter;
  readonly value: FigureValue;
}

/** What a figure is narrowed to; left out = everything that the actor oversees. */
export interface FigureScope {
  readonly year: number;
  readonly quarter?: Quarter;
  /** Areas of the needs, deals and enterprises. */
  readonly areaIds?: readonly string[];
  /** Stations that admitted the institutions of the products. */
  readonly stationIds?: readonly string[];
  /** Kinds of deals. */
  readonly kinds?: readonly OfferKind[];
  /** Needs of the actor's own stations only: the public board also shows those of others. */
  readonly mine?: boolean;
}

export type Quarter = 1 | 2 | 3 | 4;
export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** The calendar year or one of its quarters, both days included. */
export function period(year: number, quarter?: Quarter): { readonly from: BusinessDate; readonly to: BusinessDate } {
  const from = businessDate(`${year}-${String(((quarter ?? 1) - 1) * 3 + 1).padStart(2, '0')}-01`);
  return { from, to: addDays(addMonths(from, quarter === undefined ? 12 : 3), -1) };
}

/** Products made for the innovation points (专属积分产品). */
export const POINTS_FAMILIES = ['POINTS_LOAN', 'POINTS_GUARANTEE', 'POINTS_INSURANCE', 'POINTS_INVESTMENT'] as const;

/** What the roll-ups keep; DAYS and PRODUCTS hold one row for the whole scope: the median of days, the number of products. */
export type Topic = 'NEED' | 'TO_REVIEW' | 'STALLED' | 'DEAL' | 'DAYS' | 'UNCONFIRMED' | 'REGISTERED' | 'FINANCED' | 'PRODUCTS';

/** Where the value of a figure is kept: a topic of the roll-ups and its sum. */
export type Counter = readonly [topic: Topic, sum: 'n' | 'claimed' | 'funded' | 'firstLoans' | 'fen'];

interface Definition {
  readonly list: ListKind;
  readonly unit: string;
  readonly counter: Counter;
  readonly value?: FigureValue;
  /** Day that the year is about; NOW = the state of today, whatever the year. */
  readonly by: 'POSTED' | 'DRAWN' | 'FINANCED' | 'NOW';
  readonly filter?: FigureFilter;
}

const needs = (by: Definition['by'], counter: Counter, filter?: FigureFilter): Definition => ({ list: 'NEEDS', unit: '项', by, counter, filter });
const deals = (unit: string, value: FigureValue, counter: Counter, filter?: FigureFilter): Definition => ({ list: 'DEALS', unit, value, by: 'DRAWN', counter, filter });

/**
 * Every figure in one place. Money counts when both sides confirmed it, in the year of the deal's first drawdown. Needs count
 * in the year in which they were posted. 科技贷 is every confirmed loan of the platform (reading `tech-loans` of the targets).
 */
const DEFINITIONS: Readonly<Record<FigureKind, Definition>> = {
  NEEDS_POSTED: needs('POSTED', ['NEED', 'n']),
  NEEDS_CLAIMED: needs('POSTED', ['NEED', 'claimed'], { claimed: true }),
  NEEDS_FUNDED: needs('POSTED', ['NEED', 'funded'], { funded: true }),
  DEALS_FUNDED: deals('笔', 'COUNT', ['DEAL', 'n']),
  AMOUNT_FUNDED: deals('分', 'SUM_CONFIRMED', ['DEAL', 'fen']),
  ENTERPRISES_FINANCED: { list: 'ENTERPRISES', unit: '家', by: 'FINANCED', counter: ['FINANCED', 'n'] },
  FIRST_TIME: deals('笔', 'COUNT', ['DEAL', 'firstLoans'], { firstLoan: true }),
  MEDIAN_DAYS: deals('天', 'MEDIAN_DAYS', ['DAYS', 'n']),
  TECH_LOANS: deals('分', 'SUM_CONFIRMED', ['DEAL', 'fen'], { kinds: ['LOAN'] }),
  TO_REVIEW: needs('NOW', ['TO_REVIEW', 'n'], { statuses: ['SUBMITTED'] }),
  STALLED: needs('NOW', ['STALLED', 'n'], { stalled: true }),
  UNCONFIRMED: { list: 'DEALS', unit: '笔', by: 'NOW', counter: ['UNCONFIRMED', 'n'], filter: { unconfirmed: true } },
  REGISTERED: { list: 'ENTERPRISES', unit: '家', by: 'NOW', counter: ['REGISTERED', 'n'] },
  POINTS_PRODUCTS: { list: 'PRODUCTS', unit: '个', by: 'NOW', counter: ['PRODUCTS', 'n'], filter: { current: true, families: POINTS_FAMILIES } },
};

/** Where the value of a figure is kept. */
export const counterOf = (kind: FigureKind): Counter => DEFINITIONS[kind].counter;

function window(by: Definition['by'], scope: FigureScope): FigureFilter {
  const { from, to } = period(scope.year, scope.quarter);
  switch (by) {
    case 'POSTED':
      return { postedFrom: from, postedTo: to };
    case 'DRAWN':
      return { confirmed: true, drawnFrom: from, drawnTo: to };
    case 'FINANCED':
      return { financed: true, financedFrom: from, financedTo: to };
    case 'NOW':
      return {};
  }
}

function narrowed(list: ListKind, scope: FigureScope, own: FigureFilter): FigureFilter {
  if (list === 'PRODUCTS') return scope.stationIds === undefined ? {} : { stationIds: scope.stationIds };
  const areas: FigureFilter = scope.areaIds === undefined ? {} : { areaIds: scope.areaIds };
  if (list === 'NEEDS') return scope.mine ? { ...areas, mine: true } : areas;
  if (list !== 'DEALS' || scope.kinds === undefined) return areas;
  const kinds = own['kinds'];
  return { ...areas, kinds: Array.isArray(kinds) ? scope.kinds.filter((kind) => kinds.includes(kind)) : scope.kinds };
}

/** What a figure of a year and scope is: its list, the exact filter, and how the value follows. Pure. */
export function figureSpec(kind: FigureKind, scope: FigureScope): FigureSpec {
  const { list, unit, value = 'COUNT', by, filter = {} } = DEFINITIONS[kind];
  return { kind, label: zh(FigureKind, kind), unit, list, value, filter: { ...filter, ...window(by, scope), ...narrowed(list, scope, filter) } };
}

/** Figures of the year, and of what waits today, in the order of the page. */
export const YEAR_FIGURES: readonly FigureKind[] = [
  'NEEDS_POSTED', 'NEEDS_CLAIMED', 'NEEDS_FUNDED', 'DEALS_FUNDED', 'AMOUNT_FUNDED', 'ENTERPRISES_FINANCED', 'FIRST_TIME', 'MEDIAN_DAYS', 'TECH_LOANS', 'REGISTERED', 'POINTS_PRODUCTS',
];
export const TODO_FIGURES: readonly FigureKind[] = ['TO_REVIEW', 'STALLED', 'UNCONFIRMED'];

/** One row of a breakdown: number of deals and money, each with the filter of its own rows. */
export interface BreakdownSpec {
  readonly key: string;
  readonly label: string;
  readonly deals: FigureSpec;
  readonly amount: FigureSpec;
}

const row = (key: string, label: string, scope: FigureScope): BreakdownSpec =>
  ({ key, label, deals: figureSpec('DEALS_FUNDED', scope), amount: figureSpec('AMOUNT_FUNDED', scope) });

/** Funded deals of the year by the area of the enterprise; each area stands for itself alone, so the rows add up. */
export const byArea = (scope: FigureScope, areas: readonly { readonly id: string; readonly name: string }[]): readonly BreakdownSpec[] =>
  areas.filter((area) => scope.areaIds?.includes(area.id) ?? true).map((area) => row(area.id, area.name, { ...scope, areaIds: [area.id] }));

/** Funded deals of the year by kind. */
export const byKind = (scope: FigureScope): readonly BreakdownSpec[] => OfferKind.codes.map((kind) => row(kind, zh(OfferKind, kind), { ...scope, kinds: [kind] }));

/** Funded deals of the year by the quarter of their first drawdown. */
export const byQuarter = (scope: FigureScope): readonly BreakdownSpec[] =>
  QUARTERS.map((quarter) => row(`Q${quarter}`, `${scope.year}年${'一二三四'[quarter - 1] ?? ''}季度`, { ...scope, quarter }));
