import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerByBand, matchProduct, type Condition } from '../../domain/matching';
import { amountBand, AMOUNT_BANDS } from '../../kernel/amount-band';
import { AreaBook } from './area-book';
import { factsOf, termsOf } from './facts';
import { maskTrace } from './mask-trace';
import { rankKnown } from './match-needs';
import { AREAS, STAGES, TODAY, WAN, enterprise, need, product } from './samples.test-kit';

const areas = new AreaBook(AREAS);
const masked = (n = need(), e = enterprise(), p = product()) => {
  const terms = termsOf(p, areas);
  return maskTrace(matchProduct(terms, factsOf(n, e, TODAY, STAGES, areas), areas.name), terms, n, areas.name);
};
const whys = (got = masked()): string => got.conditions.map((c) => c.why).join('\n');
const amount = fc.bigInt({ min: 1n, max: 20_000n * WAN });

describe('maskTrace', () => {
  it('says answer and bound, and no value of the enterprise', () => {
    expect(whys()).toContain('满足：企业上年度营业收入不少于 500 万元');
    expect(whys()).toContain('不满足：企业纳税信用等级为A级（优先）');
    expect(whys()).not.toMatch(/1,?234|287|417|4\.17|37/);
    expect(masked().conditions.every((c) => (c.settledBy === null) === (c.outcome !== 'UNKNOWN'))).toBe(true);
  });

  it('answers amounts from the band alone', () => {
    const amountOf = (max: bigint) => masked(need(), enterprise(), product({ amountMaxFen: max })).conditions.filter((c) => c.condition.field.startsWith('need') && c.condition.op === 'lte' && c.condition.field !== 'needMonths').map((c) => c.outcome);
    expect(amountOf(500n * WAN)).toEqual(['PASS', 'PASS']);
    expect(amountOf(300n * WAN)).toEqual(['PASS', 'PASS']);
    expect(amountOf(200n * WAN)).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect(amountOf(99n * WAN)).toEqual(['UNKNOWN', 'FAIL']);
  });

  it('is the same for every amount, least amount and rate of one band', () => {
    const secret = fc.record({ amountFen: amount, maxRateBp: fc.constant(417), cut: fc.bigInt({ min: 1n, max: 100n }) });
    const bound = fc.bigInt({ min: 1n, max: 20_000n * WAN });
    fc.assert(fc.property(secret, secret, bound, bound, (a, b, low, high) => {
      fc.pre(amountBand(a.amountFen) === amountBand(b.amountFen));
      const offered = product({ amountMinFen: low, amountMaxFen: low + high });
      const look = (s: typeof a) => masked(need({ amountFen: s.amountFen, minAmountFen: s.amountFen / s.cut, amountBand: amountBand(s.amountFen) }), enterprise(), offered);
      expect(look(a)).toEqual(look(b));
    }));
  });

  it('answers one bound of a secret figure only, so that many bounds cannot measure it', () => {
    const conditions: Condition[] = Array.from({ length: 20 }, (_, i) => ({ field: 'revenueFen', op: 'gte', value: (BigInt(i + 1) * 100n * WAN).toString(), hard: i === 9 }));
    const got = masked(need(), enterprise(), product({ conditions })).conditions.filter((c) => c.condition.field === 'revenueFen');
    expect(got.filter((c) => c.outcome !== 'UNKNOWN').map((c) => [c.condition.hard, c.outcome])).toEqual([[true, 'PASS']]);
    expect(got[0]).toMatchObject({ outcome: 'UNKNOWN', settledBy: '企业授权经营与财务数据后可确认' });
  });

  it('never answers wrongly by band', () => {
    const condition = fc.constantFrom('gte' as const, 'lte' as const, 'between' as const).chain((op) =>
      fc.tuple(amount, amount).map(([a, b]): Condition => ({ field: 'needAmountFen', op, hard: true, value: op === 'between' ? [a < b ? a : b, a < b ? b : a].map(String) : a.toString() })));
    fc.assert(fc.property(condition, amount, (asked, exact) => {
      const got = answerByBand(asked, AMOUNT_BANDS.find((band) => band.code === amountBand(exact)));
      const truth = matchProduct({ conditions: [asked] }, { needAmountFen: exact }).conditions[0]!.outcome;
      expect([truth, 'UNKNOWN']).toContain(got);
    }), { numRuns: 500 });
    expect(answerByBand({ field: 'needAmountFen', op: 'gte', value: '1', hard: true }, undefined)).toBe('UNKNOWN');
  });
});

describe('rankKnown', () => {
  it('shows values of released needs only, and ranks by what is shown', () => {
    const rows = [{ need: need({ id: 'a' }), enterprise: enterprise(), released: false }, { need: need({ id: 'b' }), enterprise: enterprise(), released: true }];
    const got = rankKnown(termsOf(product(), areas), rows, TODAY, STAGES, areas);
    const words = (id: string) => got.find((row) => row.needId === id)!.conditions.map((c) => c.why).join();
    expect(words('a')).not.toMatch(/1,234|287/);
    expect(words('b')).toMatch(/1,234 万元/);
    expect(got.map((row) => row.eligible)).toEqual(['PASS', 'PASS']);
  });
});
