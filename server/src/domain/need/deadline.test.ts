import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate as d } from '../../kernel/business-date';
import { addWorkdays, isWorkday } from '../../kernel/workdays';
import { checkClaimUntil, claimUntilInstant } from './deadline';
import { calendar } from './need.test-kit';

const bounds = { minWorkdays: 2, maxDays: 180 };
const check = (day: string | null, today = '2026-09-14') => checkClaimUntil(day, d(today), calendar, bounds).map((issue) => issue.message);

describe('the claim deadline', () => {
  it('is 24:00 in Shanghai of the last day', () => {
    expect(claimUntilInstant('2026-12-04').toISOString()).toBe('2026-12-04T16:00:00.000Z');
    expect(() => claimUntilInstant('')).toThrow(RangeError);
  });
  it('names the holiday and the next working day', () => {
    expect(check('2026-10-01')).toEqual(['2026-10-01 是节假日，请选工作日，例如 2026-10-08']);
    expect(check('2026-09-19')).toEqual(['2026-09-19 是周末，请选工作日，例如 2026-09-20']);
  });
  it('takes a weekend on which people work', () => expect(check('2026-09-20')).toEqual([]));
  it.each([
    [null, '请选择揭榜截止日'], ['2026-02-30', '不是日期'], ['2026-09-11', '已经过去'], ['2026-09-14', '至少留 2 个工作日'], ['2026-09-15', '例如 2026-09-16'],
    ['2027-03-15', '太远，最晚 2027-03-13，例如 2027-03-12'],
  ])('%s is refused with a remedy', (day, words) => expect(check(day)[0]).toContain(words));
  it('does not reach into a year whose holidays are not known', () => {
    expect(check('2028-01-04', '2027-11-01')[0]).toContain('最晚 2027-12-31');
  });
  it('accepts exactly the working days within the bounds, and every example it gives', () => {
    const today = d('2026-09-14');
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 220 }), (offset) => {
        const day = addDays(today, offset);
        const issues = checkClaimUntil(day, today, calendar, bounds);
        const fits = day >= addWorkdays(calendar, today, 2) && day <= addDays(today, 180) && isWorkday(calendar, day);
        expect(issues.length === 0).toBe(fits);
        const example = /例如 (\S+)$/.exec(issues[0]?.message ?? '')?.[1];
        if (!fits) expect(checkClaimUntil(example!, today, calendar, bounds)).toEqual([]);
      }),
    );
  });
});
