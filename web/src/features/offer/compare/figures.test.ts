import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money';
import { cheapest, columnsOf, percent, postMoney, repaidTotal, type Offer } from './figures';

const offer = (id: string, status: Offer['status'], after: string | null): Offer =>
  ({
    id, status, amountFen: fen('100000000'), valuationFen: fen('900000000'),
    quote: after === null ? null : { totalCostFen: fen('4000000'), irrEffectiveAfterSubsidyPercent: after },
  }) as Offer;

describe('comparison', () => {
  it('shows at most four, chosen ones first', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => offer(id, 'VISIBLE', '3.0000'));
    expect(columnsOf(all, []).map((one) => one.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(columnsOf(all, ['e', 'b']).map((one) => one.id)).toEqual(['b', 'e']);
    expect(columnsOf([offer('x', 'EXPIRED', null), offer('y', 'VISIBLE', null)], []).map((one) => one.id)).toEqual(['y']);
    expect(columnsOf([offer('x', 'EXPIRED', null)], []).map((one) => one.id)).toEqual(['x']);
  });

  it('rounds percentages without floats', () => {
    expect(percent('3.4512')).toBe('3.45%');
    expect(percent('3.4550')).toBe('3.46%');
    expect(percent('0.0000')).toBe('0.00%');
    expect(percent('-0.1250')).toBe('-0.13%');
    expect(percent(null)).toBe('--');
  });

  it('adds exactly and names the cheapest', () => {
    expect(repaidTotal(offer('a', 'VISIBLE', '3.0000'))).toBe('104000000');
    expect(postMoney(offer('a', 'VISIBLE', null))).toBe('1000000000');
    expect([...cheapest([offer('a', 'VISIBLE', '3.1000'), offer('b', 'VISIBLE', '2.9000'), offer('c', 'VISIBLE', null)])]).toEqual(['b']);
    expect(cheapest([offer('a', 'VISIBLE', '3.1000')]).size).toBe(0);
  });
});
