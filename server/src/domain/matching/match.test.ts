import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readConditions } from './conditions';
import { matchProduct, type Eligible } from './match';
import { discreet, rankNeeds, rankProducts } from './rank';
import { termConditions, type ProductTerms } from './terms';
import { factsArb, termsArb } from './arbitraries.test-kit';

const W = 1_000_000n;
const loan: ProductTerms = {
  modes: ['LOAN'], amountMinFen: 50n * W, amountMaxFen: 500n * W, monthsMax: 12, rateMinBp: 360, promisedDays: 5, areaCodes: ['XIXIAN'], stages: ['STARTUP', 'EARLY_GROWTH'], guarantees: ['CREDIT'],
  conditions: [{ field: 'ageMonths', op: 'gte', value: 12, hard: true }, { field: 'qualifications', op: 'hasAny', value: ['HNTE'], hard: false }],
};
const facts = { modes: ['LOAN'], needAmountFen: 300n * W, needMonths: 12, areaCodes: ['XIXIAN-FD', 'XIXIAN'], stage: 'STARTUP', guaranteeKinds: ['IP_PLEDGE'], ageMonths: 20, qualifications: ['HNTE'], maxRateBp: 400 } as const;
const rank: Readonly<Record<Eligible, number>> = { NO: 0, MAYBE: 1, YES: 2 };

describe('matchProduct', () => {
  it('is YES when every hard condition holds, and explains each one', () => {
    const got = matchProduct(loan, facts);
    // amount 250 + term 150 + rate floor(250·640/800)=200 + days floor(100·25/27)=92 + preferences floor(250·(2+0+2+2)/8)=187
    expect([got.eligible, got.score, got.passed, got.failed, got.unknown]).toEqual(['YES', 879, 10, 1, 0]);
    expect(got.conditions.every((c) => c.why.includes('要求'))).toBe(true);
    expect(got.conditions.map((c) => c.origin).filter((o) => o === 'RULE')).toHaveLength(2);
  });

  it('is NO on a hard failure, MAYBE on a hard unknown', () => {
    expect(matchProduct(loan, { ...facts, ageMonths: 3 })).toMatchObject({ eligible: 'NO', score: 0 });
    expect(matchProduct(loan, { ...facts, ageMonths: null }).eligible).toBe('MAYBE');
    expect(matchProduct(loan, { ...facts, needAmountFen: 20n * W }).eligible).toBe('NO');
    expect(matchProduct(loan, { ...facts, modes: ['EQUITY'] }).eligible).toBe('NO');
  });

  it('measures a need that accepts less by its least amount', () => {
    expect(matchProduct(loan, { ...facts, needAmountFen: 1000n * W }).eligible).toBe('NO');
    const part = matchProduct(loan, { ...facts, needAmountFen: 1000n * W, needMinAmountFen: 400n * W });
    expect(part.eligible).toBe('YES');
    expect(part.score).toBeLessThan(matchProduct(loan, facts).score);
  });

  it('treats security as a preference where the product asks none, and as a must where it does', () => {
    expect(matchProduct({ ...loan, guarantees: ['MORTGAGE'] }, facts).eligible).toBe('NO');
    expect(matchProduct({ ...loan, guarantees: ['MORTGAGE', 'RISK_POOL'] }, facts).eligible).toBe('YES');
  });

  it('limits nobody by a term that is not published', () => {
    expect(matchProduct({ conditions: [] }, {})).toEqual({ eligible: 'YES', passed: 0, failed: 0, unknown: 0, score: 62 + 37 + 62 + 25 + 125, conditions: [] });
    expect(termConditions({ modes: [], areaCodes: [], guarantees: [], industries: [], stages: [], amountMaxFen: null, conditions: [] })).toEqual([]);
  });

  it('says every own term as a condition that the vocabulary accepts', () => {
    fc.assert(fc.property(termsArb, (terms) => { expect(readConditions(termConditions(terms)).issues).toEqual([]); }));
  });

  it('scores whole points from 0 to 1000, the same every time', () => {
    fc.assert(fc.property(termsArb, factsArb, (terms, known) => {
      const got = matchProduct(terms, known);
      expect(Number.isInteger(got.score) && got.score >= 0 && got.score <= 1000).toBe(true);
      expect(matchProduct(terms, known)).toEqual(got);
      expect(got.passed + got.failed + got.unknown).toBe(got.conditions.length);
    }));
  });

  it('never becomes less eligible when a condition is removed', () => {
    fc.assert(fc.property(termsArb, factsArb, fc.nat(), (terms, known, at) => {
      fc.pre(terms.conditions.length > 0);
      const fewer = { ...terms, conditions: terms.conditions.filter((_, i) => i !== at % terms.conditions.length) };
      expect(rank[matchProduct(fewer, known).eligible]).toBeGreaterThanOrEqual(rank[matchProduct(terms, known).eligible]);
    }));
  });
});

describe('ranking', () => {
  const listArb = fc.array(termsArb, { maxLength: 8 }).map((list) => list.map((terms, i) => ({ id: `p${i}`, terms })));

  it('is a permutation, best first, independent of the order given', () => {
    fc.assert(fc.property(listArb, factsArb, (list, known) => {
      const got = rankProducts(list, known);
      expect(got.map((r) => r.id).sort()).toEqual(list.map((p) => p.id).sort());
      expect(rankProducts([...list].reverse(), known)).toEqual(got);
      const classes = got.map((r) => rank[r.match.eligible]);
      expect(classes).toEqual([...classes].sort((a, b) => b - a));
    }));
  });

  it('cuts at the limit and can leave out what is not eligible', () => {
    fc.assert(fc.property(listArb, factsArb, fc.nat({ max: 10 }), (list, known, limit) => {
      const all = rankProducts(list, known);
      expect(rankProducts(list, known, { limit })).toEqual(all.slice(0, limit));
      expect(rankProducts(list, known, { excludeNo: true })).toEqual(all.filter((r) => r.match.eligible !== 'NO'));
    }));
  });

  it('agrees in both directions', () => {
    fc.assert(fc.property(termsArb, factsArb, (terms, known) => {
      const [forward] = rankProducts([{ id: 'x', terms }], known);
      const [back] = rankNeeds(terms, [{ id: 'x', facts: known }]);
      expect(back).toEqual({ id: 'x', match: discreet(forward!.match) });
    }));
    fc.assert(fc.property(termsArb, fc.array(factsArb, { maxLength: 6 }), (terms, list) => {
      const needs = list.map((known, i) => ({ id: `n${i}`, facts: known }));
      expect(rankNeeds(terms, needs).map((r) => r.id).sort()).toEqual(needs.map((n) => n.id).sort());
    }));
  });

  it('tells an institution no fact of the enterprise', () => {
    const [row] = rankNeeds(loan, [{ id: 'n', facts }]);
    const words = row!.match.conditions.map((c) => c.why).join('\n');
    expect(words).toContain('融资金额满足，要求不少于 50 万元');
    expect(words).not.toMatch(/300|1 年 8 个月/);
  });

  it('breaks ties by id', () => {
    const twin = (id: string) => ({ id, terms: loan });
    expect(rankProducts([twin('b'), twin('c'), twin('a')], facts).map((r) => r.id)).toEqual(['a', 'b', 'c']);
  });
});
