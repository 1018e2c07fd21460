import { businessDate, type BusinessDate } from '../../kernel/business-date';
import { addWorkdays, type Calendar } from '../../kernel/workdays';

/** Turns a day of the demo world into a date: W+8 is the eighth working day after `today`, a written day stays. */
export function demoDay(day: string, today: BusinessDate, calendar: Calendar): BusinessDate {
  const [, shift] = /^W([+-]\d{1,3})$/.exec(day) ?? [];
  return shift === undefined ? businessDate(day) : addWorkdays(calendar, today, Number(shift));
}
