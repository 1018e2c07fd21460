import { describe, expect, it } from 'vitest';
import { draftStep } from './draft';
import { freshUntil, isOutOfDate } from './freshness';
import type { ProductVersion } from './model';

const verified = new Date('2026-08-01T10:00:00+08:00');
const used = new Date('2026-09-01T23:59:00+08:00');

describe('freshness', () => {
  it('lasts to the end of the 90th day after the last verification or use', () => {
    expect(freshUntil({ lastVerifiedAt: verified, lastUsedAt: null, validUntil: null })).toEqual(new Date('2026-10-31T00:00:00+08:00'));
    expect(freshUntil({ lastVerifiedAt: verified, lastUsedAt: used, validUntil: null })).toEqual(new Date('2026-12-01T00:00:00+08:00'));
    expect(freshUntil({ lastVerifiedAt: null, lastUsedAt: null, validUntil: '2026-12-31' })).toBeNull();
  });
  it('ends with the last valid day where that is earlier', () => {
    expect(freshUntil({ lastVerifiedAt: verified, lastUsedAt: null, validUntil: '2026-08-31' })).toEqual(new Date('2026-09-01T00:00:00+08:00'));
    expect(freshUntil({ lastVerifiedAt: verified, lastUsedAt: null, validUntil: '2027-08-31' })).toEqual(new Date('2026-10-31T00:00:00+08:00'));
  });
  it('is out of date from 24:00 of the last valid day', () => {
    const product = { validUntil: '2026-08-31' };
    expect(isOutOfDate(product, new Date('2026-08-31T23:59:59+08:00'))).toBe(false);
    expect(isOutOfDate(product, new Date('2026-09-01T00:00:00+08:00'))).toBe(true);
    expect(isOutOfDate({ validUntil: null }, verified)).toBe(false);
  });
});

describe('draft step', () => {
  const version = (number: number, status: ProductVersion['status']): ProductVersion => ({
    id: String(number), productId: 'p', institutionId: 'i', number, status, content: {}, makerId: null, submittedAt: null, reviewedAt: null, reviewerId: null, note: null,
  });
  it('starts at 1, goes on with the next number, continues what is open, waits for a review', () => {
    expect(draftStep([])).toEqual({ kind: 'insert', number: 1 });
    expect(draftStep([version(2, 'APPROVED'), version(1, 'APPROVED')])).toEqual({ kind: 'insert', number: 3 });
    expect(draftStep([version(1, 'APPROVED'), version(2, 'RETURNED')])).toMatchObject({ kind: 'update', version: { number: 2 } });
    expect(draftStep([version(1, 'DRAFT')])).toMatchObject({ kind: 'update' });
    expect(draftStep([version(1, 'IN_REVIEW')])).toMatchObject({ kind: 'wait' });
  });
});
