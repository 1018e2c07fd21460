import { GraphQLError } from 'graphql';
import { byArea, byKind, byQuarter, figureSpec, TODO_FIGURES, YEAR_FIGURES, type BreakdownSpec, type FigureScope, type FigureSpec } from '../../app/station/figures';
import { reachedBp } from '../../app/station/targets';
import { shanghaiDay } from '../../kernel/business-date';
import type { Context } from '../context';

const LISTS = { NEEDS: 'Need', DEALS: 'Deal', ENTERPRISES: 'Enterprise', PRODUCTS: 'Product' } as const;
const SUMS = { COUNT: 'totalCount', SUM_CONFIRMED: 'confirmedFen', MEDIAN_DAYS: 'medianDays' } as const;

/** A figure with its value: computed from the same list and filter under which it opens. */
type Figure = Omit<FigureSpec, 'value'> & { readonly value: string };

async function figure(context: Context, spec: FigureSpec): Promise<Figure> {
  const totals = await context.reader.totals(LISTS[spec.list], spec.filter, context.actor, context.meter);
  return { ...spec, value: String(totals[SUMS[spec.value]] ?? '--') };
}

async function breakdown(context: Context, by: string, rows: readonly BreakdownSpec[]): Promise<object> {
  const filled = rows.map(async ({ key, label, deals, amount }) => ({ key, label, deals: await figure(context, deals), amount: await figure(context, amount) }));
  return { by, rows: await Promise.all(filled) };
}

/**
 * The dashboard of a tree. Without a station: everything that the actor oversees. A station, which must lie in the actor's
 * own tree, narrows it to the areas of that station's tree.
 */
export async function dashboard(context: Context, stationId: string | null, chosenYear: number | null): Promise<object> {
  const { actor } = context;
  if (actor.kind !== 'PERSON') throw new GraphQLError('请先登录。', { extensions: { code: 'UNAUTHENTICATED' } });
  const everywhere = actor.role === 'AUDITOR';
  if (stationId && !everywhere && !actor.stationIds.includes(stationId)) throw new GraphQLError('没有找到该站点，或它不在您的辖区。', { extensions: { code: 'NOT_FOUND' } });
  const tree = await context.tree(stationId ?? (actor.orgKind === 'STATION' ? actor.orgId : null));
  const year = chosenYear ?? Number(shanghaiDay(context.nowMs()).slice(0, 4));
  if (year < 2000 || year > 2999) throw new GraphQLError('year：请填写 2000 至 2999 之间的年份。', { extensions: { code: 'BAD_USER_INPUT' } });
  const own = everywhere ? {} : { mine: true, stationIds: actor.stationIds };
  const scope: FigureScope = stationId && tree ? { year, ...own, areaIds: tree.areas.map((area) => area.id), stationIds: tree.stationIds } : { year, ...own };
  const [figures, todo, areas, kinds, quarters, targets] = await Promise.all([
    Promise.all(YEAR_FIGURES.map((kind) => figure(context, figureSpec(kind, scope)))),
    Promise.all(TODO_FIGURES.map((kind) => figure(context, figureSpec(kind, scope)))),
    breakdown(context, 'AREA', byArea(scope, tree?.areas ?? [])),
    breakdown(context, 'KIND', byKind(scope)),
    breakdown(context, 'QUARTER', byQuarter(scope)),
    Promise.all(
      context.targets.ofYear(year).map(async (target) => {
        const reached = await figure(context, figureSpec(target.kind, scope));
        return { figure: reached, target: target.value.toString(), source: target.source, percentBp: reachedBp(target, BigInt(reached.value)) };
      }),
    ),
  ]);
  return { stationId, areaName: tree?.areaName ?? '全部', year, asOf: new Date(context.nowMs()), figures, todo, byArea: areas, byKind: kinds, byQuarter: quarters, targets };
}
