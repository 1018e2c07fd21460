import { describe, expect, it } from 'vitest';
import { claimVariables } from '@/features/claim/staff/claims-params';
import { dealVariables } from '@/features/deal/staff/deals-params';
import { shelfVariables } from '@/features/product/staff/shelf-params';
import { orderOf, poolVariables, productOf } from './pool-params';

const id = '0193ae71-e4c0-77fe-a910-4a71dedd320b';

describe('the address of a list is its filter', () => {
  it('reads the pool, with its own order and without what it does not know', () => {
    expect(poolVariables({ mode: ['LOAN', 'X'], area: 'XIXIAN-FD', band: 'W100_300', invited: '1', sort: '-posted', size: '50', after: 'c' }, undefined)).toMatchObject({
      first: 50, after: 'c', orderBy: { by: 'POSTED_AT', desc: true }, filter: { open: true, modes: ['LOAN'], areaIds: ['XIXIAN-FD'], bands: ['W100_300'], invited: true, industries: undefined },
    });
    expect(orderOf({ sort: 'drop table' })).toEqual({ by: 'CLAIM_UNTIL', desc: false });
  });

  it('limits the pool to the matches of a product, in one page', () => {
    expect(poolVariables({ product: id, after: 'c' }, [id])).toMatchObject({ first: 50, after: undefined, filter: { ids: [id] } });
    expect([productOf({ product: id }), productOf({ product: 'x' }), productOf({})]).toEqual([id, undefined, undefined]);
  });

  it('reads claims, deals and products', () => {
    expect(claimVariables({})).toMatchObject({ filter: { open: true }, orderBy: { by: 'DUE', desc: false } });
    expect(claimVariables({ all: '1', sort: '-claimed' })).toMatchObject({ filter: {}, orderBy: { by: 'CLAIMED_AT', desc: true } });
    expect(claimVariables({ status: ['WON', 'NO'] })).toMatchObject({ filter: { statuses: ['WON'] } });
    expect(dealVariables({ paid: 'unconfirmed', from: '2026-01-01', to: 'x', sort: 'amount' })).toMatchObject({
      filter: { unconfirmed: true, confirmed: undefined, drawnFrom: '2026-01-01', drawnTo: undefined }, orderBy: { by: 'APPROVED_FEN', desc: false },
    });
    expect(shelfVariables({ status: 'STALE' }, id)).toMatchObject({ filter: { institutionIds: [id], statuses: ['STALE'] }, orderBy: { by: 'NAME', desc: false } });
  });
});
