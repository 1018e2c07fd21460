import { describe, expect, it } from 'vitest';
import type { NeedFacesFragment } from '@/gql/types';
import { firstValues, kindsFor, offerField, offerInput, quoteInput, type OfferValues } from './offer-values';

const loan: OfferValues = {
  kind: 'LOAN', amount: '1,250.5', rate: '3.65', months: '36', repayment: 'INTEREST_FIRST', validUntil: '2026-12-31',
  fees: [{ name: ' 担保费 ', amount: '8000.50', timing: 'EACH_YEAR_START' }], guarantees: ['CREDIT'],
};

describe('the offer form', () => {
  it('sends exact fen and basis points, and only what the kind has', () => {
    expect(offerInput({ ...loan, premium: '3', valuation: '5000', share: '5' })).toEqual({
      kind: 'LOAN', amountFen: '1250500000', productId: null, months: 36, rateBp: 365, repayment: 'INTEREST_FIRST',
      fees: [{ name: '担保费', amountFen: '800050', timing: 'EACH_YEAR_START', borneByLender: false }], guarantees: ['CREDIT'],
      premiumFen: null, valuationFen: null, shareBp: null, conditions: null, validUntil: '2026-12-31',
    });
  });

  it('takes a premium of nothing and keeps an unreadable one out', () => {
    expect(offerInput({ kind: 'GUARANTEE', amount: '300', premium: '0', validUntil: '2026-12-31' }).premiumFen).toBe('0');
    expect(offerInput({ kind: 'INSURANCE', amount: '300', premium: 'x', validUntil: '2026-12-31' }).premiumFen).toBeNull();
    expect(offerInput({ kind: 'EQUITY', amount: '300', valuation: '6000', share: '5', rate: '3', validUntil: '2026-12-31' })).toMatchObject({ valuationFen: '6000000000', shareBp: 500, rateBp: null });
  });

  it('asks for the true cost only of a complete loan', () => {
    expect(quoteInput(loan)).toMatchObject({ principalFen: '1250500000', annualRateBp: 365, months: 36 });
    for (const gap of [{ amount: '' }, { rate: 'x' }, { months: '0' }, { repayment: undefined }, { kind: 'EQUITY' as const }]) expect(quoteInput({ ...loan, ...gap })).toBeNull();
  });

  it('knows which kinds answer a need and where an issue belongs', () => {
    expect(kindsFor(['LEASING', 'EQUITY'])).toEqual(['LOAN', 'EQUITY']);
    expect([offerField('amountFen'), offerField('input.fees.1.amountFen'), offerField('validUntil')]).toEqual([['amount'], ['fees', 1, 'amount'], ['validUntil']]);
  });

  it('starts a sealed offer so that it stands after the opening', () => {
    const need = { modes: ['LOAN'], claimMode: 'SEALED', claimUntil: '2026-12-01T16:00:00.000Z', months: 12, detail: null } as unknown as NeedFacesFragment;
    expect(firstValues(need, new Date('2026-11-21T04:00:00Z'))).toMatchObject({ kind: 'LOAN', months: '12', validUntil: '2026-12-16', amount: '' });
  });
});
