import { addDays, endOfDayInstant, shanghaiDay, weekday, type BusinessDate } from './business-date';
import type { Calendar, CalendarYear } from './workday-calendar';

export { buildCalendar, parseCalendar, type Calendar, type CalendarYear, type ParsedCalendar } from './workday-calendar';

/** Thrown when a working day is asked for in a year without calendar data; a guess could cut a legal deadline short. */
export class CalendarGap extends RangeError {
  constructor(readonly year: number) {
    super(`没有 ${year} 年的工作日历，请先补充 rules/calendar/${year}.yaml`);
    this.name = 'CalendarGap';
  }
}

function yearOf(calendar: Calendar, date: BusinessDate): CalendarYear {
  const year = Number(date.slice(0, 4));
  const found = calendar.years.get(year);
  if (!found) throw new CalendarGap(year);
  return found;
}

function checkCount(n: number): void {
  if (!Number.isInteger(n) || Math.abs(n) > 5_000) throw new RangeError(`working days must be a whole number within ±5000: ${n}`);
}

/** Whether people work on that day in China: make-up days yes, holidays and other weekends no. Throws CalendarGap. */
export function isWorkday(calendar: Calendar, date: BusinessDate): boolean {
  const year = yearOf(calendar, date);
  if (year.workdays.has(date)) return true;
  return !year.holidays.has(date) && weekday(date) < 6;
}

/** The n-th working day after `date` (`date` itself is not counted); before it for negative n; `date` unchanged for 0. Throws CalendarGap. */
export function addWorkdays(calendar: Calendar, date: BusinessDate, n: number): BusinessDate {
  checkCount(n);
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkday(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; the negative of the reverse when `to` is earlier. Throws CalendarGap. */
export function workdaysBetween(calendar: Calendar, from: BusinessDate, to: BusinessDate): number {
  if (to < from) return 0 - workdaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkday(calendar, day)) count += 1;
  }
  return count;
}

/** Due instant: 24:00 Asia/Shanghai of the n-th working day after the day of `instant`. Throws CalendarGap. */
export function addWorkingTime(calendar: Calendar, instant: Date | number, n: number): Date {
  return endOfDayInstant(addWorkdays(calendar, shanghaiDay(instant), n));
}

/** Years from `from` to `to` whose days are assumed because the notice is not published; a deadline touching one may move. Throws CalendarGap. */
export function assumedYears(calendar: Calendar, from: BusinessDate, to: BusinessDate): readonly number[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const found = calendar.years.get(year);
    if (!found) throw new CalendarGap(year);
    if (!found.published) years.push(year);
  }
  return years;
}
