import { describe, expect, it } from 'vitest';
import { businessDate } from '../../kernel/business-date';
import { checkProfile, PROFILE_KEYS, profilePatch, type Profile } from './profile';

const today = businessDate('2026-11-21');
const empty = { ...Object.fromEntries(PROFILE_KEYS.map((key) => [key, null])), industry: 'M', qualifications: [] } as unknown as Profile;
const paths = (change: Partial<Profile>): string[] => checkProfile({ ...empty, ...change }, today).map((issue) => issue.path);

describe('profile', () => {
  it('takes nothing, zeros, a loss, and this year', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ revenueFen: 0n, rndFen: 5_000_000n, employees: 0, researchers: 0, profitFen: -1n, figuresYear: 2026 })).toEqual([]);
  });
  it.each([
    ['revenueFen', { revenueFen: -1n }],
    ['employees', { employees: 1.5 }],
    ['otherIp', { otherIp: -1 }],
    ['rndFen', { revenueFen: 100n, rndFen: 1001n }],
    ['debtFen', { assetsFen: 100n, debtFen: 1001n }],
    ['researchers', { employees: 3, researchers: 4 }],
    ['figuresYear', { figuresYear: 2027 }],
    ['figuresYear', { figuresYear: 1999 }],
    ['mainBusiness', { mainBusiness: '长'.repeat(1001) }],
  ] as const)('puts a fault of %s at its path', (path, change) => expect(paths(change)).toEqual([path]));
  it('takes exactly ten times', () => expect(paths({ revenueFen: 100n, rndFen: 1000n, assetsFen: 100n, debtFen: 1000n })).toEqual([]));
});

describe('profile patch', () => {
  it('leaves out what is not given, empties what is null, keeps what must not be empty', () => {
    expect(profilePatch({ address: null, employees: 3, industry: null, qualifications: null, revenueFen: undefined })).toEqual({ address: null, employees: 3 });
    expect(profilePatch({ mainBusiness: '  ', qualifications: ['HNTE', 'HNTE'] })).toEqual({ mainBusiness: null, qualifications: ['HNTE'] });
  });
  it('never touches a column outside the archive', () => {
    expect(profilePatch({ uscc: 'X', stationId: 'Y', version: 9 } as never)).toEqual({});
  });
});
