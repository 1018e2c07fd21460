import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { AreaBook } from '../../app/matching/area-book';
import { datedFacts } from '../../app/matching/facts';
import type { KnownNeed, MatchMoment, MatchSource } from '../../app/matching/source';
import type { MatchFacts, ProductTerms } from '../../domain/matching';
import { AREAS, readArea, type MatchIndex } from './match-index';
import { bestNeedsSql } from './need-sql';
import { FACT_COLUMNS, FACT_COUNT, readFacts } from './rows';

const CLAIMABLE = `n.status = ANY (ARRAY['PUBLISHED', 'IN_TALKS', 'OFFERED']) AND n.claim_until > $2`;
const OWN = `SELECT n.id FROM need n WHERE ${CLAIMABLE} AND n.id IN (SELECT r.need_id FROM release r WHERE r.institution_id = $1 AND r.revoked_at IS NULL UNION SELECT v.need_id FROM invitation v WHERE v.institution_id = $1)`;
const KNOWN = `SELECT ${FACT_COLUMNS}, EXISTS (SELECT FROM release r WHERE r.need_id = n.id AND r.institution_id = $1 AND r.revoked_at IS NULL)
  FROM need n JOIN enterprise e ON e.id = n.enterprise_id
  WHERE n.id = ANY ($3::uuid[]) AND ${CLAIMABLE} AND (n.claim_mode <> 'INVITED' OR EXISTS (SELECT FROM invitation v WHERE v.need_id = n.id AND v.institution_id = $1))`;

/** Candidates for one transaction: from memory where the index is built, else from SQL; what is read by id comes from the transaction itself. */
export class TxMatches implements MatchSource {
  constructor(
    private readonly manager: EntityManager,
    private readonly index: MatchIndex | null,
  ) {}

  async refresh(): Promise<AreaBook> {
    await this.index?.refresh();
    return this.index?.current?.areas ?? new AreaBook((await this.rows(undefined, AREAS, [])).map(readArea));
  }

  bestProducts(facts: MatchFacts, now: Date, limit: number): readonly { readonly id: string; readonly terms: ProductTerms }[] | null {
    const held = this.index?.current;
    return held === null || held === undefined || held.unheld.size > 0 ? null : held.products.best(facts, now.getTime(), limit);
  }

  async ownNeeds(institutionId: string, now: Date): Promise<readonly string[]> {
    return (await this.rows('match_own', OWN, [institutionId, now])).map((row) => row[0] as string);
  }

  async bestNeeds(terms: ProductTerms, at: MatchMoment, areas: AreaBook, limit: number, except: ReadonlySet<string>): Promise<readonly string[]> {
    const { today, stages } = at;
    const moment = { nowMs: at.now.getTime(), today, dated: (day: string) => datedFacts(day, today, stages), chain: (id: string) => areas.chain(id) };
    const held = this.index?.current?.needs.best(terms, moment, limit, except);
    if (held !== null && held !== undefined) return held;
    const areaIds = (await this.rows(undefined, AREAS, [])).map((row) => row[0] as string);
    const { text, values } = bestNeedsSql(terms, at, areas, areaIds, limit, [...except]);
    return (await this.rows(undefined, text, values)).map((row) => row[0] as string);
  }

  async claimable(institutionId: string, ids: readonly string[], now: Date): Promise<readonly KnownNeed[]> {
    if (ids.length === 0) return [];
    const rows = await this.rows('match_claimable', KNOWN, [institutionId, now, [...new Set(ids)]]);
    return rows.map((row) => ({ ...readFacts(row), released: row[FACT_COUNT] as boolean }));
  }

  private async rows(name: string | undefined, text: string, values: readonly unknown[]): Promise<unknown[][]> {
    const client = (await this.manager.queryRunner!.connect()) as PoolClient;
    return (await client.query<unknown[]>({ ...(this.index?.named === true && name !== undefined && { name }), text, values: [...values], rowMode: 'array' })).rows;
  }
}
