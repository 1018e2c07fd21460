import { GraphQLError } from 'graphql';
import { byArea, byKind, byQuarter, figureSpec, TODO_FIGURES, YEAR_FIGURES, type BreakdownSpec, type FigureScope, type FigureSpec } from '../../app/station/figures';
import { figureValue } from '../../app/station/figure-value';
import { reachedBp } from '../../app/station/targets';
import type { FigureKind } from '../../domain/station/terms';
import { shanghaiDay } from '../../kernel/business-date';
import type { Context } from '../context';

/** A figure with its value: equal to what the list and filter hold under which it opens. */
type Figure = Omit<FigureSpec, 'value'> & { readonly value: string };

function breakdown(by: string, rows: readonly BreakdownSpec[], figure: (spec: FigureSpec) => Figure): object {
  return { by, rows: rows.map(({ key, label, deals, amount }) => ({ key, label, deals: figure(deals), amount: figure(amount) })) };
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
  const sums = await context.rollups.sums(actor, scope, context.meter);
  const figure = (spec: FigureSpec): Figure => ({ ...spec, value: figureValue(spec, year, sums) });
  const figures = (kinds: readonly FigureKind[]): readonly Figure[] => kinds.map((kind) => figure(figureSpec(kind, scope)));
  const targets = context.targets.ofYear(year).map((target) => {
    const reached = figure(figureSpec(target.kind, scope));
    return { figure: reached, target: target.value.toString(), source: target.source, percentBp: reachedBp(target, BigInt(reached.value)) };
  });
  return {
    stationId, areaName: tree?.areaName ?? '全部', year, asOf: new Date(context.nowMs()), figures: figures(YEAR_FIGURES), todo: figures(TODO_FIGURES),
    byArea: breakdown('AREA', byArea(scope, tree?.areas ?? []), figure), byKind: breakdown('KIND', byKind(scope), figure), byQuarter: breakdown('QUARTER', byQuarter(scope), figure), targets,
  };
}
