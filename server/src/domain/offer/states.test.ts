import { describe, expect, it } from 'vitest';
import { nextState } from '../../kernel/state-machine';
import { OPEN_OFFERS, offerStates } from './states';
import { OfferStatus } from './terms';

describe('offerStates', () => {
  it('lets only a visible offer be chosen', () => {
    expect(OfferStatus.codes.filter((status) => nextState(offerStates, status, 'accept') !== undefined)).toEqual(['VISIBLE']);
  });
  it('frees the choice when its deal is cancelled, and then nothing more', () => {
    expect(nextState(offerStates, 'ACCEPTED', 'void')).toBe('EXPIRED');
    for (const action of ['reject', 'expire', 'supersede', 'withdraw', 'open'] as const) expect(nextState(offerStates, 'ACCEPTED', action)).toBeUndefined();
  });
  it('ends every open offer in each way', () => {
    for (const status of OPEN_OFFERS) {
      for (const action of ['reject', 'expire', 'supersede', 'withdraw'] as const) expect(nextState(offerStates, status, action)).toBeDefined();
    }
  });
});
