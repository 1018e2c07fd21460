import { describe, expect, it } from 'vitest';
import { checkExtension, extensionBar } from './extension';
import type { Need } from './model';
import { around, calendar, sampleNeed } from './need.test-kit';

const published = (change: Partial<Need> = {}) => sampleNeed({ status: 'PUBLISHED', latestOn: null, ...change });
const extend = (need: Need, day: string) => checkExtension(need, day, around.today, calendar, around.window).map((issue) => issue.message);

describe('extending a need', () => {
  it.each(['PUBLISHED', 'EXPIRED'] as const)('is open while %s', (status) => expect(extensionBar(published({ status }))).toBeNull());
  it.each(['DRAFT', 'SUBMITTED', 'MATCHED', 'WITHDRAWN', 'UNMET'] as const)('is barred while %s', (status) => expect(extensionBar(published({ status }))).toContain('只有揭榜中或已到期'));
  it('is barred once somebody claimed, with the reason of a sealed window', () => {
    expect(extensionBar(published({ status: 'IN_TALKS', activeClaims: 1 }))).toContain('已有机构揭榜');
    expect(extensionBar(published({ status: 'IN_TALKS', activeClaims: 1, claimMode: 'SEALED' }))).toContain('密封竞价已有机构揭榜');
  });
  it('asks for a later working day', () => {
    expect(extend(published(), '2026-12-11')).toEqual([]);
    expect(extend(published(), '2026-12-04')[0]).toContain('延期须晚于原截止日');
    expect(extend(published({ claimMode: 'SEALED' }), '2026-12-03')[0]).toContain('密封竞价的窗口不能缩短');
    expect(extend(published(), '2026-12-12')[0]).toContain('2026-12-12 是周末');
  });
  it('lets an expired need start again on any day within the bounds, before the money is needed', () => {
    expect(extend(published({ status: 'EXPIRED', claimUntilOn: '2026-12-30' }), '2026-12-04')).toEqual([]);
    expect(extend(published({ status: 'EXPIRED', latestOn: '2026-12-03' }), '2026-12-04')[0]).toContain('最晚用款日 2026-12-03');
  });
});
