import { describe, expect, it } from 'vitest';
import { groupSecret, needsSecondFactor, normaliseCode } from './second-factor';
import { Role } from './terms';

describe('second factor', () => {
  it('is for those who work on the cases of others', () => {
    expect(Role.codes.filter((role) => !needsSecondFactor(role))).toEqual(['OWNER', 'STAFF', 'MANAGER', 'OFFICER']);
  });
  it('reads codes as people type them', () => {
    expect([normaliseCode(' 123 456 '), normaliseCode('１２３４５６'), normaliseCode('abcd-efgh-2345-6789')]).toEqual(['123456', '123456', 'ABCDEFGH23456789']);
    expect(groupSecret('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  });
});
