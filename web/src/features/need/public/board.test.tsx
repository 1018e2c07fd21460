import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { BoardLineFragment } from '@/gql/types';
import { BoardTable } from './board-table';
import { ClaimAction } from './claim-action';
import { claimDeadline, endText, takesClaims } from './claim-deadline';
import { readNeedParams } from './list-params';

const NOW = new Date('2026-11-21T06:00:00Z');
const need: BoardLineFragment = {
  __typename: 'Need', id: 'n1', code: 'XQ-2026-00011', status: 'PUBLISHED', amountBand: 'W500_1000', area: { __typename: 'Area', id: 'XIXIAN-FD', name: '沣东新城' },
  industry: 'C', stage: 'STARTUP', modes: ['LOAN'], months: 12, purpose: 'RND', claimMode: 'FIRST_COME', claimCap: 3, claimCount: 1, postedAt: null, demo: false,
  claimUntil: '2026-11-30T16:00:00.000Z', waitingOn: { __typename: 'WaitingOn', duty: 'CLAIM_WINDOW', until: '2026-11-30T16:00:00.000Z', workdaysLeft: 6 },
};

describe('the end of a claim window', () => {
  it('belongs to the day that ends, not to the next', () => {
    expect(endText('2026-11-30T16:00:00.000Z')).toBe('11-30 24:00');
    expect(endText('2026-12-31T16:00:00.000Z')).toBe('12-31 24:00');
    expect(endText('2026-11-30T10:00:00.000Z')).toBe('11-30 18:00');
  });

  it('counts working days only where the API counted them for this end', () => {
    expect(claimDeadline(need, NOW)).toMatchObject({ text: '11-30 24:00 截止', left: '还剩 6 个工作日' });
    expect(claimDeadline({ ...need, waitingOn: { ...need.waitingOn!, duty: 'FIRST_CLAIM' } }, NOW)).toMatchObject({ left: '还剩 9 天' });
  });

  it('is over with its time or with its status', () => {
    expect(takesClaims({ ...need, claimUntil: '2026-11-20T16:00:00.000Z' }, NOW)).toBe(false);
    expect(claimDeadline({ ...need, status: 'MATCHED' }, NOW)).toBeNull();
  });
});

describe('the board', () => {
  it('shows open needs unless told otherwise', () => {
    expect(readNeedParams({}).variables.filter).toMatchObject({ open: true, funded: undefined });
    expect(readNeedParams({ state: 'funded' }).variables.filter).toMatchObject({ open: undefined, funded: true });
    expect(readNeedParams({ state: 'nonsense' }).state).toBe('open');
  });

  it('names its filters and lets each be taken away', () => {
    const { chips } = readNeedParams({ area: 'XIXIAN-FD', industry: 'C', state: 'all' });
    expect(chips(() => '沣东新城').map((chip) => chip.label)).toEqual(['沣东新城', '制造业', '全部']);
  });

  it('has one primary figure for each need and marks only what is urgent', () => {
    const html = (one: BoardLineFragment) => renderToStaticMarkup(<BoardTable rows={[one]} now={NOW} />);
    expect(html(need).split('data-primary').length - 1).toBe(1);
    expect(html(need)).not.toContain('jb-tag');
    expect(html({ ...need, claimUntil: '2026-11-22T02:00:00Z', waitingOn: null })).toContain('临期');
  });

  it('sends institutions to their own page, strangers to login, and lets nobody else claim', () => {
    const html = (viewer: Parameters<typeof ClaimAction>[0]['viewer']) => renderToStaticMarkup(<ClaimAction needId="n1" viewer={viewer} />);
    expect(html('INSTITUTION')).toContain('href="/inst/needs/n1"');
    expect(html(null)).toContain('href="/login?next=%2Finst%2Fneeds%2Fn1"');
    for (const viewer of ['ENTERPRISE', 'AUTHORITY', 'PLATFORM'] as const) expect(html(viewer)).not.toContain('揭榜');
  });
});
