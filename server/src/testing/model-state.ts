import type { ClaimStatus } from '../domain/claim/terms';
import type { DealStatus, DrawdownStatus } from '../domain/deal/terms';
import type { ClaimMode, NeedStatus } from '../domain/need/terms';
import type { OfferStatus } from '../domain/offer/terms';
import type { TestSystem } from './database';

/** A row of each kind as far as the steps of the model choose by it. Money in fen. */
export interface State {
  readonly needs: readonly { readonly id: string; readonly code: string; readonly enterprise: string; readonly station: string; readonly status: NeedStatus; readonly mode: ClaimMode; readonly amount: bigint; readonly accepted: bigint; readonly several: boolean; readonly until: string | null; readonly opened: boolean; readonly version: number }[];
  readonly claims: readonly { readonly id: string; readonly need: string; readonly institution: string; readonly enterprise: string; readonly status: ClaimStatus }[];
  readonly offers: readonly { readonly id: string; readonly need: string; readonly institution: string; readonly enterprise: string; readonly status: OfferStatus; readonly amount: bigint }[];
  readonly deals: readonly { readonly id: string; readonly institution: string; readonly enterprise: string; readonly status: DealStatus; readonly approved: bigint; readonly reported: bigint; readonly confirmed: bigint }[];
  readonly drawdowns: readonly { readonly id: string; readonly institution: string; readonly enterprise: string; readonly status: DrawdownStatus }[];
}

const NEEDS = `SELECT id, code, enterprise_id AS enterprise, station_id AS station, status, claim_mode AS mode, coalesce(amount_fen, 0) AS amount, accepted_fen AS accepted, several, claim_until_on AS until, opened_at IS NOT NULL AS opened, version
  FROM need WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'UNMET') ORDER BY code`;
const CLAIMS = `SELECT c.id, c.need_id AS need, c.institution_id AS institution, c.enterprise_id AS enterprise, c.status FROM claim c JOIN need n ON n.id = c.need_id WHERE c.ended_at IS NULL ORDER BY n.code, c.claimed_at, c.institution_id`;
const OFFERS = `SELECT id, need_id AS need, institution_id AS institution, enterprise_id AS enterprise, status, coalesce(amount_fen, 0) AS amount FROM offer WHERE status IN ('SEALED', 'VISIBLE') ORDER BY code, version`;
const DEALS = `SELECT id, institution_id AS institution, enterprise_id AS enterprise, status, approved_fen AS approved, reported_fen AS reported, confirmed_fen AS confirmed FROM deal WHERE status NOT IN ('SETTLED', 'CANCELLED') ORDER BY code`;
const DRAWDOWNS = `SELECT w.id, w.institution_id AS institution, w.enterprise_id AS enterprise, w.status FROM drawdown w JOIN deal d ON d.id = w.deal_id WHERE w.status IN ('REPORTED', 'DISPUTED') ORDER BY d.code, w.number`;

const MONEY = new Set(['amount', 'accepted', 'approved', 'reported', 'confirmed']);

/** Reads what is open, in an order that does not depend on ids. */
export async function readState(system: TestSystem): Promise<State> {
  const rows = async (text: string): Promise<never[]> => {
    const found: Record<string, unknown>[] = await system.source.query(text);
    return found.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, MONEY.has(name) ? BigInt(value as string) : value]))) as never[];
  };
  const [needs, claims, offers, deals, drawdowns] = await Promise.all([NEEDS, CLAIMS, OFFERS, DEALS, DRAWDOWNS].map(rows));
  return { needs: needs!, claims: claims!, offers: offers!, deals: deals!, drawdowns: drawdowns! };
}
