import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextState } from '../../kernel/state-machine';
import { needStates } from './states';
import { needStatusAfter } from './status-after';
import { NeedStatus } from './terms';

describe('status of a need after a claim or an offer ended', () => {
  it.each([
    ['IN_TALKS', 0, 0, false, 'quiet'], ['OFFERED', 0, 0, false, 'quiet'], ['IN_TALKS', 0, 0, true, 'expire'], ['OFFERED', 0, 0, true, 'expire'],
    ['OFFERED', 2, 0, false, 'back'], ['OFFERED', 2, 1, false, null], ['IN_TALKS', 1, 0, true, null], ['IN_TALKS', 1, 1, false, null],
    ['MATCHED', 0, 0, true, null], ['WITHDRAWN', 0, 0, true, null], ['EXPIRED', 0, 0, true, null], ['PUBLISHED', 0, 0, false, null],
  ] as const)('%s with %d claims and %d offers, window over %s → %s', (status, activeClaims, openOffers, windowOver, expected) => {
    expect(needStatusAfter(status, { activeClaims, openOffers, windowOver })).toBe(expected);
  });

  it('only ever names a step that the machine allows, and then has nothing more to do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NeedStatus.codes), fc.nat(20), fc.nat(20), fc.boolean(), (status, activeClaims, openOffers, windowOver) => {
        const left = { activeClaims, openOffers: activeClaims === 0 ? 0 : openOffers, windowOver };
        const action = needStatusAfter(status, left);
        if (action === null) return;
        const next = nextState(needStates, status, action);
        expect(next).toBeDefined();
        expect(needStatusAfter(next!, left)).toBeNull();
      }),
    );
  });

  it('never calls a need open to talks or offered when nobody is there', () => {
    fc.assert(
      fc.property(fc.constantFrom('IN_TALKS' as const, 'OFFERED' as const), fc.boolean(), (status, windowOver) => {
        const action = needStatusAfter(status, { activeClaims: 0, openOffers: 0, windowOver });
        expect(['PUBLISHED', 'EXPIRED']).toContain(nextState(needStates, status, action!));
      }),
    );
  });
});
