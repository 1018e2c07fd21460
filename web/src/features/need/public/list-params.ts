import { label, valuesOf } from '@/gql/labels';
import type { NeedBoardQueryVariables } from '@/gql/types';
import { many, manyOf, one, oneOf, pageSize, withFilter, withoutValue, type SearchParams } from '@/lib/url-state';
import type { AppliedFilter } from '@/ui/light/filter-panel';

/** Address of the board. */
export const NEEDS = '/needs';

/** Which part of the board; without a choice the open needs. */
export const STATES = { open: '揭榜中', funded: '已有资金到账', all: '全部' } as const;
type State = keyof typeof STATES;

const SORTS = {
  posted: { text: '发榜时间', by: 'POSTED_AT', desc: true },
  until: { text: '截止时间', by: 'CLAIM_UNTIL', desc: false },
  amount: { text: '金额', by: 'AMOUNT_BAND', desc: true },
} as const;
type Sort = keyof typeof SORTS;

/** Reads the address of the board; `areaName` names the areas of the chips. */
export function readNeedParams(params: SearchParams) {
  const search = one(params, 'q');
  const areaIds = many(params, 'area').slice(0, 20);
  const industries = manyOf(params, 'industry', valuesOf('IndustrySection'));
  const stages = manyOf(params, 'stage', valuesOf('GrowthStage'));
  const modes = manyOf(params, 'mode', valuesOf('FinancingMode'));
  const bands = manyOf(params, 'band', valuesOf('AmountBand'));
  const purposes = manyOf(params, 'purpose', valuesOf('Purpose'));
  const state = oneOf(params, 'state', Object.keys(STATES) as State[]) ?? 'open';
  const sort = oneOf(params, 'sort', Object.keys(SORTS) as Sort[]) ?? 'posted';
  const variables: NeedBoardQueryVariables = {
    first: pageSize(params),
    after: one(params, 'after'),
    filter: {
      search, areaIds, industries, stages, modes, bands, purposes,
      open: state === 'open' ? true : undefined,
      funded: state === 'funded' ? true : undefined,
    },
    orderBy: { by: SORTS[sort].by, desc: SORTS[sort].desc },
  };
  const chip = (text: string, key: string, value?: string): AppliedFilter => ({ label: text, removeHref: withoutValue(NEEDS, params, key, value) });
  const chips = (areaName: (id: string) => string): AppliedFilter[] => [
    ...(search ? [chip(`编号含“${search}”`, 'q')] : []),
    ...areaIds.map((id) => chip(areaName(id), 'area', id)),
    ...industries.map((value) => chip(label('IndustrySection', value), 'industry', value)),
    ...stages.map((value) => chip(label('GrowthStage', value), 'stage', value)),
    ...modes.map((value) => chip(label('FinancingMode', value), 'mode', value)),
    ...bands.map((value) => chip(label('AmountBand', value), 'band', value)),
    ...purposes.map((value) => chip(label('Purpose', value), 'purpose', value)),
    ...(state === 'open' ? [] : [chip(STATES[state], 'state')]),
  ];
  const sorts = (Object.keys(SORTS) as Sort[]).map((key) => ({
    label: SORTS[key].text,
    href: withFilter(NEEDS, params, { sort: key === 'posted' ? null : key }),
    state: sort === key ? (SORTS[key].desc ? ('desc' as const) : ('asc' as const)) : null,
  }));
  return { variables, chips, sorts, state };
}
