import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenTerms, hiddenText, NO_TERMS, shownTerms, type HiddenTerms } from './sealed';

const money = fc.bigInt({ min: 1n, max: 10n ** 15n });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const terms: fc.Arbitrary<HiddenTerms> = fc.record({
  amountFen: money, rateBp: maybe(fc.nat(3600)), months: maybe(fc.nat(360)), repayment: maybe(fc.constant('BULLET')),
  fees: fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }), amountFen: money.map(String), timing: fc.constant('UPFRONT' as const), borneByLender: fc.boolean() }), { maxLength: 5 }),
  guarantees: fc.array(fc.constant('CREDIT'), { maxLength: 3 }), conditions: maybe(fc.string({ unit: 'grapheme', maxLength: 2000 })), validUntil: fc.constant('2026-06-30'), premiumFen: maybe(money), valuationFen: maybe(money),
  shareBp: maybe(fc.nat(9999)), productId: maybe(fc.uuid()),
});

it('comes out of the sealed text as it went in, with nothing beside the terms', () => {
  fc.assert(
    fc.property(terms, (each) => {
      const text = hiddenText({ ...each, ...({ status: 'SEALED', code: 'FA-1' } as object) });
      expect(hiddenTerms(text)).toEqual(each);
      expect(Object.keys(shownTerms(text))).toEqual(Object.keys(NO_TERMS));
      expect(shownTerms(text).amountFen).toBe(String(each.amountFen));
      expect(Buffer.byteLength(text) % 1024).toBe(0);
    }),
  );
});
