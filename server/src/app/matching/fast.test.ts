import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanked, matchProduct, NeedColumns, ProductBoard, rankProducts, type MatchFacts, type NeedRow, type ProductTerms } from '../../domain/matching';
import { conditionArb, factsArb, termsArb } from '../../domain/matching/arbitraries.test-kit';
import { AMOUNT_BANDS } from '../../kernel/amount-band';
import { maskTrace } from './mask-trace';

const NOW = 1_000_000;
const idOf = (n: number): string => `${(n * 2_654_435_761 % 2 ** 32).toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const CHAINS: Readonly<Record<string, readonly string[]>> = { a: ['XIXIAN-FD', 'XIXIAN', '610100', '610000'], b: ['XIXIAN', '610000'], c: ['440000'], d: ['d'] };
const chain = (id: string): readonly string[] => CHAINS[id]!;
const WAN = 1_000_000n;
/** Terms whose amounts lie about the bounds of the public bands, and conditions on them. */
const bandTermsArb: fc.Arbitrary<ProductTerms> = fc.record({
  terms: termsArb, min: fc.constantFrom(null, 1n, 99n, 100n, 101n, 300n, 3000n), more: fc.bigInt({ min: 0n, max: 2000n }), off: fc.constantFrom(-1n, 0n, 1n), most: fc.boolean(),
  extra: fc.array(fc.tuple(fc.constantFrom('needAmountFen' as const, 'needMinAmountFen' as const), fc.constantFrom('gte' as const, 'lte' as const, 'between' as const), fc.constantFrom(99n, 100n, 300n, 10_000n), fc.boolean()), { maxLength: 3 }),
}).map(({ terms, min, more, off, most, extra }) => ({
  ...terms, amountMinFen: min === null ? null : min * WAN + off, amountMaxFen: most ? ((min ?? 1n) + more) * WAN - off : null,
  conditions: [...terms.conditions, ...extra.map(([field, op, n, hard]) => ({ field, op, hard, value: op === 'between' ? [(n * WAN).toString(), (2n * n * WAN).toString()] : (n * WAN + off).toString() }))],
}));
const rowArb = fc.record({
  facts: factsArb, areaId: fc.constantFrom(...Object.keys(CHAINS)), amountBand: fc.constantFrom(null, ...AMOUNT_BANDS.map((band) => band.code)), firm: fc.nat({ max: 4 }),
  untilMs: fc.constantFrom(NOW - 1, NOW, NOW + 1, NOW + 9), huge: fc.integer({ min: 0, max: 9 }),
});

/** Facts of an enterprise are the same for each of its needs. */
const NEED_SIDE = ['needAmountFen', 'needMinAmountFen', 'needMonths', 'guaranteeKinds', 'maxRateBp', 'firstLoan', 'hasCollateral', 'pledgeableIp', 'modes'] as const;
type Drawn = typeof rowArb extends fc.Arbitrary<infer T> ? T : never;
function rowsOf(drawn: readonly Drawn[]): readonly NeedRow[] {
  return drawn.map((row, n) => {
    const first = drawn.find((other) => other.firm === row.firm)!;
    const own = Object.fromEntries(NEED_SIDE.map((field) => [field, row.facts[field]]));
    const facts: MatchFacts = { ...first.facts, ...own, areaCodes: chain(row.areaId), ...(first.huge === 0 && { revenueFen: 9_007_199_254_740_993n }) };
    return { id: idOf(n), enterpriseId: idOf(1000 + row.firm), areaId: row.areaId, amountBand: row.amountBand, untilMs: row.untilMs, facts, foundedOn: JSON.stringify([facts.ageMonths ?? null, facts.stage ?? null]) };
  });
}
const moment = { nowMs: NOW, today: '2026-11-20', chain, dated: (day: string) => { const [ageMonths, stage] = JSON.parse(day); return { ageMonths, stage }; } };
const plain = (terms: ProductTerms, rows: readonly NeedRow[]) =>
  rows.filter((row) => row.untilMs > NOW).map((row) => ({ id: row.id, match: maskTrace(matchProduct(terms, row.facts), terms, { amountBand: row.amountBand as never, months: row.facts.needMonths ?? null }) })).sort(compareRanked).map((row) => row.id);

describe('NeedColumns', () => {
  it('ranks like the full, masked evaluation, ties and odd values included', () => {
    fc.assert(fc.property(bandTermsArb, fc.array(rowArb, { maxLength: 25 }), fc.nat({ max: 12 }), fc.array(fc.nat({ max: 24 }), { maxLength: 3 }), (terms, drawn, limit, without) => {
      const rows = rowsOf(drawn);
      const columns = new NeedColumns();
      rows.forEach((row) => columns.put(row));
      const except = new Set(without.map(idOf));
      const odd = rows.filter((row) => row.facts.revenueFen === 9_007_199_254_740_993n).map((row) => row.id);
      const got = columns.best(terms, moment, limit, except)!;
      const want = plain(terms, rows.filter((row) => !except.has(row.id) && !odd.includes(row.id)));
      expect(got.filter((id) => !odd.includes(id))).toEqual(want.slice(0, limit));
      expect(got.filter((id) => odd.includes(id)).sort()).toEqual(odd.filter((id) => !except.has(id)).sort());
    }), { numRuns: 600 });
  });

  it('follows changes, and a new day', () => {
    fc.assert(fc.property(bandTermsArb, fc.array(rowArb, { minLength: 1, maxLength: 10 }), fc.array(rowArb, { minLength: 10, maxLength: 10 }), (terms, drawn, later) => {
      const columns = new NeedColumns();
      rowsOf(drawn).forEach((row) => columns.put(row));
      columns.best(terms, { ...moment, today: '2026-11-19', dated: () => ({ ageMonths: 7, stage: 'GROWTH' }) }, 5);
      const now = rowsOf(later.slice(0, drawn.length).map((row) => ({ ...row, huge: 1 })));
      now.forEach((row) => columns.put(row));
      columns.drop(now[0]!.id);
      expect(columns.best(terms, moment, 20)).toEqual(plain(terms, now.slice(1)));
    }), { numRuns: 200 });
  });

  it('passes over places without promise, and over nothing else', () => {
    const drawn = fc.sample(rowArb, { numRuns: 2400, seed: 5 }).map((row, n) => ({ ...row, huge: 1, firm: n % 40 }));
    const columns = new NeedColumns();
    const rows = rowsOf(drawn);
    rows.forEach((row) => columns.put(row));
    const some = fc.sample(bandTermsArb, { numRuns: 12, seed: 6 });
    for (const terms of some) expect(columns.best(terms, moment, 20)).toEqual(plain(terms, rows).slice(0, 20));
    const moved = rows.map((row, n) => (n % 9 === 0 ? { ...row, areaId: 'd', facts: { ...row.facts, areaCodes: ['d'], needMonths: n % 2 === 0 ? 12 : null } } : row));
    moved.forEach((row) => columns.put(row));
    rows.forEach((row, n) => n % 9 === 0 && n % 4 === 0 && columns.put(row));
    rows.forEach((row, n) => n % 13 === 0 && columns.drop(row.id));
    rows.forEach((row, n) => n % 26 === 0 && columns.put(row));
    const now = rows.flatMap((row, n) => (n % 13 === 0 ? (n % 26 === 0 ? [row] : []) : [n % 9 === 0 && n % 4 === 0 ? row : moved[n]!]));
    for (const terms of some) expect(columns.best(terms, moment, 20)).toEqual(plain(terms, now).slice(0, 20));
  });

  it('gives up on more conditions than a tally holds, and grows past its first size', () => {
    const condition = fc.sample(conditionArb, 1)[0]!;
    expect(new NeedColumns().best({ conditions: Array.from({ length: 64 }, () => condition) }, moment, 5)).toBeNull();
    const columns = new NeedColumns();
    for (let n = 0; n < 3000; n += 1) columns.put({ id: idOf(n), enterpriseId: idOf(n), areaId: 'a', amountBand: null, untilMs: NOW + 1, foundedOn: '[1,null]', facts: { needMonths: n } });
    expect(columns.best({ conditions: [{ field: 'needMonths', op: 'gte', value: 2998, hard: true }] }, moment, 2)!.slice().sort()).toEqual([idOf(2998), idOf(2999)].sort());
    expect(columns.best({ conditions: [] }, moment, 3000)).toEqual(Array.from({ length: 3000 }, (_, n) => idOf(n)).sort());
  });
});

describe('ProductBoard', () => {
  it('ranks like the full evaluation', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(termsArb, bandTermsArb), fc.constantFrom(NOW, NOW + 1, Infinity)), { maxLength: 15 }), factsArb, fc.nat({ max: 8 }), (list, facts, limit) => {
      const board = new ProductBoard();
      list.forEach(([terms, until], n) => expect(board.put(idOf(n), terms, until)).toBe(true));
      const current = list.map(([terms, until], n) => ({ id: idOf(n), terms, until })).filter((card) => card.until > NOW);
      expect(board.best(facts, NOW, limit).map((card) => card.id)).toEqual(rankProducts(current, facts, { limit }).map((row) => row.id));
      if (list.length > 0) board.drop(idOf(0));
      expect(board.best(facts, NOW, limit).map((card) => card.id)).toEqual(rankProducts(current.filter((card) => card.id !== idOf(0)), facts, { limit }).map((row) => row.id));
    }), { numRuns: 500 });
  });

  it('keeps its order through many replacements', () => {
    const board = new ProductBoard();
    const terms = fc.sample(termsArb, { numRuns: 60, seed: 7 });
    const facts = fc.sample(factsArb, { numRuns: 1, seed: 7 })[0]!;
    for (let round = 0; round < 60; round += 1) terms.forEach((_, n) => board.put(idOf(n), terms[(n + round) % 60]!, Infinity));
    const now = terms.map((_, n) => ({ id: idOf(n), terms: terms[(n + 59) % 60]! }));
    expect(board.best(facts, NOW, 60).map((card) => card.id)).toEqual(rankProducts(now, facts).map((row) => row.id));
    expect(board.put(idOf(1), { conditions: Array.from({ length: 64 }, () => ({ field: 'ageMonths' as const, op: 'gte' as const, value: 1, hard: true })) }, Infinity)).toBe(false);
  });
});
