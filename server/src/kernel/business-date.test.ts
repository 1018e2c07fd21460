import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays, addMonths, addYears, businessDate as d, compareDates, diffDays, endOfDayInstant, isBusinessDate, parseBusinessDate, quarterOf,
  shanghaiDay, startOfDayInstant, weekday, withinYears, yearsBetween,
} from './business-date';

const day = fc.integer({ min: -20_000, max: 50_000 }).map((n) => addDays(d('2000-01-01'), n));

describe('parse', () => {
  it.each(['1900-01-01', '2024-02-29', '2000-02-29', '2999-12-31'])('takes %s', (text) => expect(parseBusinessDate(text)).toEqual({ ok: true, value: text }));
  it.each(['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00', '1899-12-31', '3000-01-01'])('no such day: %s', (text) => {
    const parsed = parseBusinessDate(text);
    expect(parsed.ok ? '' : parsed.reason).toContain('没有');
  });
  it.each(['', '2026-1-1', '20260101', '2026/01/01', '２０２６-01-01', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n'])('refuses %j', (text) => {
    const parsed = parseBusinessDate(text);
    expect(parsed.ok ? '' : parsed.reason).toContain('年-月-日');
    expect(() => d(text)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('adds days over month, year and leap day', () => {
    expect(addDays(d('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(d('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(d('2026-01-01'), -1)).toBe('2025-12-31');
    expect(() => addDays(d('2999-12-31'), 1)).toThrow(RangeError);
  });
  it('clamps months and years', () => {
    expect(addMonths(d('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(d('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(d('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(d('2026-03-31'), -13)).toBe('2025-02-28');
    expect(addYears(d('2024-02-29'), 3)).toBe('2027-02-28');
    expect(addYears(d('2024-02-29'), 4)).toBe('2028-02-29');
  });
  it('diffDays undoes addDays, and order agrees', () => {
    fc.assert(fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, n) => {
      const to = addDays(from, n);
      expect(diffDays(from, to)).toBe(n);
      expect(compareDates(from, to)).toBe(Math.sign(-n) + 0);
      expect(isBusinessDate(to)).toBe(true);
    }));
  });
  it('weekdays', () => {
    expect(weekday(d('2026-11-21'))).toBe(6);
    expect(weekday(d('1900-01-01'))).toBe(1);
    expect(weekday(d('2026-11-22'))).toBe(7);
    fc.assert(fc.property(day, (date) => weekday(addDays(date, 1)) === (weekday(date) % 7) + 1));
  });
  it('quarters', () => {
    expect(quarterOf(d('2026-11-21'))).toEqual({ year: 2026, quarter: 4, from: '2026-10-01', until: '2026-12-31' });
    expect(quarterOf(d('2024-03-31'))).toEqual({ year: 2024, quarter: 1, from: '2024-01-01', until: '2024-03-31' });
    fc.assert(fc.property(day, (date) => quarterOf(date).from <= date && date <= quarterOf(date).until));
  });
});

describe('years', () => {
  it('counts anniversaries reached', () => {
    expect(yearsBetween(d('2023-05-10'), d('2026-05-09'))).toBe(2);
    expect(yearsBetween(d('2023-05-10'), d('2026-05-10'))).toBe(3);
    expect(yearsBetween(d('2024-02-29'), d('2025-02-28'))).toBe(1);
    expect(yearsBetween(d('2026-05-10'), d('2026-05-09'))).toBe(-1);
  });
  it('three years are still "within three" on the third anniversary day', () => {
    expect(withinYears(d('2023-05-10'), d('2026-05-10'), 3)).toBe(true);
    expect(withinYears(d('2023-05-10'), d('2026-05-11'), 3)).toBe(false);
    fc.assert(fc.property(day, day, (from, to) => {
      const years = yearsBetween(from, to);
      return addYears(from, years) <= to && to < addYears(from, years + 1);
    }));
  });
});

describe('instants', () => {
  it('a day runs from 16:00 UTC to 16:00 UTC', () => {
    expect(shanghaiDay(Date.parse('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
    expect(shanghaiDay(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    expect(startOfDayInstant(d('2026-11-21')).toISOString()).toBe('2026-11-20T16:00:00.000Z');
    expect(endOfDayInstant(d('2026-11-21')).toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(shanghaiDay(Date.parse('1965-07-01T16:00:00Z'))).toBe('1965-07-02');
    expect(shanghaiDay(Date.parse('1988-07-01T15:30:00Z'))).toBe('1988-07-01');
  });
  it('round trip', () => {
    fc.assert(fc.property(day, (date) => shanghaiDay(startOfDayInstant(date)) === date && shanghaiDay(Number(endOfDayInstant(date)) - 1) === date));
  });
  it('refuses what is no instant', () => expect(() => shanghaiDay(Number.NaN)).toThrow(RangeError));
});
