import { describe, expect, it } from 'vitest';
import { Role } from '../domain/identity/terms';
import { system, visitor, type Person } from './actor';
import { decide, mayEver, roleOf, scopeOf } from './decide';
import { matrix, type Action } from './matrix';
import { FRESH_MINUTES, limitOf, needsStepUp, OWN_ACCOUNT, STEP_UP } from './strength';

const NOW = Date.UTC(2026, 2, 2, 2);
const before = (minutes: number): Date => new Date(NOW - minutes * 60_000);
const person = (role: Role, more: Partial<Person> = {}): Person => ({
  kind: 'PERSON', memberId: 'm', sessionId: 's', name: '', role, orgId: 'o', orgKind: 'PLATFORM', orgName: '', stationIds: ['s'], participating: true, demo: false, ...more,
});
const actions = Object.keys(matrix) as Action[];
const everything = { owner: 'o', parties: ['o'], station: 's', maker: 'x', published: true, claimants: ['o'], invited: ['o'], released: ['o'], accounts: true };

describe('fresh proof of identity', () => {
  const cases = [...STEP_UP].flatMap((action) => Role.codes.filter((role) => mayEver(person(role), action)).map((role) => [action, role] as const));

  it.each(cases)('%s by %s needs one, and an old or missing one does not do', (action, role) => {
    for (const strongAt of [undefined, null, before(FRESH_MINUTES + 0.01), before(600)]) expect(needsStepUp(person(role, { strongAt }), action, NOW)).toBe(true);
    for (const strongAt of [before(0), before(FRESH_MINUTES)]) expect(needsStepUp(person(role, { strongAt }), action, NOW)).toBe(false);
  });

  it('is asked of persons only, and for nothing else', () => {
    expect(cases.length).toBeGreaterThanOrEqual(STEP_UP.size);
    for (const action of actions) {
      expect([needsStepUp(visitor, action, NOW), needsStepUp(system, action, NOW)]).toEqual([false, false]);
      if (!STEP_UP.has(action)) expect(needsStepUp(person('ADMIN'), action, NOW)).toBe(false);
    }
  });
});

describe('a person who must see to their own account first', () => {
  const limits = [[{ mustChangePassword: true }, 'PASSWORD_CHANGE_NEEDED'], [{ mustEnrol: true }, 'FACTOR_NEEDED'], [{ mustBeGranted: true }, 'GRANT_NEEDED'], [{ mustBeGranted: true, mustEnrol: true }, 'FACTOR_NEEDED'], [{ mustChangePassword: true, mustEnrol: true }, 'PASSWORD_CHANGE_NEEDED']] as const;

  it.each(limits)('with %j may what a visitor may and change their own account, in all three gates', (flags, limit) => {
    for (const role of Role.codes) {
      const limited = person(role, flags);
      expect([limitOf(limited), roleOf(limited)]).toEqual([limit, 'VISITOR']);
      for (const action of actions) {
        const open = OWN_ACCOUNT.has(action) || mayEver(visitor, action);
        expect([role, action, mayEver(limited, action), scopeOf(limited, action).length > 0, decide(limited, action, everything)]).toEqual([role, action, open, open, open]);
      }
      expect(limitOf(person(role))).toBeNull();
    }
  });
});
