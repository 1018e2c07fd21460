import { isBusinessDate, weekday, type BusinessDate } from './business-date';
import type { Issue } from './refusal';

/** One year of public holidays and make-up working days (调休). */
export interface CalendarYear {
  readonly year: number;
  /** False while the notice for the year has not been published and the days are assumed. */
  readonly published: boolean;
  /** The notice that the days restate. */
  readonly source: string;
  /** What the days were compared with, and when. */
  readonly checked: string;
  readonly holidays: ReadonlySet<BusinessDate>;
  /** Weekend days on which people work. */
  readonly workdays: ReadonlySet<BusinessDate>;
}

/** The years for which working days are known. */
export interface Calendar {
  readonly years: ReadonlyMap<number, CalendarYear>;
}

/** Result of parseCalendar. */
export type ParsedCalendar = { readonly ok: true; readonly value: CalendarYear } | { readonly ok: false; readonly issues: readonly Issue[] };

const KEYS: readonly string[] = ['year', 'published', 'source', 'checked', 'holidays', 'workdays'];

/** Validates the data of one year as read from rules/calendar/<year>.yaml; reports every fault, each with year and path. */
export function parseCalendar(data: unknown): ParsedCalendar {
  const issues: Issue[] = [];
  const raw: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  const yearText = String(raw.year);
  const fault = (path: string, message: string): void => void issues.push({ path, message: `${yearText} 年日历 ${path}：${message}` });

  const year = raw.year;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2999) fault('year', '须是 2000 至 2999 的整数');
  if (typeof raw.published !== 'boolean') fault('published', '须写 true（已由国务院办公厅公布）或 false（推定）');
  for (const key of ['source', 'checked']) if (typeof raw[key] !== 'string' || raw[key].trim() === '') fault(key, '不能为空');
  for (const key of Object.keys(raw)) if (!KEYS.includes(key)) fault(key, '没有这个字段');

  const readDates = (key: 'holidays' | 'workdays'): Set<BusinessDate> => {
    const list = raw[key];
    const dates = new Set<BusinessDate>();
    if (!Array.isArray(list)) {
      fault(key, '须是日期列表');
      return dates;
    }
    list.forEach((entry: unknown, index) => {
      const path = `${key}[${index}]`;
      if (typeof entry !== 'string' || !isBusinessDate(entry)) return fault(path, `${String(entry)} 不是日期，请写成 2026-01-01 的样子`);
      if (!entry.startsWith(`${yearText}-`)) fault(path, `${entry} 不在 ${yearText} 年内`);
      if (dates.has(entry)) fault(path, `${entry} 重复`);
      dates.add(entry);
    });
    return dates;
  };
  const holidays = readDates('holidays');
  const workdays = readDates('workdays');
  if (Array.isArray(raw.holidays) && raw.holidays.length === 0) fault('holidays', '不能为空');
  [...workdays].forEach((date, index) => {
    if (weekday(date) < 6) fault(`workdays[${index}]`, `${date} 不是周六或周日，不能作调休上班日`);
    if (holidays.has(date)) fault(`workdays[${index}]`, `${date} 同时列为放假和上班`);
  });
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: { year: Number(year), published: raw.published === true, source: String(raw.source), checked: String(raw.checked), holidays, workdays },
  };
}

/** Puts years together. Throws RangeError when a year is given twice. */
export function buildCalendar(years: readonly CalendarYear[]): Calendar {
  const map = new Map<number, CalendarYear>();
  for (const entry of years) {
    if (map.has(entry.year)) throw new RangeError(`${entry.year} 年的工作日历重复`);
    map.set(entry.year, entry);
  }
  return { years: map };
}
