import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../../kernel/business-date';
import { checkProduct, missingForReview } from './check-product';
import { CONTENT_KEYS, packContent, unpackContent } from './content';
import type { ProductContent } from './model';

const today = businessDate('2026-11-21');
const good: ProductContent = {
  name: '科创信用贷', family: 'TECH_LOAN', amountMinFen: 10_000_000n, amountMaxFen: 1_000_000_000n, monthsMin: 6, monthsMax: 36, rateBasis: 'FIXED', rateMinBp: 345, rateMaxBp: 480,
  guarantees: ['CREDIT'], repayments: ['EQUAL_INSTALMENT'], regions: ['西咸新区'], industries: ['C', 'M'], stages: ['STARTUP'], feesText: null, papers: ['营业执照'], promisedDays: 5,
  riskSharing: null, intro: null, conditions: [{ field: 'ageMonths', op: 'gte', value: 12, hard: true }], validUntil: '2027-11-20',
};
const paths = (change: Partial<ProductContent>): string[] => checkProduct({ ...good, ...change }, today).map((issue) => issue.path);

describe('product content', () => {
  it('takes a complete one', () => {
    expect(paths({})).toEqual([]);
    expect(missingForReview(good)).toEqual([]);
  });
  it.each([
    ['name', { name: ' ' }],
    ['amountMinFen', { amountMinFen: 2_000_000_000n }],
    ['amountMaxFen', { amountMinFen: null, amountMaxFen: 0n }],
    ['monthsMin', { monthsMin: 37 }],
    ['monthsMax', { monthsMax: 361 }],
    ['rateMinBp', { rateMinBp: 481 }],
    ['rateMaxBp', { rateMaxBp: 3601 }],
    ['rateMinBp', { rateMinBp: -1 }],
    ['rateBasis', { rateBasis: null }],
    ['promisedDays', { promisedDays: 0 }],
    ['promisedDays', { promisedDays: 61 }],
    ['papers.1', { papers: ['营业执照', ''] }],
    ['guarantees', { guarantees: ['CREDIT', 'CREDIT'] }],
    ['validUntil', { validUntil: '2026-11-21' }],
    ['validUntil', { validUntil: '2027-02-29' }],
  ] as const)('puts a fault of %s at its path', (path, change) => expect(paths(change)).toEqual([path]));
  it('takes points below LPR, but no rate below zero', () => {
    expect(paths({ rateBasis: 'LPR_1Y', rateMinBp: -20, rateMaxBp: 50 })).toEqual([]);
    expect(paths({ rateBasis: 'LPR_1Y', rateMinBp: -301 })).toEqual(['rateMinBp']);
  });
  it('asks security, amount, term and rate of loans only', () => {
    const bare = { guarantees: [], amountMaxFen: null, monthsMax: null, rateMinBp: null, rateMaxBp: null };
    expect(missingForReview({ ...good, ...bare }).map((issue) => issue.path)).toEqual(['guarantees', 'amountMaxFen', 'monthsMax', 'rateMinBp']);
    expect(missingForReview({ ...good, ...bare, family: 'EQUITY' })).toEqual([]);
  });
});

describe('packed content', () => {
  it('survives JSON with every amount', () => {
    fc.assert(
      fc.property(fc.option(fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n })), fc.option(fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n })), (amountMinFen, amountMaxFen) => {
        const content = { ...good, amountMinFen, amountMaxFen };
        const json: unknown = JSON.parse(JSON.stringify(packContent(content)));
        expect(unpackContent(json as Record<string, unknown>)).toEqual(content);
      }),
    );
  });
  it('holds the content and nothing else', () => {
    expect(Object.keys(packContent({ ...good, institutionId: 'x' } as ProductContent))).toEqual([...CONTENT_KEYS]);
    expect(() => unpackContent({ name: 'x' })).toThrow(RangeError);
    expect(() => unpackContent({ ...packContent(good), amountMinFen: '1.5' })).toThrow(RangeError);
  });
});
