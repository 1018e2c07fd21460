import type { Pool } from 'pg';
import { makeDataSource } from '../../db/data-source';
import { newId, newToken, sha256 } from '../../kernel/ids';
import type { Person } from '../../policy/actor';
import type { TestSystem } from '../database';
import { stageClaim, stageDeal, stageNeed } from '../stage';
import { put, type World } from '../world';

/** One request that creates something, with its key; sent again and again until it is answered. */
export interface Act {
  readonly kind: 'draft' | 'claim' | 'offer' | 'draw';
  readonly key: string;
  readonly cookie: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many rows the act has made, by what only it can have made. */
  readonly made: readonly [sql: string, values: readonly unknown[]];
}

const DOCUMENTS = {
  draft: 'mutation($key: String!, $input: NeedInput!) { done: createNeed(key: $key, input: $input) { __typename ... on Need { id } ... on Refusal { code message } } }',
  claim: 'mutation($key: String!, $needId: ID!) { done: claimNeed(key: $key, needId: $needId) { __typename ... on Claim { id } ... on Refusal { code message } } }',
  offer: 'mutation($key: String!, $claimId: ID!, $input: OfferInput!) { done: makeOffer(key: $key, claimId: $claimId, input: $input) { __typename ... on Offer { id } ... on Refusal { code message } } }',
  draw: 'mutation($key: String!, $dealId: ID!, $input: DrawdownInput!) { done: reportDrawdown(key: $key, dealId: $dealId, input: $input) { __typename ... on Drawdown { id } ... on Refusal { code message } } }',
} as const;

const day = (offset: number): string => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

/** Makes acts for ever: drafts, claims on staged needs, offers on staged claims, payments on staged deals. */
export class Market {
  private readonly needs: string[] = [];
  private readonly claims: string[] = [];
  private readonly deals: string[] = [];
  private readonly cookies = new Map<string, string>();
  private turn = 0;

  constructor(
    private readonly url: string,
    private readonly world: World,
  ) {}

  /** Signs everybody in and lays out `n` needs to claim and `n` claims to offer on. */
  async stage(n: number): Promise<void> {
    const source = await makeDataSource(this.url, 4).initialize();
    const system = { source } as TestSystem;
    const { enterprise, bank, bank2 } = this.world;
    const open = { claimUntil: new Date(Date.now() + 20 * 86_400_000), claimUntilOn: day(20), claimCap: 5 };
    try {
      for (const person of [enterprise, bank, bank2]) if (!this.cookies.has(person.memberId)) await this.signIn(system, person);
      if (this.deals.length === 0) for (let i = 0; i < 6; i += 1) this.deals.push((await stageDeal(system, enterprise, bank2, { kind: 'GUARANTEE', signedOn: day(-30) })).id);
      for (let i = 0; i < n; i += 1) {
        this.needs.push((await stageNeed(system, enterprise, open)).id);
        const need = await stageNeed(system, enterprise, { ...open, status: 'IN_TALKS', activeClaims: 1 });
        this.claims.push((await stageClaim(system, need, bank2, { status: 'ASSESSING' })).id);
      }
    } finally {
      await source.destroy();
    }
  }

  /** The next act. */
  next(): Act {
    const key = newId();
    this.turn += 1;
    const { enterprise, bank, bank2 } = this.world;
    const act = (kind: Act['kind'], who: Person, variables: object, made: Act['made']): Act => ({ kind, key, cookie: this.cookies.get(who.memberId)!, query: DOCUMENTS[kind], variables: { key, ...variables }, made });
    const needId = this.turn % 4 === 1 ? this.needs.pop() : undefined;
    if (needId) return act('claim', bank, { needId }, ['SELECT id FROM claim WHERE need_id = $1 AND institution_id = $2', [needId, bank.orgId]]);
    const claimId = this.turn % 4 === 2 ? this.claims.pop() : undefined;
    const offer = { kind: 'LOAN', amountFen: '100000000', rateBp: 400, months: 12, repayment: 'EQUAL_INSTALMENT', guarantees: ['CREDIT'], validUntil: day(30) };
    if (claimId) return act('offer', bank2, { claimId, input: offer }, ['SELECT id FROM offer WHERE claim_id = $1', [claimId]]);
    const dealId = this.deals[this.turn % this.deals.length]!;
    if (this.turn % 4 === 3) return act('draw', bank2, { dealId, input: { amountFen: '1000', drawnOn: day(-1), evidenceIds: [], note: key } }, ['SELECT id FROM drawdown WHERE note = $1', [key]]);
    return act('draft', enterprise, { input: { title: key } }, ['SELECT id FROM need WHERE title = $1', [key]]);
  }

  private async signIn(system: TestSystem, person: Person): Promise<void> {
    const token = newToken();
    const now = new Date();
    await put(system, 'session', { tokenHash: sha256(token), memberId: person.memberId, createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) });
    this.cookies.set(person.memberId, `jiebang_session=${token}`);
  }
}

/** Ids that an act has made. */
export async function madeBy(pool: Pool, act: Act): Promise<string[]> {
  return (await pool.query<{ id: string }>(act.made[0], [...act.made[1]])).rows.map((row) => row.id);
}
