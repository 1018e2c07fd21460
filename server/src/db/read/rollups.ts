import type { Sum } from '../../app/station/figure-value';
import { POINTS_FAMILIES, type FigureScope, type Topic } from '../../app/station/figures';
import { statementName } from '../statement-names';
import type { Actor } from '../../policy/actor';
import { scopeOf } from '../../policy/decide';
import { Bag } from './bag';
import type { ReadSource } from './pools';
import type { Meter } from './reader';

/** Figures that everybody may see. */
export interface PublicSums {
  readonly needsOpen: number;
  readonly currentProducts: number;
  readonly admittedInstitutions: number;
  /** Fen. */
  readonly confirmedFen: string;
  readonly enterprisesFinanced: number;
  readonly demo: boolean;
}

const TOPICS: readonly Topic[] = ['NEED', 'TO_REVIEW', 'STALLED', 'DEAL', 'UNCONFIRMED', 'REGISTERED', 'FINANCED'];
const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The same list gate as the needs, deals and enterprises behind the figures: the stations of the actor's tree, or every one. */
function stationScope(actor: Actor, bag: Bag): string {
  const relations = scopeOf(actor, 'dashboard.read').flat();
  if (relations.includes('ANY')) return '';
  return relations.includes('JURISDICTION') ? bag.fill('AND r.station_id = ANY (:stations)', 'r') : 'AND false';
}

/** Middle of the histogram, as percentile_disc(0.5) of the days themselves: the first day that half of the deals do not pass. */
const median = (where: string): string => `SELECT bucket FROM (SELECT bucket, sum(sum(n)) OVER (ORDER BY bucket) AS upto, sum(sum(n)) OVER () AS whole FROM rollup r WHERE ${where} GROUP BY bucket) h WHERE upto * 2 >= whole ORDER BY bucket LIMIT 1`;

/** Products that are valid today, as the filter `current` says. */
const ON_SHELF = `year = 0 AND topic = 'PRODUCT' AND bucket >= (now() AT TIME ZONE 'Asia/Shanghai')::date - DATE '1970-01-01'`;

/** Sums that belong to no station and no area. */
const OF_ALL = `year = 0 AND station_id = '00000000-0000-0000-0000-000000000000' AND area_id = ''`;

const PUBLIC = `SELECT
  (SELECT coalesce(sum(n), 0)::int FROM rollup WHERE ${OF_ALL} AND topic = 'OPEN' AND kind = '' AND quarter = 0 AND bucket > (extract(epoch FROM now()) * 1000000)::bigint),
  (SELECT coalesce(sum(n), 0)::int FROM rollup WHERE ${ON_SHELF}),
  (SELECT coalesce(sum(n), 0)::int FROM rollup WHERE ${OF_ALL} AND topic = 'INSTITUTION'),
  (SELECT coalesce(sum(fen), 0)::text FROM rollup WHERE year = $1::int AND topic = 'DEAL'),
  (SELECT coalesce(sum(n), 0)::int FROM rollup WHERE year = $1::int AND topic = 'FINANCED' AND quarter = 0),
  EXISTS (SELECT 1 FROM rollup WHERE ${OF_ALL} AND topic = 'INSTITUTION' AND kind = 'DEMO' AND n > 0)`;

/** Reads the sums that triggers keep: one statement for all figures of a view, whatever their number. */
export class Rollups {
  constructor(
    private readonly source: ReadSource,
    /** Off for poolers that cannot keep prepared statements. */
    private readonly named = true,
  ) {}

  /** Sums of a year and of today in the actor's scope, narrowed to areas (and to the stations of products) where those are given. */
  async sums(actor: Actor, scope: Pick<FigureScope, 'year' | 'areaIds' | 'stationIds'>, meter?: Meter): Promise<readonly Sum[]> {
    const bag = new Bag(actor);
    const year = bag.add(scope.year, 'int');
    const areas = scope.areaIds && scope.areaIds.length > 0 ? `AND r.area_id = ANY (${bag.add(scope.areaIds, 'text[]')})` : '';
    const here = `${stationScope(actor, bag)} ${areas}`;
    const ofStations = scope.stationIds ? `AND station_id = ANY (${bag.add(scope.stationIds, 'uuid[]')})` : '';
    const rows = await this.query(
      `SELECT topic, area_id, kind, quarter, sum(n)::text, sum(claimed)::text, sum(funded)::text, sum(first_loans)::text, sum(fen)::text
       FROM rollup r WHERE r.year IN (0, ${year}) AND r.topic IN (${quoted(TOPICS)}) ${here} GROUP BY topic, area_id, kind, quarter
       UNION ALL SELECT 'DAYS', '', '', 0, d.bucket::text, '0', '0', '0', '0' FROM (${median(`r.year = ${year} AND r.topic = 'DAYS' AND r.n > 0 ${here}`)}) d
       UNION ALL SELECT 'PRODUCTS', '', '', 0, coalesce(sum(n), 0)::text, '0', '0', '0', '0' FROM rollup WHERE ${ON_SHELF} AND kind IN (${quoted(POINTS_FAMILIES)}) ${ofStations}`,
      bag.values,
      meter,
    );
    return rows.map(([topic, areaId, kind, quarter, ...values]) => {
      const [n, claimed, funded, firstLoans, fen] = (values as string[]).map(BigInt) as [bigint, bigint, bigint, bigint, bigint];
      return { topic: topic as Topic, areaId: areaId as string, kind: kind as string, quarter: quarter as number, n, claimed, funded, firstLoans, fen };
    });
  }

  /** Counts of public rows as of now, and totals of a year that name nobody. */
  async publicSums(year: number, meter?: Meter): Promise<PublicSums> {
    const [row] = await this.query(PUBLIC, [year], meter);
    const [needsOpen, currentProducts, admittedInstitutions, confirmedFen, enterprisesFinanced, demo] = row as [number, number, number, string, number, boolean];
    return { needsOpen, currentProducts, admittedInstitutions, confirmedFen, enterprisesFinanced, demo };
  }

  private async query(text: string, values: unknown[], meter?: Meter): Promise<unknown[][]> {
    if (meter) meter.statements += 1;
    const name = this.named ? statementName(text) : undefined;
    return (await this.source.query({ name, text, values, rowMode: 'array' }, meter)).rows;
  }
}

/** Makes every roll-up anew from the records, in one transaction; may be run again at any time. */
export async function rebuildRollups(source: { transaction<T>(isolation: 'READ COMMITTED', work: (manager: { query(sql: string): Promise<unknown> }) => Promise<T>): Promise<T> }): Promise<void> {
  await source.transaction('READ COMMITTED', async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await manager.query('SELECT rebuild_rollups()');
  });
}
