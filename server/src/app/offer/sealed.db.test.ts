import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../compose';
import { opened } from '../../domain/offer/model';
import { runDueClocks } from '../../jobs/run-clocks';
import { newId } from '../../kernel/ids';
import { system as systemActor } from '../../policy/actor';
import { sealStoredOffers } from '../../seal-stored';
import { resealAll } from '../../db/sealing';
import { TEST_KEY } from '../../testing/database';
import { dumped } from '../../testing/dump';
import { attempt, makeProduct, perform } from '../../testing/world';
import { ledger } from '../deal/ledger.test-kit';
import { expireClock } from '../expire-clock';
import { expiryOf } from '../expiries';
import { loanOffer } from '../need/board.test-kit';
import { secrets, useSecrets } from '../secrets';
import { makeOffer } from './make-offer';
import { reviseOffer } from './revise-offer';
import { withdrawOffer } from './withdraw-offer';

/** Terms that nothing else in the database looks like. */
const TERMS = {
  amountFen: 277_654_321n, rateBp: 1733, months: 217, conditions: 'CNRY-机密条件', validUntil: '2026-07-19',
  fees: [{ name: 'CNRY-评审费', amountFen: 7_654_301n, timing: 'UPFRONT' as const }],
};
/** How they would stand in a dump: words, exact amounts in fen and in 万元, the last day, and the instant at which it ends. */
const SIGNS = ['CNRY', '277654321', '7654301', '277.65', '2026-07-19'];

describe('a sealed offer at rest', async () => {
  const game = await ledger();
  const { system, world, go, row, rows, refusal, posted, claimed, offered, expire, waiting } = game;
  const { bank, bank2, fund } = world;
  beforeEach(() => game.at('2026-03-02T02:00:00Z'));
  const sealedNeed = () => posted({ claimMode: 'SEALED' });
  const windowOf = async (needId: string) => (await rows('clock', { subjectId: needId })).find((clock) => clock.kind === 'CLAIM_WINDOW' && clock.doneAt === null)!;

  it('stands in no column of any table before the opening, and in its row afterwards', async () => {
    const needId = await sealedNeed();
    const product = await makeProduct(system, bank.orgId, '密封试贷');
    const claimId = await claimed(bank, needId);
    const mentions = await dumped(system, [product.id]);
    const key = 'key-sealed-0001';
    const outcome = await attempt(system, bank, makeOffer, { claimId, input: { ...loanOffer, ...TERMS, productId: product.id } }, key);
    if (!outcome.ok) throw new Error('refused');
    const { id } = outcome.done;
    expect(await dumped(system, SIGNS)).toEqual([]);
    expect(await dumped(system, [product.id])).toEqual(mentions);
    expect(await row('offer', id)).toMatchObject({ status: 'SEALED', kind: 'LOAN', amountFen: null, rateBp: null, months: null, repayment: null, fees: [], guarantees: [], conditions: null, validUntil: null, productId: null });
    expect((await row('product', product.id)).lastUsedAt).toBeNull();
    expect(await waiting(id)).toEqual([]);
    expect(await attempt(system, bank, makeOffer, { claimId, input: { ...loanOffer, ...TERMS, productId: product.id } }, key)).toMatchObject({ ok: true, replayed: true, done: { id } });

    await expire(needId, 'CLAIM_WINDOW');
    expect(await row('offer', id)).toMatchObject({ status: 'VISIBLE', ...TERMS, fees: [{ name: 'CNRY-评审费', amountFen: '7654301', timing: 'UPFRONT', borneByLender: false }], repayment: 'EQUAL_INSTALMENT', guarantees: ['CREDIT'], productId: product.id });
    expect((await row('product', product.id)).lastUsedAt).not.toBeNull();
    expect(await waiting(id)).toEqual(['OFFER_VALIDITY ENTERPRISE 2026-07-19']);
    expect(mentions).not.toContain('offer');
    expect(await dumped(system, SIGNS)).toEqual(['clock', 'offer']);
    expect(await rows('sealedTerms', { id })).toEqual([]);
    expect((await rows('needSeal', { needId })).map((of) => of.releasedAt !== null)).toEqual([true]);
    const steps: { note: string | null }[] = await system.source.query('SELECT note FROM audit_entry WHERE subject_id = ANY ($1)', [[id, needId]]);
    for (const { note } of steps) expect(note ?? '').not.toMatch(/CNRY|277|1733|217/);
  });

  it('says by its length nothing of its terms', async () => {
    const [a, b] = [await offered(bank, await sealedNeed(), { amountFen: 1n }), await offered(bank, await sealedNeed(), { ...TERMS })];
    const [x, y] = [await row('sealedTerms', a), await row('sealedTerms', b)];
    expect(x.sealed.length).toBe(y.sealed.length);
  });

  it('leaves nothing of an earlier version or a withdrawn offer, and neither is opened with the others', async () => {
    const needId = await sealedNeed();
    const first = await offered(bank, needId, { amountFen: 277_000_001n, conditions: 'CNRY-旧版' });
    const second = await go(bank, reviseOffer, { offerId: first, input: { ...loanOffer, amountFen: 277_000_002n, conditions: 'CNRY-新版' } });
    const gone = await offered(bank2, needId, { amountFen: 277_000_003n, conditions: 'CNRY-撤回' });
    await go(bank2, withdrawOffer, { offerId: gone, reason: '审批额度调整' });
    expect(await dumped(system, ['27700000', '旧版', '新版', 'CNRY-撤回'])).toEqual([]);
    await expire(needId, 'CLAIM_WINDOW');
    expect(await row('offer', second)).toMatchObject({ status: 'VISIBLE', amountFen: 277_000_002n });
    for (const id of [first, gone]) expect(await row('offer', id)).toMatchObject({ amountFen: null, conditions: null });
    expect(await dumped(system, ['277000001', '277000003', '旧版', 'CNRY-撤回'])).toEqual([]);
  });

  it('takes no change between the end of the window and the opening', async () => {
    const needId = await sealedNeed();
    const id = await offered(bank, needId);
    game.at('2026-03-20T16:00:00Z');
    expect((await refusal(bank, reviseOffer, { offerId: id, input: { ...loanOffer, validUntil: '2026-06-01' } })).message).toContain('即将开标');
    expect((await windowOf(needId)).doneAt).toBeNull();
  });

  it('is opened once by closers at the same time', async () => {
    const needId = await sealedNeed();
    const ids = [await offered(bank, needId, TERMS), await offered(bank2, needId), await offered(fund, needId)];
    const clock = await windowOf(needId);
    game.at(new Date(clock.dueAt.getTime() + 1000).toISOString());
    await Promise.all([1, 2, 3, 4].map(() => perform(system, systemActor, expireClock(expiryOf), { clockId: clock.id })));
    expect((await Promise.all(ids.map((id) => row('offer', id)))).map((offer) => opened(offer).status)).toEqual(['VISIBLE', 'VISIBLE', 'VISIBLE']);
    const steps: { n: number }[] = await system.source.query(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'offer.open' AND subject_id = ANY ($1)`, [ids]);
    expect(steps).toEqual([{ n: 3 }]);
    expect(await rows('outbox', { topic: 'need.opened', subjectId: needId })).toHaveLength(1);
  });
});

describe('a sealed offer that cannot be opened', async () => {
  const game = await ledger();
  const { system, world, row, rows, posted, offered, told } = game;
  const { bank, bank2, enterprise, outletId, hubId } = world;
  const errors: string[] = [];
  const run = () =>
    runDueClocks({
      due: { due: async (limit, except) => (await system.source.query('SELECT id FROM clock WHERE done_at IS NULL AND due_at <= $1 AND id <> ALL ($3) ORDER BY due_at LIMIT $2', [at, limit, except])).map((c: { id: string }) => c.id) },
      expiryOf,
      run: (name, work, input) => system.work.run(systemActor, { name }, work, input),
      report: (_id, error) => void errors.push((error as Error).message),
    });
  let at = '2026-03-02T02:00:00Z';
  const go = (iso: string): void => game.at((at = iso));

  it('keeps all of them closed, says so once to those who can help, and is opened as soon as it can be', async () => {
    const needId = await posted({ claimMode: 'SEALED' });
    const [good, bad] = [await offered(bank, needId, TERMS), await offered(bank2, needId)];
    const { sealed } = await row('sealedTerms', bad);
    await system.source.query('UPDATE sealed_terms SET sealed = $2 WHERE id = $1', [bad, `${sealed.slice(0, -9)}${sealed.at(-9) === 'A' ? 'B' : 'A'}${sealed.slice(-8)}`]);
    go('2026-03-20T16:00:01Z');
    await run();
    await run();
    expect(errors.length).toBeGreaterThanOrEqual(2);
    expect(errors.every((text) => text.includes('不能开标') && text.includes(bad) && text.includes('SECRET_KEY') && !text.includes('CNRY'))).toBe(true);
    for (const id of [good, bad]) expect(await row('offer', id)).toMatchObject({ status: 'SEALED', amountFen: null });
    expect(await row('need', needId)).toMatchObject({ status: 'IN_TALKS', openedAt: null });
    expect((await rows('needSeal', { needId }))[0]).toMatchObject({ releasedAt: null });
    for (const orgId of [outletId, hubId, enterprise.orgId, bank.orgId, bank2.orgId]) expect((await told(orgId)).filter((text) => /不能开标|推迟开标/.test(text)), orgId).toHaveLength(1);
    expect(await dumped(system, SIGNS)).toEqual([]);

    await system.source.query('UPDATE sealed_terms SET sealed = $2 WHERE id = $1', [bad, sealed]);
    await run();
    for (const id of [good, bad]) expect(await row('offer', id)).toMatchObject({ status: 'VISIBLE' });
    expect(await row('offer', good)).toMatchObject({ amountFen: TERMS.amountFen });
  });

  it('is not opened with another master key; the right one opens it after a restart, also when it is no longer the newest', async () => {
    go('2026-03-02T02:00:00Z');
    const needId = await posted({ claimMode: 'SEALED' });
    const id = await offered(bank, needId, TERMS);
    const lines: string[] = [];
    const other = new Uint8Array(32).fill(9);
    const restart = async (keys: readonly Uint8Array[]) => compose({ databaseUrl: system.url, poolSize: 2, namedStatements: true, bootstrapToken: undefined, secretKeys: keys }, () => new Date(at));
    const wrong = await restart([other]);
    await sealStoredOffers(wrong, (line) => void lines.push(line));
    expect(lines).toEqual([expect.stringContaining('打不开')]);
    go('2026-03-20T16:00:01Z');
    errors.length = 0;
    await run();
    expect(errors.every((text) => text.includes('不能开标'))).toBe(true);
    expect(await row('offer', id)).toMatchObject({ status: 'SEALED' });
    await wrong.close();

    const right = await restart([other, TEST_KEY]);
    const before = await rows('needSeal', { needId });
    expect(await resealAll(right.source)).toMatchObject({ failed: [] });
    expect((await rows('needSeal', { needId }))[0]!.wrapped).not.toBe(before[0]!.wrapped);
    expect(await resealAll(right.source)).toEqual({ done: 0, failed: [] });
    await right.close();
    useSecrets([other]);
    await run();
    expect(await row('offer', id)).toMatchObject({ status: 'VISIBLE', amountFen: TERMS.amountFen });
    useSecrets([TEST_KEY]);
    expect(secrets.unseal(before[0]!.wrapped, `need-seal:${before[0]!.id}`)).not.toBeNull();
  });
});

describe('offers from before terms were sealed', async () => {
  const game = await ledger();
  const { system, world, go, row, posted, offered, expire } = game;
  const { bank, bank2, fund } = world;

  it('are sealed when the new version starts, at most once, and opened as any other', async () => {
    const needId = await posted({ claimMode: 'SEALED' });
    const ids = [await offered(bank, needId), await offered(bank2, needId), await offered(fund, needId)];
    const [one, revised, withdrawn] = ids as [string, string, string];
    const next = await go(bank2, reviseOffer, { offerId: revised, input: loanOffer });
    await go(fund, withdrawOffer, { offerId: withdrawn, reason: '审批额度调整' });
    // As the version before left them: terms in the rows, the last day on a clock, a plain hash of the request.
    await system.source.query('ALTER TABLE offer DISABLE TRIGGER offer_terms_fixed; ALTER TABLE offer DROP CONSTRAINT offer_sealed_has_no_terms; DELETE FROM sealed_terms; DELETE FROM need_seal');
    await system.source.query(`UPDATE offer SET amount_fen = 277654321, conditions = 'CNRY', valid_until = '2026-07-19', rate_bp = 300, months = 12, repayment = 'BULLET'`);
    await system.source.query(`ALTER TABLE offer ENABLE TRIGGER offer_terms_fixed; ALTER TABLE offer ADD CONSTRAINT offer_sealed_has_no_terms CHECK (status <> 'SEALED'::text OR amount_fen IS NULL) NOT VALID`);
    await system.source.query(`INSERT INTO clock (id, kind, subject, subject_id, party, started_at, due_at, then_text) VALUES ($1, 'OFFER_VALIDITY', 'offer', $2, 'ENTERPRISE', now(), '2026-07-19T16:00:00Z', '')`, [newId(), one]);
    await system.source.query(`INSERT INTO idempotency (actor_id, key, operation, input_hash, kind, result_id, at) VALUES ('x', 'k', 'makeOffer', 'guessable', 'offer', $1, now())`, [one]);
    const visible = await offered(bank, await posted(), { amountFen: 123_450_000n });

    const lines: string[] = [];
    await sealStoredOffers(system, (line) => void lines.push(line));
    await sealStoredOffers(system, (line) => void lines.push(line));
    expect(lines).toEqual([expect.stringContaining('已加密 1 条需求')]);
    expect(await dumped(system, [...SIGNS, 'guessable'])).toEqual([]);
    expect(await row('offer', visible)).toMatchObject({ status: 'VISIBLE', amountFen: 123_450_000n });
    expect(await system.source.query(`SELECT convalidated FROM pg_constraint WHERE conname = 'offer_sealed_has_no_terms'`)).toEqual([{ convalidated: true }]);

    await expire(needId, 'CLAIM_WINDOW');
    for (const id of [one, next]) expect(await row('offer', id)).toMatchObject({ status: 'VISIBLE', amountFen: 277_654_321n, validUntil: '2026-07-19' });
    for (const id of [revised, withdrawn]) expect(await row('offer', id)).toMatchObject({ amountFen: null });
  });
});
