import { describe, expect, it } from 'vitest';
import { checkPeriods, hoursOf, LEAST_LOG_DAYS, RETENTION, type Period } from './periods';

const withLog = (hours: number | null): Period[] => RETENTION.periods.map((period) => (period.log ? { ...period, hours } : period));

describe('retention periods', () => {
  it('in force never remove a log, and each gives its reason', () => {
    expect(() => checkPeriods()).not.toThrow();
    expect(RETENTION.periods.filter((period) => period.log).map((period) => period.hours)).toEqual([null]);
    expect(RETENTION.periods.filter(({ what, basis, since }) => !what || !basis || !since)).toEqual([]);
    expect(new Set(RETENTION.periods.map((period) => period.id)).size).toBe(RETENTION.periods.length);
  });

  it('refuse to start below 180 days for logs, in Chinese and naming the remedy', () => {
    expect(() => checkPeriods(withLog((LEAST_LOG_DAYS - 1) * 24))).toThrow(/179 天，日志至少保存 180 天.*请改正后再启动/);
    expect(() => checkPeriods(withLog(LEAST_LOG_DAYS * 24))).not.toThrow();
    expect(() => checkPeriods(RETENTION.periods.filter((period) => !period.log))).toThrow(/缺少日志/);
    expect(() => checkPeriods([...RETENTION.periods, { id: 'x', what: '某项', hours: 0, since: '写入', basis: '无' }])).toThrow(/大于 0 小时/);
  });

  it('tell the hours of what is removed and of nothing else', () => {
    expect([hoursOf('idempotency'), hoursOf('upload'), hoursOf('message')]).toEqual([72, 1, 17_520]);
    expect(() => hoursOf('audit')).toThrow('audit is not removed');
    expect(() => hoursOf('nothing')).toThrow();
  });
});
