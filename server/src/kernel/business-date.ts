import { refused, type Parsed } from './text';

/** A day in Asia/Shanghai, 'YYYY-MM-DD', years 1900 to 2999. Text order is time order. */
export type BusinessDate = string & { readonly __businessDate: true };

const DAY_MS = 86_400_000;
/** Asia/Shanghai is taken as +08:00 always: no daylight saving time has been in force since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const epochDay = (date: BusinessDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function parts(date: BusinessDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for an existing day written 'YYYY-MM-DD' in the years 1900 to 2999. */
export function isBusinessDate(text: string): text is BusinessDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads a day from a person or the wire. */
export function parseBusinessDate(text: string): Parsed<BusinessDate> {
  if (isBusinessDate(text)) return { ok: true, value: text };
  return refused(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `没有 ${text} 这一天，请核对日期` : '日期请写成 2026-11-21 的样子（年-月-日，半角）');
}

/** The day given as a literal. Throws RangeError when it is not a day. */
export function businessDate(text: string): BusinessDate {
  if (!isBusinessDate(text)) throw new RangeError(`not a business date: ${text}`);
  return text;
}

function fromEpochDay(day: number): BusinessDate {
  return businessDate(new Date(day * DAY_MS).toISOString().slice(0, 10));
}

/** The day `days` (whole number, may be negative) later. Throws RangeError outside 1900–2999. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return fromEpochDay(epochDay(date) + days);
}

/** The same day `months` later, or the last day of that month where it is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return businessDate(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, daysInMonth(toYear, toMonth)), 2)}`);
}

/** The anniversary `years` later; of 29 February it is 28 February in a common year. */
export function addYears(date: BusinessDate, years: number): BusinessDate {
  return addMonths(date, years * 12);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function diffDays(from: BusinessDate, to: BusinessDate): number {
  return epochDay(to) - epochDay(from);
}

/** −1, 0 or 1 as `a` is before, on or after `b`. */
export function compareDates(a: BusinessDate, b: BusinessDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Day of the week: 1 Monday … 7 Sunday. */
export function weekday(date: BusinessDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Calendar quarter of a day, with its first and last day. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly from: BusinessDate;
  readonly until: BusinessDate;
}

/** The calendar quarter in which a day lies. */
export function quarterOf(date: BusinessDate): Quarter {
  const [year, month] = parts(date);
  const quarter = Math.ceil(month / 3) as 1 | 2 | 3 | 4;
  const from = businessDate(`${pad(year, 4)}-${pad(quarter * 3 - 2, 2)}-01`);
  return { year, quarter, from, until: addDays(addMonths(from, 3), -1) };
}

/** Anniversaries of `from` reached by `to` (the anniversary day itself counts); negative when `to` is before `from`. */
export function yearsBetween(from: BusinessDate, to: BusinessDate): number {
  const years = parts(to)[0] - parts(from)[0];
  return to < addYears(from, years) ? years - 1 : years;
}

/** Whether at most `years` have passed: still true on the anniversary day, false from the day after. */
export function withinYears(from: BusinessDate, to: BusinessDate, years: number): boolean {
  return to <= addYears(from, years);
}

/** The day in Asia/Shanghai of an instant (a Date, or milliseconds since 1970 UTC). Throws RangeError outside 1900–2999. */
export function shanghaiDay(instant: Date | number): BusinessDate {
  return fromEpochDay(Math.floor((Number(instant) + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** 00:00 Asia/Shanghai at the start of a day. */
export function startOfDayInstant(date: BusinessDate): Date {
  return new Date(epochDay(date) * DAY_MS - SHANGHAI_OFFSET_MS);
}

/** 24:00 Asia/Shanghai of a day: the first instant that is too late, so compare with `<`. */
export function endOfDayInstant(date: BusinessDate): Date {
  return new Date((epochDay(date) + 1) * DAY_MS - SHANGHAI_OFFSET_MS);
}
