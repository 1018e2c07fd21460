import type { AreaBook } from '../../app/matching/area-book';
import { datedFacts, termsOf } from '../../app/matching/facts';
import type { KnownNeed, MatchedNeed, MatchedProduct, MatchMoment, MatchSource } from '../../app/matching/source';
import type { MatchFacts, ProductTerms } from '../../domain/matching';
import { isId } from '../../kernel/ids';
import { NotFound } from '../../kernel/refusal';
import { AREAS, PRODUCT_COLUMNS, readProduct, type MatchIndex } from './match-index';
import { bestNeedsSql } from './need-sql';
import { FACT_COLUMNS, FACT_COUNT, readFacts } from './rows';

const CLAIMABLE = `n.status = ANY (ARRAY['PUBLISHED', 'IN_TALKS', 'OFFERED']) AND n.claim_until > $2`;
/** Consents of the institution by which it may know figures now; whoever took the last use has to look at the need itself. */
const FIGURES = `release r WHERE r.institution_id = $1 AND r.status = 'GRANTED' AND 'FIGURES' = ANY (r.scopes) AND release_holds(r.status, r.until, r.uses, r.uses_max, r.last_used_at, r.last_used_by_id, NULL, $2)`;
const OWN = `SELECT n.id FROM need n WHERE ${CLAIMABLE} AND n.id IN (SELECT r.need_id FROM ${FIGURES} UNION SELECT v.need_id FROM invitation v WHERE v.institution_id = $1)`;
const KNOWN = `SELECT ${FACT_COLUMNS}, EXISTS (SELECT FROM ${FIGURES} AND r.need_id = n.id)
  FROM need n JOIN enterprise e ON e.id = n.enterprise_id
  WHERE n.id = ANY ($3::uuid[]) AND ${CLAIMABLE} AND (n.claim_mode <> 'INVITED' OR EXISTS (SELECT FROM invitation v WHERE v.need_id = n.id AND v.institution_id = $1))`;
const NEED = `SELECT ${FACT_COLUMNS}, n.enterprise_id, CASE WHEN e.restricted_at IS NULL THEN n.station_id END, n.claim_mode, n.submitted_at, n.posted_at FROM need n JOIN enterprise e ON e.id = n.enterprise_id WHERE n.id = $1`;
const PRODUCT = `SELECT p.institution_id, p.status, ${PRODUCT_COLUMNS} FROM product p WHERE p.id = $1`;
const CURRENT = `SELECT p.id, ${PRODUCT_COLUMNS} FROM product p JOIN institution i ON i.id = p.institution_id
  WHERE p.status = 'ON_SHELF' AND i.status = 'ADMITTED' AND (p.valid_until IS NULL OR (p.valid_until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' > $1)`;

/** Candidates from memory where the index is built, else from SQL; what is read by id comes from the connection that `rows` speaks to. */
export abstract class RowMatches implements MatchSource {
  constructor(protected readonly index: MatchIndex | null) {}

  abstract refresh(): Promise<AreaBook>;

  /** Rows of a statement (array mode); a name lets the connection keep it prepared. */
  protected abstract rows(name: string | undefined, text: string, values: readonly unknown[]): Promise<unknown[][]>;

  async need(id: string): Promise<MatchedNeed> {
    const [row] = isId(id) ? await this.rows('match_need', NEED, [id]) : [];
    if (row === undefined) throw new NotFound('need');
    const [enterpriseId, stationId, claimMode, submittedAt, postedAt] = row.slice(FACT_COUNT) as [string, string | null, MatchedNeed['claimMode'], Date | null, Date | null];
    return { ...readFacts(row), enterpriseId, stationId, claimMode, submittedAt, postedAt };
  }

  async product(id: string): Promise<MatchedProduct> {
    const [row] = isId(id) ? await this.rows('match_product', PRODUCT, [id]) : [];
    if (row === undefined) throw new NotFound('product');
    const [institutionId, status, ...rest] = row as [string | null, MatchedProduct['status'], ...unknown[]];
    return { ...readProduct(rest), institutionId, status };
  }

  bestProducts(facts: MatchFacts, now: Date, limit: number): readonly { readonly id: string; readonly terms: ProductTerms }[] | null {
    const held = this.index?.current;
    return held === null || held === undefined || held.unheld.size > 0 ? null : held.products.best(facts, now.getTime(), limit);
  }

  async currentProducts(areas: AreaBook, now: Date): Promise<readonly { readonly id: string; readonly terms: ProductTerms }[]> {
    return (await this.rows('match_current', CURRENT, [now])).map(([id, ...rest]) => ({ id: id as string, terms: termsOf(readProduct(rest), areas) }));
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
}
