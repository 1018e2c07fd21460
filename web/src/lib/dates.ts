const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

function clockOf(instant: string | Date): { day: string; time: string } {
  const found = new Map(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const get = (name: Intl.DateTimeFormatPartTypes) => found.get(name) ?? '';
  return { day: `${get('year')}-${get('month')}-${get('day')}`, time: `${get('hour')}:${get('minute')}` };
}

/** How much of an instant is shown. */
export type InstantStyle = 'full' | 'day' | 'time' | 'short';

/** An ISO instant in Asia/Shanghai: full "2026-11-21 14:03", short "11-21 14:03"; nothing gives "--". */
export function formatInstant(instant: string | Date | null | undefined, style: InstantStyle = 'full'): string {
  if (instant == null) return '--';
  const { day, time } = clockOf(instant);
  const texts: Record<InstantStyle, string> = { full: `${day} ${time}`, day, time, short: `${day.slice(5)} ${time}` };
  return texts[style];
}

/** The business day (YYYY-MM-DD in Asia/Shanghai) of an instant. */
export const businessDay = (instant: string | Date): string => clockOf(instant).day;

/** Last day of what ends at its midnight (24:00). */
export const lastDay = (until: string): string => businessDay(new Date(Date.parse(until) - 1));

/** A day as it is written, "--" for nothing. */
export const formatDay = (day: string | null | undefined): string => day ?? '--';

/** A day in Chinese words: 2026年11月21日. */
export function formatDayWords(day: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return match ? `${match[1]}年${match[2]!.replace(/^0/, '')}月${match[3]!.replace(/^0/, '')}日` : '--';
}

/** A range of days: "2018-12-08 ～ 2019-12-07"; an open end is named. */
export const formatDayRange = (from: string | null | undefined, to: string | null | undefined): string =>
  from == null && to == null ? '--' : `${from ?? '即日起'} ～ ${to ?? '长期'}`;

/** A quarter in words: (2026, 3) → 2026年第三季度. */
export const formatQuarter = (year: number, quarter: 1 | 2 | 3 | 4): string =>
  `${year}年第${['一', '二', '三', '四'][quarter - 1]}季度`;

/** Whole days from one day to another, negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** A day shifted by whole days. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The ladder of relative time: 刚刚, N 分钟前, N 小时前, MM-DD HH:mm, full. */
export function formatAgo(instant: string | Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时前`;
  return formatInstant(instant, clockOf(instant).day.slice(0, 4) === clockOf(now).day.slice(0, 4) ? 'short' : 'full');
}

/** Words and tone of a deadline. */
export type Deadline = { text: string; left: string; tone: 'neutral' | 'action' | 'bad'; overdue: boolean };

function deadline(text: string, days: number, unit: string): Deadline {
  if (days < 0) return { text, left: `已逾期 ${-days} ${unit}`, tone: 'bad', overdue: true };
  const left = days === 0 ? '今天截止' : `还剩 ${days} ${unit}`;
  return { text, left, tone: days <= 1 ? 'action' : 'neutral', overdue: false };
}

/**
 * A deadline that ends with a day: "11-25 24:00 截止" and "还剩 3 个工作日".
 * `workdaysLeft` comes from the API (it knows the holidays); without it calendar days are counted.
 */
export function deadlineOfDay(day: string, today: string, workdaysLeft?: number | null): Deadline {
  const text = `${day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} 24:00 截止`;
  const calendar = daysBetween(today, day);
  if (calendar < 0 || workdaysLeft == null) return deadline(text, calendar, '天');
  return deadline(text, calendar === 0 ? 0 : Math.max(workdaysLeft, 1), '个工作日');
}

/** A deadline at an instant: "11-25 18:00 截止" and "还剩 5 小时" or "还剩 3 天". */
export function deadlineAt(instant: string, now: Date, workdaysLeft?: number | null): Deadline {
  const text = `${formatInstant(instant, 'short')} 截止`;
  const hours = Math.floor((Date.parse(instant) - now.getTime()) / 3_600_000);
  if (hours < 0) return { text, left: '已逾期', tone: 'bad', overdue: true };
  if (hours < 24) return { text, left: hours === 0 ? '不到 1 小时' : `还剩 ${hours} 小时`, tone: 'action', overdue: false };
  if (workdaysLeft != null) return deadline(text, workdaysLeft, '个工作日');
  return deadline(text, Math.floor(hours / 24), '天');
}

/** One line of both: "11-25 24:00 截止（还剩 3 个工作日）". */
export const deadlineLine = (one: Deadline): string => `${one.text}（${one.left}）`;
