import { describe, expect, it } from 'vitest';
import { checkNeed } from './check';
import { around, sampleNeed, W } from './need.test-kit';

const paths = (change: Parameters<typeof sampleNeed>[0], surroundings = {}) => checkNeed(sampleNeed(change), { ...around, ...surroundings }).map((issue) => issue.path);
const product = { name: '秦创贷', amountMinFen: 50n * W, amountMaxFen: 200n * W, monthsMin: 6, monthsMax: 10 };

describe('what a submission asks for', () => {
  it('takes a complete need', () => expect(paths({})).toEqual([]));
  it('lists everything that an empty draft misses, at once', () => {
    const empty = { title: '', modes: [], amountFen: null, minAmountFen: null, months: null, purpose: null, guarantees: [], claimUntilOn: null, latestOn: null, truthful: false };
    expect(paths(empty)).toEqual(['title', 'modes', 'amountFen', 'purpose', 'claimUntil', 'truthful']);
  });
  it.each([
    [{ title: '贷款' }, ['title']], [{ minAmountFen: 301n * W }, ['minAmountFen']], [{ months: null }, ['months']], [{ guarantees: [] }, ['guarantees']],
    [{ modes: ['FACTORING' as const], guarantees: [] }, []], [{ modes: ['LOAN' as const, 'EQUITY' as const], months: null }, ['months', 'equityValuationFen', 'equityShareBp', 'equityRound']],
    [{ modes: ['EQUITY' as const], months: null, guarantees: [], equityValuationFen: 5000n * W, equityShareBp: 1000, equityRound: 'A 轮' }, []],
    [{ latestOn: '2026-12-03' }, ['latestOn']], [{ latestOn: '2026-12-04' }, []], [{ claimUntilOn: '2026-12-05' }, ['claimUntil']], [{ truthful: false }, ['truthful']],
    [{ amountFen: 2_000_000n * W }, ['amountFen']],
  ])('%o → %o', (change, expected) => expect(paths(change)).toEqual(expected));
  it('asks an invited need for somebody who takes part', () => {
    expect(paths({ claimMode: 'INVITED' })).toEqual(['inviteIds']);
    expect(paths({ claimMode: 'INVITED' }, { invitations: 1 })).toEqual([]);
  });
  it('keeps a need within its chosen product, naming range and remedy', () => {
    const [amount, months] = checkNeed(sampleNeed(), { ...around, product });
    expect(amount).toEqual({ path: 'amountFen', message: '超出产品额度 50–200 万元，请改为 200 万元以内或取消意向产品“秦创贷”' });
    expect(months?.message).toContain('超出产品期限 6–10 个月，请改为 10 个月以内');
    expect(paths({ amountFen: 40n * W, minAmountFen: null, months: 3 }, { product })).toEqual(['amountFen', 'months']);
    expect(paths({ amountFen: 200n * W, minAmountFen: null, months: 10 }, { product })).toEqual([]);
    expect(paths({}, { product: { ...product, amountMaxFen: null, monthsMax: null } })).toEqual([]);
  });
});
