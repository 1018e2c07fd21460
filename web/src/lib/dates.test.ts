import { describe, expect, it } from 'vitest';
import {
  addDays, businessDay, daysBetween, deadlineAt, deadlineLine, deadlineOfDay, formatAgo, formatDayRange, formatDayWords,
  formatInstant, formatQuarter,
} from './dates';
import { formatRate, formatRateBand, formatRateChange, parseRate, rateText } from './rate';

const now = new Date('2026-11-21T06:03:00Z');

describe('dates', () => {
  it('shows Shanghai time whatever the machine', () => {
    expect(formatInstant('2026-11-21T06:03:59Z')).toBe('2026-11-21 14:03');
    expect(formatInstant('2026-11-21T06:03:59Z', 'short')).toBe('11-21 14:03');
    expect(formatInstant('2026-11-20T16:00:00Z', 'full')).toBe('2026-11-21 00:00');
    expect(formatInstant(null)).toBe('--');
    expect(businessDay('2026-12-31T16:00:00Z')).toBe('2027-01-01');
  });

  it('counts days', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(formatDayWords('2026-03-05')).toBe('2026年3月5日');
    expect(formatDayRange('2018-12-08', '2019-12-07')).toBe('2018-12-08 ～ 2019-12-07');
    expect(formatQuarter(2026, 3)).toBe('2026年第三季度');
  });

  it('climbs the ladder of relative time', () => {
    expect(formatAgo('2026-11-21T06:02:40Z', now)).toBe('刚刚');
    expect(formatAgo('2026-11-21T05:58:00Z', now)).toBe('5 分钟前');
    expect(formatAgo('2026-11-21T03:00:00Z', now)).toBe('3 小时前');
    expect(formatAgo('2026-11-19T03:00:00Z', now)).toBe('11-19 11:00');
    expect(formatAgo('2025-11-19T03:00:00Z', now)).toBe('2025-11-19 11:00');
  });

  it('says a deadline in words', () => {
    expect(deadlineLine(deadlineOfDay('2026-11-25', '2026-11-21', 3))).toBe('11-25 24:00 截止（还剩 3 个工作日）');
    expect(deadlineOfDay('2026-11-22', '2026-11-21')).toMatchObject({ left: '还剩 1 天', tone: 'action' });
    expect(deadlineOfDay('2026-11-21', '2026-11-21', 0)).toMatchObject({ left: '今天截止', tone: 'action' });
    expect(deadlineOfDay('2026-11-19', '2026-11-21', 0)).toMatchObject({ left: '已逾期 2 天', overdue: true, tone: 'bad' });
    expect(deadlineOfDay('2027-01-05', '2026-11-21').text).toBe('2027-01-05 24:00 截止');
    expect(deadlineAt('2026-11-21T11:03:00Z', now).left).toBe('还剩 5 小时');
    expect(deadlineAt('2026-11-21T06:00:00Z', now).left).toBe('已逾期');
    expect(deadlineAt('2026-11-24T07:00:00Z', now).left).toBe('还剩 3 天');
  });
});

describe('rates', () => {
  it('shows basis points as percent', () => {
    expect(formatRate(385)).toBe('3.85%');
    expect(formatRate(5)).toBe('0.05%');
    expect(formatRate(null)).toBe('--');
    expect(formatRateBand(345, 420)).toBe('3.45%～4.20%');
    expect(formatRateBand(345, 345)).toBe('3.45%');
    expect(formatRateChange(25)).toBe('+25 BP');
  });

  it('reads a typed percent', () => {
    expect(parseRate('3.65%')).toBe(365);
    expect(parseRate('３．６')).toBe(360);
    expect(parseRate('3.655')).toBeNull();
    expect(parseRate('')).toBeNull();
    expect(rateText(365)).toBe('3.65');
  });
});
