import { label, valuesOf } from '@/gql/labels';
import type { ProductListQueryVariables } from '@/gql/types';
import { amountMessage, formatMoney, parseAmount } from '@/lib/money';
import { formatRate, parseRate } from '@/lib/rate';
import { many, manyOf, one, oneOf, pageSize, withFilter, withoutValue, type SearchParams } from '@/lib/url-state';
import type { AppliedFilter } from '@/ui/light/filter-panel';

/** Address of the list. */
export const PRODUCTS = '/products';
/** Most products in one comparison. */
export const COMPARE_MOST = 4;

/** Which part of the library: participants' current offers, or public records. */
export const SHELVES = { current: '在架产品', catalogued: '公开资料收录' } as const;
type Shelf = keyof typeof SHELVES;

const SORTS = {
  rate: { text: '利率', by: 'RATE', desc: false },
  amount: { text: '额度', by: 'AMOUNT', desc: true },
  verified: { text: '核验日期', by: 'VERIFIED', desc: true },
} as const;
type Sort = keyof typeof SORTS;

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Ids chosen for comparison: well formed, each once, at most four. */
export const chosenIds = (params: SearchParams, key: 'ids' | 'with'): string[] => many(params, key).filter(isId).slice(0, COMPARE_MOST);

/** What the address of the list says. */
export type ProductQuery = {
  variables: ProductListQueryVariables;
  applied: AppliedFilter[];
  sorts: { label: string; href: string; state: 'asc' | 'desc' | null }[];
  /** Faults of typed values by field; a faulty value does not filter. */
  faults: Record<string, string>;
  shelf: Shelf | undefined;
};

function typed(params: SearchParams, faults: Record<string, string>) {
  const read = parseAmount(one(params, 'amount'), 'wan');
  if (!read.ok && read.problem !== 'empty') faults.amount = amountMessage(read.problem, 'wan', '额度');
  const months = one(params, 'months');
  if (months && !/^[1-9]\d{0,2}$/.test(months)) faults.months = '期限请填 1 至 999 的整月数';
  const rate = one(params, 'rate');
  const rateMaxBp = parseRate(rate);
  if (rate && rateMaxBp === null) faults.rate = '利率请填百分数，例如 4.5';
  return {
    amountFen: read.ok ? read.fen : undefined,
    months: months && !faults.months ? Number.parseInt(months, 10) : undefined,
    rateMaxBp: rateMaxBp ?? undefined,
  };
}

/** Reads the address of the list into the query, its chips and its orders. */
export function readProductParams(params: SearchParams): ProductQuery {
  const faults: Record<string, string> = {};
  const search = one(params, 'q');
  const families = manyOf(params, 'family', valuesOf('ProductFamily'));
  const guarantees = manyOf(params, 'guarantee', valuesOf('GuaranteeKind'));
  const stages = manyOf(params, 'stage', valuesOf('GrowthStage'));
  const shelf = oneOf(params, 'shelf', Object.keys(SHELVES) as Shelf[]);
  const sort = oneOf(params, 'sort', Object.keys(SORTS) as Sort[]);
  const { amountFen, months, rateMaxBp } = typed(params, faults);
  const chip = (text: string, key: string, value?: string): AppliedFilter => ({ label: text, removeHref: withoutValue(PRODUCTS, params, key, value) });
  const applied = [
    ...(search ? [chip(`“${search}”`, 'q')] : []),
    ...families.map((value) => chip(label('ProductFamily', value), 'family', value)),
    ...guarantees.map((value) => chip(label('GuaranteeKind', value), 'guarantee', value)),
    ...stages.map((value) => chip(label('GrowthStage', value), 'stage', value)),
    ...(amountFen ? [chip(`额度含 ${formatMoney(amountFen)}`, 'amount')] : []),
    ...(months ? [chip(`期限含 ${months} 个月`, 'months')] : []),
    ...(rateMaxBp !== undefined ? [chip(`利率不高于 ${formatRate(rateMaxBp)}`, 'rate')] : []),
    ...(shelf ? [chip(SHELVES[shelf], 'shelf')] : []),
  ];
  return {
    variables: {
      first: pageSize(params),
      after: one(params, 'after'),
      filter: {
        search, families, guarantees, stages, amountFen, months, rateMaxBp,
        current: shelf === 'current' ? true : undefined,
        statuses: shelf === 'catalogued' ? ['CATALOGUED'] : shelf === 'current' ? undefined : ['ON_SHELF', 'STALE', 'SUSPENDED', 'CATALOGUED'],
      },
      orderBy: sort ? { by: SORTS[sort].by, desc: SORTS[sort].desc } : { by: 'RELEVANCE', desc: false },
    },
    applied,
    sorts: [
      { label: '在架优先', href: withFilter(PRODUCTS, params, { sort: null }), state: sort ? null : 'asc' },
      ...(Object.keys(SORTS) as Sort[]).map((key) => ({
        label: SORTS[key].text,
        href: withFilter(PRODUCTS, params, { sort: key }),
        state: sort === key ? (SORTS[key].desc ? ('desc' as const) : ('asc' as const)) : null,
      })),
    ],
    faults,
    shelf,
  };
}
