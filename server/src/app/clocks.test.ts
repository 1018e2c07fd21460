import { describe, expect, it } from 'vitest';
import type { ClockRow } from '../domain/common/model';
import { breachNumber } from './clocks';

const clock = (day: number, breached: boolean): ClockRow => ({
  id: `c${day}`, kind: 'PAPERS', subject: 'claim', subjectId: 'x', party: 'ENTERPRISE', orgId: null, startedAt: new Date(Date.UTC(2026, 10, day)), dueAt: new Date(Date.UTC(2026, 10, day + 5)),
  workdays: 5, pausedAt: null, pauseReason: null, doneAt: new Date(Date.UTC(2026, 10, day + 5)), breachedAt: breached ? new Date(Date.UTC(2026, 10, day + 5)) : null, thenText: '',
});

describe('how often a step was missed in a row', () => {
  it('is 1 for the first time, whether or not the clock itself is listed or marked', () => {
    expect(breachNumber(clock(20, false), [])).toBe(1);
    expect(breachNumber(clock(20, true), [clock(20, true)])).toBe(1);
  });
  it('counts missed ones before it, in any order', () => expect(breachNumber(clock(20, false), [clock(10, true), clock(20, false), clock(5, true)])).toBe(3));
  it('begins anew after a step that ended in time', () => expect(breachNumber(clock(20, false), [clock(1, true), clock(5, false), clock(10, true)])).toBe(2));
  it('does not look at later clocks', () => expect(breachNumber(clock(10, false), [clock(20, true)])).toBe(1));
});
