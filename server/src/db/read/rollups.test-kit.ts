import { expect } from 'vitest';
import { figureValue } from '../../app/station/figure-value';
import { byArea, byKind, byQuarter, figureSpec, QUARTERS, TODO_FIGURES, YEAR_FIGURES, type FigureScope, type FigureSpec } from '../../app/station/figures';
import { system as systemActor, visitor, type Person } from '../../policy/actor';
import type { TestSystem } from '../../testing/database';

const LISTS = { NEEDS: 'Need', DEALS: 'Deal', ENTERPRISES: 'Enterprise', PRODUCTS: 'Product' } as const;
const SUMS = { COUNT: 'totalCount', SUM_CONFIRMED: 'confirmedFen', MEDIAN_DAYS: 'medianDays' } as const;
const AREAS = [{ id: 'fengxi', name: '沣西新城' }, { id: 'qinhan', name: '秦汉新城' }];

/** Every figure of a dashboard of a scope, and those of single quarters. */
function specsOf(scope: FigureScope): readonly FigureSpec[] {
  const rows = [...byArea(scope, AREAS), ...byKind(scope), ...byQuarter(scope)].flatMap((row) => [row.deals, row.amount]);
  const quarterly = QUARTERS.flatMap((quarter) => (['NEEDS_POSTED', 'NEEDS_CLAIMED', 'NEEDS_FUNDED', 'ENTERPRISES_FINANCED', 'FIRST_TIME'] as const).map((kind) => figureSpec(kind, { ...scope, quarter })));
  return [...[...YEAR_FIGURES, ...TODO_FIGURES].map((kind) => figureSpec(kind, scope)), ...rows, ...quarterly];
}

/** The sums of the tables are those of the records, and what each record added is remembered right. */
export async function expectRebuilt(system: TestSystem, what: string): Promise<void> {
  const wrong = await system.source.query(`
    SELECT * FROM (SELECT year, topic, station_id, area_id, kind, quarter, bucket, n, claimed, funded, first_loans, fen FROM rollup WHERE n <> 0) r
    FULL JOIN (SELECT year, topic, station_id, area_id, kind, quarter, bucket, sum(n) AS n, sum(claimed) AS claimed, sum(funded) AS funded, sum(first_loans) AS first_loans, sum(fen) AS fen FROM contribution GROUP BY 1, 2, 3, 4, 5, 6, 7) c
      USING (year, topic, station_id, area_id, kind, quarter, bucket)
    WHERE (r.n, r.claimed, r.funded, r.first_loans, r.fen) IS DISTINCT FROM (c.n, c.claimed, c.funded, c.first_loans, c.fen)`);
  expect(wrong, what).toEqual([]);
  expect(await system.source.query('(TABLE counted EXCEPT TABLE contribution) UNION ALL (TABLE contribution EXCEPT TABLE counted)'), what).toEqual([]);
}

/** Every figure equals what the list of its own filter holds for the same actor. */
export async function expectFigures(system: TestSystem, actor: Person, scope: FigureScope, what: string): Promise<number> {
  const sums = await system.rollups.sums(actor, scope);
  const specs = specsOf(scope);
  const lists = await Promise.all(specs.map(async (spec) => String((await system.reader.totals(LISTS[spec.list], spec.filter, actor))[SUMS[spec.value]] ?? '--')));
  const named = (values: readonly string[]) => specs.map((spec, i) => `${spec.kind} ${JSON.stringify(spec.filter)}: ${values[i]}`);
  expect(named(specs.map((spec) => figureValue(spec, scope.year, sums))), `${what}: ${actor.name}`).toEqual(named(lists));
  return lists.filter((value) => value !== '0' && value !== '--').length;
}

/** The public figures equal the totals of the lists behind them. */
export async function expectPublic(system: TestSystem, year: number, what: string): Promise<void> {
  const count = async (type: string, filter: object) => (await system.reader.totals(type, filter, visitor))['totalCount'];
  const drawn = { drawnFrom: `${year}-01-01`, drawnTo: `${year}-12-31` };
  expect(await system.rollups.publicSums(year), what).toEqual({
    needsOpen: await count('Need', { open: true }),
    currentProducts: await count('Product', { current: true }),
    admittedInstitutions: await count('Institution', { participating: true }),
    confirmedFen: (await system.reader.totals('Deal', { confirmed: true, ...drawn }, systemActor))['confirmedFen'],
    enterprisesFinanced: (await system.reader.totals('Enterprise', { financed: true, financedFrom: drawn.drawnFrom, financedTo: drawn.drawnTo }, systemActor))['totalCount'],
    demo: ((await count('Institution', { participating: true, demo: true })) as number) > 0,
  });
}
