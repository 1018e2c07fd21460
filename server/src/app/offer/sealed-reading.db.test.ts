import { describe, expect, it } from 'vitest';
import type { Person } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { TEST_KEY } from '../../testing/database';
import { makeProduct } from '../../testing/world';
import { ledger } from '../deal/ledger.test-kit';
import { loanOffer } from '../need/board.test-kit';
import { useSecrets } from '../secrets';
import { reviseOffer } from './revise-offer';
import { withdrawOffer } from './withdraw-offer';

const OFFER = `query($id: ID!) { offer(id: $id) { status kind amountFen rateBp months repayment fees { name amountFen } guarantees conditions validUntil productId product { name } quote { totalCostFen } waitingOn { until } } }`;
const TERMS = { amountFen: 277_654_321n, rateBp: 1733, conditions: 'CNRY-机密条件', fees: [{ name: 'CNRY-评审费', amountFen: 7_654_301n, timing: 'UPFRONT' as const }] };

describe('reading a sealed offer', async () => {
  const game = await ledger();
  const { system, world, go, posted, offered, expire } = game;
  const api = await testApi(system);
  const { bank, bank2, enterprise, staff, outlet, hub, auditor, admin, visitor } = world;
  const logged: string[] = [];
  for (const level of ['error', 'warn', 'info'] as const) api.app.log[level] = ((...all: unknown[]) => void logged.push(JSON.stringify(all, (_, value: unknown) => (value instanceof Error ? { ...value, text: value.stack } : typeof value === 'bigint' ? `${value}` : value)))) as never;
  const read = async (who: Person, id: string) => (await api.ask(who, OFFER, { id })).data?.['offer'];
  const ofNeed = async (who: Person, id: string) => (await api.ask(who, 'query($id: ID!) { need(id: $id) { offers { id amountFen } } }', { id })).data!['need'].offers;

  it('is for its own institution alone, with its true cost and its product', async () => {
    const product = await makeProduct(system, bank.orgId, '密封试贷');
    const needId = await posted({ claimMode: 'SEALED' });
    const id = await offered(bank, needId, { ...TERMS, productId: product.id });
    const own = { kind: 'LOAN', amountFen: '277654321', rateBp: 1733, months: 12, repayment: 'EQUAL_INSTALMENT', fees: [{ name: 'CNRY-评审费', amountFen: '7654301' }], guarantees: ['CREDIT'], conditions: 'CNRY-机密条件', validUntil: '2026-06-30', productId: product.id };
    const mine = await read(bank, id);
    expect(mine).toMatchObject({ ...own, status: 'SEALED', product: null, waitingOn: null });
    expect(BigInt(mine.quote.totalCostFen)).toBeGreaterThan(7_654_301n);
    expect(await ofNeed(bank, needId)).toEqual([{ id, amountFen: '277654321' }]);
    for (const who of [bank2, enterprise, staff, outlet, hub, auditor, admin]) {
      expect(await read(who, id) ?? null, who.name).toBeNull();
      if (who !== admin) expect(await ofNeed(who, needId), who.name).toEqual([]);
    }
    expect((await api.ask(visitor, OFFER, { id })).data?.['offer'] ?? null).toBeNull();
    await expire(needId, 'CLAIM_WINDOW');
    for (const who of [bank, enterprise, auditor]) expect(await read(who, id), who.name).toMatchObject({ ...own, status: 'VISIBLE', quote: mine.quote });
    expect(await read(bank, id)).toMatchObject({ product: { name: '密封试贷' } });
    expect(await read(bank2, id)).toBeNull();
    game.at('2026-03-02T02:00:00Z');
  });

  it('stays so for what ended before the opening', async () => {
    const needId = await posted({ claimMode: 'SEALED' });
    const old = await offered(bank, needId, TERMS);
    const last = await go(bank, reviseOffer, { offerId: old, input: { ...loanOffer, rateBp: 345 } });
    const gone = await offered(bank2, needId, TERMS);
    await go(bank2, withdrawOffer, { offerId: gone, reason: '审批额度调整' });
    await expire(needId, 'CLAIM_WINDOW');
    expect(await ofNeed(enterprise, needId)).toEqual([{ id: last, amountFen: '300000000' }]);
    for (const id of [old, gone]) for (const who of [enterprise, outlet, auditor]) expect(await read(who, id)).toBeNull();
    expect(await read(bank, old)).toMatchObject({ status: 'SUPERSEDED', amountFen: '277654321' });
    expect(await read(bank2, gone)).toMatchObject({ status: 'WITHDRAWN', conditions: 'CNRY-机密条件' });
    game.at('2026-03-02T02:00:00Z');
  });

  it('fails aloud with another key, and neither that nor a mistyped offer puts a term into the log', async () => {
    const id = await offered(bank, await posted({ claimMode: 'SEALED' }), TERMS);
    useSecrets([new Uint8Array(32).fill(9)]);
    const { errors } = await api.ask(bank, OFFER, { id });
    useSecrets([TEST_KEY]);
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(logged.join('\n')).toContain('SECRET_KEY');
    const make = 'mutation($input: OfferInput!) { makeOffer(claimId: "x", key: "key-mistyped-1", input: $input) { __typename } }';
    const answers = [{ amountFen: '277654321x' }, { amountFen: 277654321.5 }, { rateBp: 'CNRY-1733' }, { validUntil: 'CNRY' }].map((wrong) => api.ask(bank, make, { input: { kind: 'LOAN', amountFen: '277654321', validUntil: '2026-06-30', conditions: 'CNRY', ...wrong } }));
    for (const answer of await Promise.all(answers)) expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(logged.join('\n')).not.toMatch(/CNRY|277654321|1733/);
    expect(await read(bank, id)).toMatchObject({ amountFen: '277654321' });
  });
});
