import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, businessDate as d } from './business-date';
import { CalendarGap, addWorkdays, addWorkingTime, assumedYears, buildCalendar, isWorkday, parseCalendar, workdaysBetween } from './workdays';

const folder = join(__dirname, '../../rules/calendar');
const years = readdirSync(folder).sort().map((name) => {
  const parsed = parseCalendar(parse(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('\n'));
  expect(name).toBe(`${parsed.value.year}.yaml`);
  return parsed.value;
});
const calendar = buildCalendar(years);

describe('the calendar data', () => {
  it.each([[2023, 26, 7, true], [2024, 28, 8, true], [2025, 28, 5, true], [2026, 33, 6, true], [2027, 13, 0, false]])(
    '%d: %d holidays, %d make-up days', (year, holidays, workdays, published) => {
      const found = calendar.years.get(year);
      expect([found?.holidays.size, found?.workdays.size, found?.published]).toEqual([holidays, workdays, published]);
    });
  it('working days of a year (365 − weekends − weekday holidays + make-up days)', () => {
    const count = (year: number) => workdaysBetween(calendar, addDays(d(`${year}-01-01`), 0), d(`${year}-12-31`)) + (isWorkday(calendar, d(`${year}-01-01`)) ? 1 : 0);
    expect([2024, 2025, 2026].map(count)).toEqual([251, 248, 248]);
  });
});

describe('isWorkday', () => {
  it.each([
    ['2026-02-14', true], ['2026-02-15', false], ['2026-02-23', false], ['2026-02-24', true], ['2026-02-28', true], ['2026-03-01', false],
    ['2024-02-09', true], ['2025-10-08', false], ['2025-10-11', true], ['2026-11-21', false], ['2026-11-20', true], ['2023-01-02', false],
  ])('%s → %s', (date, expected) => expect(isWorkday(calendar, d(date))).toBe(expected));
  it('refuses a year without data in plain words', () => {
    expect(() => isWorkday(calendar, d('2028-01-03'))).toThrow('没有 2028 年的工作日历');
    expect(() => addWorkdays(calendar, d('2027-12-30'), 3)).toThrow(CalendarGap);
    expect(() => assumedYears(calendar, d('2027-12-30'), d('2028-01-01'))).toThrow(CalendarGap);
  });
});

describe('counting', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'], ['2026-02-13', 2, '2026-02-24'], ['2026-02-18', 1, '2026-02-24'], ['2026-09-30', 3, '2026-10-10'],
    ['2025-12-31', 1, '2026-01-04'], ['2026-11-20', 5, '2026-11-27'], ['2026-02-24', -1, '2026-02-14'], ['2026-02-18', 0, '2026-02-18'],
  ])('%s + %d working days = %s', (from, n, to) => expect(addWorkdays(calendar, d(from), n)).toBe(to));
  it('between and add agree', () => {
    const day = fc.integer({ min: 100, max: 1600 }).map((n) => addDays(d('2023-01-01'), n));
    fc.assert(fc.property(day, fc.integer({ min: -60, max: 100 }), (from, n) => {
      const to = addWorkdays(calendar, from, n);
      expect(n === 0 || isWorkday(calendar, to)).toBe(true);
      expect(workdaysBetween(calendar, from, to)).toBe(n < 0 ? -workdaysBetween(calendar, to, from) + 0 : n);
    }));
    expect(workdaysBetween(calendar, d('2026-02-13'), d('2026-02-24'))).toBe(2);
    expect(workdaysBetween(calendar, d('2026-02-24'), d('2026-02-13'))).toBe(-2);
    expect(workdaysBetween(calendar, d('2026-02-24'), d('2026-02-24'))).toBe(0);
  });
  it('due instants are 24:00 in Shanghai, counted from the Shanghai day', () => {
    expect(addWorkingTime(calendar, Date.parse('2026-11-20T15:59:00Z'), 1).toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(addWorkingTime(calendar, new Date('2026-11-19T16:00:00Z'), 3).toISOString()).toBe('2026-11-25T16:00:00.000Z');
  });
  it('refuses counts that are no count', () => {
    for (const n of [1.5, Number.NaN, 5001]) expect(() => addWorkdays(calendar, d('2026-01-05'), n)).toThrow(RangeError);
  });
  it('names the assumed years a span touches', () => {
    expect(assumedYears(calendar, d('2026-11-21'), d('2026-12-31'))).toEqual([]);
    expect(assumedYears(calendar, d('2026-12-30'), d('2027-01-05'))).toEqual([2027]);
  });
});

describe('parseCalendar', () => {
  const good = { year: 2030, published: true, source: 's', checked: 'c', holidays: ['2030-01-01'], workdays: ['2030-01-05'] };
  it('takes good data', () => expect(parseCalendar(good).ok).toBe(true));
  it.each([
    [{ holidays: ['2029-12-31'] }, 'holidays[0]', '不在 2030 年内'], [{ holidays: ['2030-01-01', '2030-01-01'] }, 'holidays[1]', '重复'],
    [{ holidays: ['2030-02-30'] }, 'holidays[0]', '不是日期'], [{ holidays: [20300101] }, 'holidays[0]', '不是日期'], [{ holidays: [] }, 'holidays', '不能为空'],
    [{ workdays: ['2030-01-02'] }, 'workdays[0]', '不是周六或周日'], [{ workdays: ['2030-01-05'], holidays: ['2030-01-05'] }, 'workdays[0]', '同时列为'],
    [{ workdays: undefined }, 'workdays', '日期列表'], [{ year: '2030' }, 'year', '整数'], [{ published: 'yes' }, 'published', 'true'],
    [{ source: ' ' }, 'source', '不能为空'], [{ checked: undefined }, 'checked', '不能为空'], [{ extra: 1 }, 'extra', '没有这个字段'],
  ])('refuses %j', (change, path, words) => {
    const parsed = parseCalendar({ ...good, ...change });
    const issue = parsed.ok ? undefined : parsed.issues.find((entry) => entry.path === path);
    expect(issue?.message).toContain(words);
    expect(issue?.message).toContain(`2030 年日历 ${path}`);
  });
  it.each([null, undefined, 'x', 5, []])('refuses %j', (data) => expect(parseCalendar(data).ok).toBe(false));
  it('a year may stand only once', () => {
    const parsed = parseCalendar(good);
    if (parsed.ok) expect(() => buildCalendar([parsed.value, parsed.value])).toThrow('2030 年的工作日历重复');
    expect(parsed.ok).toBe(true);
  });
});
