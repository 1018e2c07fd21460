import { addDays, endOfDayInstant, isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import { addWorkdays, isWorkday, type Calendar } from '../../kernel/workdays';

/** Bounds of a claim window: working days at least, calendar days at most, counted from today. */
export interface WindowBounds {
  readonly minWorkdays: number;
  readonly maxDays: number;
}

const knows = (calendar: Calendar, day: BusinessDate): boolean => calendar.years.has(Number(day.slice(0, 4)));

/** The working day within the bounds that is nearest to the wish, looking later first. */
function suggest(calendar: Calendar, wish: BusinessDate, earliest: BusinessDate, latest: BusinessDate): BusinessDate {
  const from = wish < earliest ? earliest : wish > latest ? latest : wish;
  for (let day = from; day <= latest; day = addDays(day, 1)) if (isWorkday(calendar, day)) return day;
  return addWorkdays(calendar, from, -1);
}

/** Checks the last day of a claim window: a working day, neither too near nor too far, in a year whose holidays are known. */
export function checkClaimUntil(day: string | null, today: BusinessDate, calendar: Calendar, bounds: WindowBounds): Issue[] {
  const issue = (message: string): Issue[] => [{ path: 'claimUntil', message }];
  const earliest = addWorkdays(calendar, today, bounds.minWorkdays);
  let latest = addDays(today, bounds.maxDays);
  while (!knows(calendar, latest)) latest = addDays(latest, -1);
  if (day === null) return issue(`请选择揭榜截止日（工作日），例如 ${suggest(calendar, addDays(today, 14), earliest, latest)}`);
  if (!isBusinessDate(day)) return issue(`揭榜截止日“${day}”不是日期，请写成 2026-11-21 的样子`);
  const example = suggest(calendar, day, earliest, latest);
  if (day < today) return issue(`揭榜截止日 ${day} 已经过去，请选 ${earliest} 以后的工作日，例如 ${example}`);
  if (day < earliest) return issue(`揭榜截止日 ${day} 太近，至少留 ${bounds.minWorkdays} 个工作日，例如 ${example}`);
  if (day > latest) return issue(`揭榜截止日 ${day} 太远，最晚 ${latest}，例如 ${example}`);
  if (isWorkday(calendar, day)) return [];
  const rest = calendar.years.get(Number(day.slice(0, 4)))?.holidays.has(day) ? '节假日' : '周末';
  return issue(`${day} 是${rest}，请选工作日，例如 ${example}`);
}

/** The first instant that is too late for a claim: 24:00 Asia/Shanghai of the last day. Throws RangeError when it is no day. */
export function claimUntilInstant(day: string): Date {
  if (!isBusinessDate(day)) throw new RangeError(`not a business date: ${day}`);
  return endOfDayInstant(day);
}
