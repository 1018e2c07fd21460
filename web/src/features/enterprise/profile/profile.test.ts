import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money';
import { profileInput, rawProfile } from './input';
import { completeness, type Profile } from './sections';

const profile: Profile = {
  __typename: 'Enterprise', id: 'e', name: '某科技有限公司', uscc: '91611104YY100037X6', area: { __typename: 'Area', id: 'a', name: '区' },
  station: { __typename: 'Station', id: 's', name: '站', phone: null }, industry: 'C', foundedOn: '2021-03-18', stage: 'EARLY_GROWTH', qualifications: [],
  contactName: '张三', contactPhone: '13800000000', address: null, mainBusiness: null, demo: false, registeredAt: '2025-01-01T00:00:00Z', employees: 46,
  researchers: null, revenueFen: fen('2860000000'), rndFen: null, profitFen: fen('-3550000'), assetsFen: null, debtFen: null, loanBalanceFen: null, taxGrade: null,
  inventionPatents: 0, otherIp: null, techContractFen: null, equityRaisedFen: null, hadLoanBefore: false, figuresYear: 2025, version: 3,
};

describe('archive', () => {
  it('counts what is filled in; 0 and 否 are answers, a qualification is not needed', () => {
    const { filled, total, missing } = completeness(profile);
    expect(filled + missing.length).toBe(total);
    expect(total).toBe(20);
    expect(missing.map((item) => item.key)).not.toContain('inventionPatents');
    expect(missing.map((item) => item.key)).not.toContain('hadLoanBefore');
  });

  it('shows and reads amounts exactly, with 0 and losses', () => {
    const before = rawProfile(profile);
    expect(before).toMatchObject({ revenueFen: '2860', profitFen: '-3.55', hadLoanBefore: 'no' });
    const { input, issues, changed } = profileInput({ ...before, rndFen: '0', profitFen: '-12.5', employees: '', hadLoanBefore: 'yes' }, before);
    expect(issues).toEqual([]);
    expect(changed).toEqual(['employees', 'rndFen', 'profitFen', 'hadLoanBefore']);
    expect(input).toEqual({ employees: null, rndFen: '0', profitFen: '-12500000', hadLoanBefore: true });
  });

  it('names what cannot be understood', () => {
    const before = rawProfile(profile);
    const { issues } = profileInput({ ...before, revenueFen: '-1', employees: '约 50', figuresYear: '去年' }, before);
    expect(issues.map((issue) => issue.path)).toEqual(['employees', 'figuresYear', 'revenueFen']);
  });
});
