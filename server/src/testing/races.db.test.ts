import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Tx } from '../app/ports';
import { newId } from '../kernel/ids';
import { testApi } from './api';
import { testSystem } from './database';
import { drive, type Verdict } from './drive';
import { stageDeal, stageDrawdown, stageFile, stageNeed, stageOffers } from './stage';
import { makeInstitution, makeWorld } from './world';

const W = 1_000_000n;
/** Needs that race side by side: five requests each, together fewer than the pool has connections. */
const AT_ONCE = 2;

describe('races', { timeout: 180_000 }, async () => {
  const system = await testSystem();
  const world = await makeWorld(system);
  const { tell, must } = await drive(await testApi(system));
  const { enterprise, bank, bank2, fund, branch } = world;
  const banks = [bank, bank2, fund, await makeInstitution(system, '第四银行', world.branchId), await makeInstitution(system, '第五银行', world.branchId)];
  const sql = (text: string, values: readonly unknown[] = []) => system.source.query(text, [...values]);
  const kinds = (verdicts: readonly Verdict[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { is } of verdicts) counts[is] = (counts[is] ?? 0) + 1;
    return counts;
  };
  /** Works through the items, a few at a time. */
  const inTurns = async <T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> => {
    const queue = [...items.entries()];
    const hand = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
  };

  /** Stages so many cases, a few at a time. */
  const stage = async <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => {
    const made: T[] = [];
    await inTurns(Array.from({ length: count }), async (_, i) => void made.push(await make(i)));
    return made;
  };

  it('200 needs, five institutions at once for the last places: exactly as many claims as places', async () => {
    const needs = await stage(200, (i) => stageNeed(system, enterprise, { claimCap: 1 + (i % 4) }));
    await inTurns(needs, async (need) => {
      const verdicts = await Promise.all(banks.map((who) => tell(who, 'claimNeed', { needId: need.id })));
      expect(kinds(verdicts), need.code).toEqual({ Claim: need.claimCap, LimitReached: 5 - need.claimCap });
    });
    const rows = await sql('SELECT n.claim_cap, n.active_claims, n.status, (SELECT count(*)::int FROM claim c WHERE c.need_id = n.id) AS claims FROM need n WHERE n.id = ANY ($1)', [needs.map((n) => n.id)]);
    expect(rows).toHaveLength(200);
    for (const row of rows) expect(row).toEqual({ claim_cap: row.claim_cap, active_claims: row.claim_cap, claims: row.claim_cap, status: 'IN_TALKS' });
  });

  it('200 needs that take one, five acceptances at once: exactly one winner, everybody else let go', async () => {
    // Every fifth need with five offers; two offers otherwise, so that some acceptances are of the same one.
    const staged = await stage(200, (i) => stageOffers(system, enterprise, i % 5 === 0 ? banks : banks.slice(0, 2)));
    await inTurns(staged, async ({ offers }) => {
      const five = Array.from({ length: 5 }, (_, i) => offers[i % offers.length]!);
      const verdicts = await Promise.all(five.map((offer) => tell(enterprise, 'acceptOffer', { offerId: offer.id, reason: '综合成本最低' })));
      expect(kinds(verdicts)).toEqual({ Deal: 1, WrongState: 4 });
    });
    const rows = await sql(
      `SELECT n.status, n.active_claims, n.accepted_fen = n.amount_fen AS whole, (SELECT count(*)::int FROM deal d WHERE d.need_id = n.id) AS deals,
         (SELECT json_object_agg(status, c) FROM (SELECT o.status, count(*) AS c FROM offer o WHERE o.need_id = n.id GROUP BY o.status) s) AS offers,
         (SELECT json_object_agg(status, c) FROM (SELECT m.status, count(*) AS c FROM claim m WHERE m.need_id = n.id GROUP BY m.status) s) AS claims
       FROM need n WHERE n.id = ANY ($1)`, [staged.map(({ need }) => need.id)],
    );
    expect(rows).toHaveLength(200);
    const ends = (others: number) => ({ status: 'MATCHED', active_claims: 0, whole: true, deals: 1, offers: { ACCEPTED: 1, REJECTED: others }, claims: { WON: 1, LOST: others } });
    expect(rows.filter((row: { claims: { LOST: number } }) => row.claims.LOST === 4)).toHaveLength(40);
    for (const row of rows) expect(row).toEqual(ends(row.claims.LOST === 4 ? 4 : 1));
    expect(await sql(`SELECT count(*)::int AS n, count(DISTINCT code)::int AS codes FROM deal`)).toEqual([{ n: 200, codes: 200 }]);
  });

  it('needs that take several: the sum of what is accepted never exceeds the amount', async () => {
    const amounts = [100, 120, 80, 150, 60];
    const staged = await stage(20, () => stageOffers(system, enterprise, banks, { several: true }, amounts));
    await inTurns(staged, async ({ offers }) => {
      const verdicts = await Promise.all(offers.map((offer) => tell(enterprise, 'acceptOffer', { offerId: offer.id, reason: '综合成本最低' })));
      expect(Object.keys(kinds(verdicts)).filter((kind) => !['Deal', 'LimitReached', 'WrongState'].includes(kind))).toEqual([]);
    });
    const rows = await sql(
      `SELECT n.accepted_fen AS counted, n.amount_fen AS asked, (SELECT sum(o.amount_fen) FROM offer o WHERE o.need_id = n.id AND o.status = 'ACCEPTED') AS accepted,
         (SELECT sum(d.approved_fen) FROM deal d WHERE d.need_id = n.id) AS approved FROM need n WHERE n.id = ANY ($1)`, [staged.map(({ need }) => need.id)],
    );
    for (const { counted, asked, accepted, approved } of rows) {
      expect([accepted, approved]).toEqual([counted, counted]);
      expect(BigInt(counted) <= BigInt(asked) && BigInt(counted) > 150n * W, counted).toBe(true);
    }
  });

  it('reports that come at once never exceed what was approved; a voucher proves one of them', async () => {
    const deals = await stage(20, () => stageDeal(system, enterprise, bank));
    await inTurns(deals, async (deal, i) => {
      const files = await Promise.all(Array.from({ length: 5 }, () => stageFile(system, bank, i % 4 === 0 ? { sha256: `same-${i}` } : {})));
      const verdicts = await Promise.all(files.map((file) => tell(bank, 'reportDrawdown', { dealId: deal.id, input: { amountFen: String(120n * W), drawnOn: '2026-03-02', evidenceIds: [file.id] } })));
      expect(kinds(verdicts)).toEqual(i % 4 === 0 ? { Drawdown: 1, InvalidInput: 4 } : { Drawdown: 2, LimitReached: 3 });
    });
    const rows = await sql('SELECT d.reported_fen, d.approved_fen, (SELECT sum(w.amount_fen) FROM drawdown w WHERE w.deal_id = d.id) AS drawn FROM deal d WHERE d.id = ANY ($1)', [deals.map((d) => d.id)]);
    for (const { reported_fen, approved_fen, drawn } of rows) expect([drawn, BigInt(reported_fen) <= BigInt(approved_fen)]).toEqual([reported_fen, true]);
  });

  it('a drawdown that is confirmed, disputed and voided at once has one end, and the sums agree with it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const deal = await stageDeal(system, enterprise, bank, { reportedFen: 100n * W });
      const { id } = await stageDrawdown(system, deal);
      await Promise.all([tell(enterprise, 'confirmDrawdown', { id }), tell(bank, 'voidDrawdown', { id, reason: '金额填错了' }), tell(world.staff, 'confirmDrawdown', { id })]);
      const [row] = await sql('SELECT w.status, d.reported_fen, d.confirmed_fen FROM drawdown w JOIN deal d ON d.id = w.deal_id WHERE w.id = $1', [id]);
      const kept = String(100n * W);
      expect(row).toEqual(row.status === 'VOID' ? { status: 'VOID', reported_fen: '0', confirmed_fen: '0' } : { status: 'CONFIRMED', reported_fen: kept, confirmed_fen: kept });
    }
  });

  it('the same key sent ten times at once does one thing and answers it ten times', async () => {
    const ten = (who: Parameters<typeof tell>[0], mutation: string, args: Record<string, unknown>) => Promise.all(Array.from({ length: 10 }, () => tell(who, mutation, { ...args, key: 'key-race-0001' })));
    const oneId = (verdicts: readonly Verdict[]): string => {
      expect(new Set(verdicts.map((v) => v.value['id'])).size).toBe(1);
      return verdicts[0]!.value['id'];
    };
    const drafts = await ten(enterprise, 'createNeed', { input: { title: '只建一次' } });
    expect([kinds(drafts), oneId(drafts)]).toEqual([{ Need: 10 }, (await sql(`SELECT id FROM need WHERE title = '只建一次'`))[0].id]);
    const need = await stageNeed(system, enterprise);
    const claim = oneId(await ten(bank, 'claimNeed', { needId: need.id }));
    expect(await sql('SELECT id FROM claim WHERE need_id = $1', [need.id])).toEqual([{ id: claim }]);
    const deal = await stageDeal(system, enterprise, bank);
    const input = { amountFen: String(10n * W), drawnOn: '2026-03-02', evidenceIds: [(await stageFile(system, bank)).id] };
    expect((await ten(bank2, 'claimNeed', { needId: newId() })).map((v) => v.is)).toEqual(Array(10).fill('NOT_FOUND'));
    await sql(`DELETE FROM idempotency WHERE key = 'key-race-0001'`);
    oneId(await ten(bank, 'reportDrawdown', { dealId: deal.id, input }));
    expect(await sql('SELECT reported_fen FROM deal WHERE id = $1', [deal.id])).toEqual([{ reported_fen: String(10n * W) }]);
    const other = await tell(bank, 'reportDrawdown', { dealId: deal.id, input: { ...input, amountFen: '1' }, key: 'key-race-0001' });
    expect([other.is, other.value['issues'][0].path]).toEqual(['InvalidInput', 'key']);
  });

  it('two that wait for one another are started again by themselves, and both succeed', async () => {
    const [a, b] = [await stageNeed(system, enterprise), await stageNeed(system, enterprise)];
    let tries = 0;
    const both = async (tx: Tx, { first, second }: { first: string; second: string }) => {
      tx.authorize('system.run', {});
      tries += 1;
      await tx.get('need', first, 'update');
      await sleep(100);
      const need = await tx.get('need', second, 'update');
      await tx.update('need', second, { title: `${need.title}+` });
      await tx.audit({ action: 'need.test', subject: 'need', subjectId: second });
      return { kind: 'need' as const, id: second };
    };
    const outcomes = await Promise.all([{ first: a.id, second: b.id }, { first: b.id, second: a.id }].map((input) => system.work.run(world.system, { name: 'both' }, both, input)));
    expect([outcomes.map((o) => o.ok), tries >= 3]).toEqual([[true, true], true]);
    expect(await sql('SELECT title, version FROM need WHERE id = ANY ($1)', [[a.id, b.id]])).toEqual([{ title: '流动资金贷款+', version: 2 }, { title: '流动资金贷款+', version: 2 }]);
  });

  it('a suspension among the claims leaves none of them open', async () => {
    const needs = await stage(8, () => stageNeed(system, enterprise));
    const claims = needs.map((need) => tell(bank2, 'claimNeed', { needId: need.id }));
    const suspended = must(branch, 'suspendInstitution', { id: bank2.orgId, reason: '现场核查发现问题' });
    const after = await Promise.all(claims);
    await suspended;
    expect(after.filter((v) => !['Claim', 'NotAllowed'].includes(v.is)).map((v) => v.answer.text)).toEqual([]);
    expect(await sql('SELECT count(*)::int AS n FROM claim WHERE institution_id = $1 AND ended_at IS NULL', [bank2.orgId])).toEqual([{ n: 0 }]);
    expect(await sql('SELECT sum(active_claims)::int AS n FROM need WHERE id = ANY ($1)', [needs.map((n) => n.id)])).toEqual([{ n: 0 }]);
  });

  it('keeps every counter and the chain of the audit log in order', async () => {
    expect(await sql(`SELECT n.code FROM need n WHERE n.active_claims <> (SELECT count(*) FROM claim c WHERE c.need_id = n.id AND c.ended_at IS NULL AND c.status <> 'INVITED')`)).toEqual([]);
    expect(await sql('SELECT seq FROM (SELECT seq, prev_hash, hash, audit_hash(e) AS again, lag(hash) OVER (ORDER BY seq) AS before FROM audit_entry e) x WHERE hash <> again OR prev_hash <> coalesce(before, $1)', ['genesis'])).toEqual([]);
  });
});
