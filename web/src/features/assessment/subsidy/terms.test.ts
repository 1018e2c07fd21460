import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money';
import { fact, trace } from '../public/test-kit';
import { amountOf, interestFactOf } from './terms';

describe('what the rule of the subsidy answers', () => {
  it('is the amount, or the amount if the open conditions hold, or nothing', () => {
    expect(amountOf(trace({ unit: 'FEN', amountFen: fen('1825000') }))).toBe('1825000');
    expect(amountOf(trace({ unit: 'FEN', status: 'INCOMPLETE', max: '18250.00' }))).toBe('1825000');
    expect(amountOf(trace({ unit: 'FEN', status: 'OUT_OF_SCOPE', max: '0.00' }))).toBeNull();
  });

  it('counts the first amount of its first line', () => {
    const facts = [fact({ name: 'onList', type: 'FLAG' }), fact({ name: 'paid', type: 'AMOUNT_FEN' })];
    const items = [{ __typename: 'StandardItem' as const, id: 'i', label: '利息', clause: null, part: null, max: '', kind: 'perUnit', note: null, facts: ['onList', 'paid'], judged: false }];
    expect(interestFactOf({ facts, items })).toBe('paid');
    expect(interestFactOf({ facts, items: [] })).toBeNull();
  });
});
