import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate } from '../../kernel/business-date';
import { checkOffer } from './check-offer';
import { storedTerms, type NeedTerms, type OfferDraft } from './draft';
import { quoteLoan } from './quote';

const today = businessDate('2026-11-23');
const WAN = 1_000_000n;
const need: NeedTerms = { modes: ['LOAN', 'EQUITY'], amountFen: 500n * WAN, acceptedFen: 0n, minAmountFen: 300n * WAN, several: false, opensOn: null };
const loan: OfferDraft = { kind: 'LOAN', amountFen: 500n * WAN, rateBp: 365, months: 12, repayment: 'INTEREST_FIRST', validUntil: '2026-12-08' };
const equity: OfferDraft = { kind: 'EQUITY', amountFen: 500n * WAN, valuationFen: 5000n * WAN, shareBp: 1000, validUntil: '2026-12-08' };
const paths = (draft: OfferDraft, terms: NeedTerms = need): string[] => checkOffer(draft, terms, today).map((issue) => issue.path);
const message = (draft: OfferDraft, path: string, terms: NeedTerms = need): string | undefined => checkOffer(draft, terms, today).find((issue) => issue.path === path)?.message;

describe('amount and kind', () => {
  it('takes a complete loan', () => expect(paths(loan)).toEqual([]));
  it('asks for more than nothing and at most the need', () => {
    expect(paths({ ...loan, amountFen: 0n })).toEqual(['amountFen']);
    expect(message({ ...loan, amountFen: 500n * WAN + 1n }, 'amountFen')).toBe('不能超过需求金额 500 万元');
  });
  it('keeps the least amount only where one offer is chosen', () => {
    const small = { ...loan, amountFen: 299n * WAN };
    expect(paths(small)).toEqual(['amountFen']);
    expect(paths(small, { ...need, several: true })).toEqual([]);
  });
  it('says what is left after a first choice', () => {
    expect(message(loan, 'amountFen', { ...need, several: true, acceptedFen: 200n * WAN })).toBe('企业已选定其他方案，最多还可提供 300 万元');
  });
  it('answers only the modes of the need; leasing and factoring are loans', () => {
    expect(paths({ ...loan, kind: 'GUARANTEE', rateBp: null, repayment: null, premiumFen: 0n })).toEqual(['kind']);
    expect(paths(loan, { ...need, modes: ['FACTORING'] })).toEqual([]);
    expect(paths(loan, { ...need, modes: ['EQUITY'] })).toEqual(['kind']);
  });
});

describe('loan', () => {
  it('needs rate, months and repayment', () => {
    expect(paths({ ...loan, rateBp: undefined, months: null, repayment: undefined })).toEqual(['rateBp', 'months', 'repayment']);
  });
  it.each([-1, 3601, 3.5])('refuses a rate of %s bp', (rateBp) => expect(paths({ ...loan, rateBp })).toEqual(['rateBp']));
  it.each([0, 361, 1.5])('refuses %s months', (months) => expect(paths({ ...loan, months })).toEqual(['months']));
  it('names each faulty fee', () => {
    const fees = [
      { name: '担保费', amountFen: -1n, timing: 'UPFRONT' as const },
      { name: ' ', amountFen: 1n, timing: 'EACH_PERIOD' as const },
      { name: '评审费', amountFen: loan.amountFen, timing: 'UPFRONT' as const },
    ];
    expect(paths({ ...loan, fees }).sort()).toEqual(['fees.0.amountFen', 'fees.1.name', 'fees.2.amountFen']);
  });
  it('never hides a cost in a field of another kind', () => expect(paths({ ...loan, premiumFen: 1n, shareBp: 1 })).toEqual(['premiumFen', 'shareBp']));
  it('passes only what can be quoted', () => {
    const fee = fc.record({ name: fc.constant('费用'), amountFen: fc.bigInt(-10n, 600n * WAN), timing: fc.constantFrom('UPFRONT' as const, 'EACH_PERIOD' as const, 'EACH_YEAR_START' as const) });
    const draft = fc.record({
      amountFen: fc.bigInt(-1n, 600n * WAN),
      rateBp: fc.integer({ min: -10, max: 4000 }),
      months: fc.integer({ min: 0, max: 370 }),
      repayment: fc.constantFrom('EQUAL_INSTALMENT' as const, 'EQUAL_PRINCIPAL' as const, 'INTEREST_FIRST' as const, 'BULLET' as const),
      fees: fc.array(fee, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(draft, (terms) => {
        const offer: OfferDraft = { ...loan, ...terms };
        if (checkOffer(offer, need, today).length > 0) return;
        const { amountFen, rateBp, months, repayment, fees } = terms;
        expect(quoteLoan({ principalFen: amountFen, annualRateBp: rateBp, months, repayment, fees }).ok).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('guarantee, insurance and equity', () => {
  const cover: OfferDraft = { kind: 'INSURANCE', amountFen: 500n * WAN, validUntil: '2026-12-08' };
  const modes = { ...need, modes: ['INSURANCE'] };
  it('needs a premium, which may be nothing', () => {
    expect(paths(cover, modes)).toEqual(['premiumFen']);
    expect(paths({ ...cover, premiumFen: 0n }, modes)).toEqual([]);
    expect(paths({ ...cover, premiumFen: -1n }, modes)).toEqual(['premiumFen']);
    expect(paths({ ...cover, premiumFen: 0n, rateBp: 1, repayment: 'BULLET' }, modes)).toEqual(['rateBp', 'repayment']);
  });
  it('needs valuation and share that agree within a percentage point', () => {
    expect(paths(equity)).toEqual([]);
    expect(paths({ ...equity, shareBp: 1100 })).toEqual([]);
    expect(message({ ...equity, shareBp: 1101 }, 'shareBp')).toContain('计算占股 10.00%，与填写的 11.01%');
    expect(paths({ ...equity, shareBp: 899 })).toEqual(['shareBp']);
    expect(paths({ ...equity, valuationFen: null, shareBp: 10_000 })).toEqual(['valuationFen', 'shareBp']);
    expect(paths({ ...equity, rateBp: 1 })).toEqual(['rateBp']);
  });
});

describe('validity', () => {
  it('lasts 3 to 180 days', () => {
    expect(paths({ ...loan, validUntil: addDays(today, 3) })).toEqual([]);
    expect(message({ ...loan, validUntil: addDays(today, 2) }, 'validUntil')).toContain('一般为 15 天，即到 2026-12-08');
    expect(paths({ ...loan, validUntil: addDays(today, 180) })).toEqual([]);
    expect(paths({ ...loan, validUntil: addDays(today, 181) })).toEqual(['validUntil']);
    expect(paths({ ...loan, validUntil: '2026-02-30' })).toEqual(['validUntil']);
  });
  it('counts from the opening of a sealed window', () => {
    const sealed = { ...need, opensOn: '2026-12-10' };
    expect(message(loan, 'validUntil', sealed)).toContain('最早到 2026-12-13');
    expect(paths({ ...loan, validUntil: '2026-12-13' }, sealed)).toEqual([]);
    expect(paths(loan, { ...need, opensOn: '2026-11-01' })).toEqual([]);
  });
});

describe('stored terms', () => {
  it('holds null for what is absent and exact money for fees', () => {
    const stored = storedTerms({ ...loan, fees: [{ name: ' 担保费 ', amountFen: 12_345_678_901_234_567n, timing: 'UPFRONT' }], guarantees: ['CREDIT', 'CREDIT'], conditions: ' ' });
    expect(stored.fees).toEqual([{ name: '担保费', amountFen: '12345678901234567', timing: 'UPFRONT', borneByLender: false }]);
    expect(stored).toMatchObject({ guarantees: ['CREDIT'], conditions: null, premiumFen: null, valuationFen: null, shareBp: null, productId: null });
  });
});
