import { describe, expect, it } from 'vitest';
import type { InstBenchQuery } from '@/gql/types';
import { barsOf } from './funnel';
import { queueOf, urgentOf, waitsForUs } from './queue';

const now = new Date('2026-11-21T04:00:00Z');
type Waiting = NonNullable<InstBenchQuery['claims']['nodes'][number]['waitingOn']>;
const waiting = (more: Partial<Waiting>): Waiting => ({
  __typename: 'WaitingOn', party: 'INSTITUTION', name: '某银行', duty: 'FIRST_CONTACT', until: '2026-11-24T16:00:00.000Z', workdaysLeft: 2, pausedReason: null, then: '失效。', ...more,
});
const claim = (id: string, status: InstBenchQuery['claims']['nodes'][number]['status'], on: Waiting | null): InstBenchQuery['claims']['nodes'][number] => ({
  __typename: 'Claim', id, status, waitingOn: on,
  need: { __typename: 'Need', id: `need-${id}`, code: `XQ-${id}`, amountBand: 'W100_300', area: { __typename: 'Area', id: 'A', name: '沣东新城' } },
});
const none = { __typename: 'ClaimConnection' as const, totalCount: 0 };

const bench = (more: Partial<InstBenchQuery>): InstBenchQuery => ({
  claims: { __typename: 'ClaimConnection', totalCount: 0, nodes: [] }, deals: { __typename: 'DealConnection', nodes: [] }, disputed: { __typename: 'DealConnection', nodes: [] },
  products: { __typename: 'ProductConnection', nodes: [] }, productVersions: [], invited: none, claimed: none, talking: none, offered: none, won: none, lost: none, declined: none, lapsed: none,
  funded: { __typename: 'DealConnection', totalCount: 0, confirmedFen: '0' as InstBenchQuery['funded']['confirmedFen'] }, ...more,
});

describe('what waits for the institution', () => {
  it('puts the most urgent first, leaves out what is paused or waits for others, and ends with returned versions', () => {
    const tasks = queueOf(bench({
      claims: {
        __typename: 'ClaimConnection', totalCount: 4,
        nodes: [
          claim('late', 'CONTACTED', waiting({ duty: 'INDICATIVE_ANSWER', until: '2026-11-27T16:00:00.000Z', workdaysLeft: 5 })),
          claim('soon', 'INVITED', waiting({ duty: 'ACCEPT', until: '2026-11-21T16:00:00.000Z', workdaysLeft: 0 })),
          claim('paused', 'NEEDS_PAPERS', waiting({ pausedReason: '等待企业补充材料' })),
          claim('theirs', 'OFFER_MADE', waiting({ party: 'ENTERPRISE' })),
        ],
      },
      productVersions: [{ __typename: 'ProductVersion', id: 'v', number: 2, note: '请补充收费', reviewedAt: null, product: { __typename: 'Product', id: 'p', name: '研发贷' } }],
    }), now);
    expect(tasks.map(({ id, href, tone }) => [id, href, tone])).toEqual([
      ['soon', '/inst/needs/need-soon', 'action'], ['late', '/inst/claims/late', undefined], ['v', '/inst/products/p', 'action'],
    ]);
    expect(tasks[0]!.title).toBe('接受邀请 · XQ-soon');
    expect(urgentOf(tasks)).toBe(2);
  });

  it('tells a verification only when it comes near', () => {
    expect(waitsForUs(waiting({ duty: 'PRODUCT_VERIFICATION', workdaysLeft: 53 }))).toBe(false);
    expect(waitsForUs(waiting({ duty: 'PRODUCT_VERIFICATION', workdaysLeft: 10 }))).toBe(true);
    expect(waitsForUs(waiting({ duty: 'PRODUCT_VERIFICATION', workdaysLeft: -3 }))).toBe(true);
    expect(waitsForUs(null)).toBe(false);
  });

  it('opens from each number of the funnel the statuses that it counts', () => {
    expect(barsOf(bench({})).map((bar) => bar.href)).toContain('/inst/claims?status=CONTACTED&status=NEEDS_PAPERS&status=ASSESSING');
  });
});
