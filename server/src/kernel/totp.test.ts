import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt, fromBase32, matchingStep, newSecret, otpauthUri, stepOf, toBase32 } from './totp';

const RFC = toBase32(Buffer.from('12345678901234567890'));
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('one-time codes', () => {
  it.each([
    [59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130'],
  ])('agree with RFC 6238, appendix B, at %d', (seconds, code) => {
    expect(codeAt(RFC, stepOf(at(seconds)), 8)).toBe(code);
    expect(codeAt(RFC, stepOf(at(seconds)))).toBe(code.slice(2));
  });

  it('base 32 goes both ways', () => {
    expect([toBase32(Buffer.from('foobar')), toBase32(Buffer.from('f')), toBase32(Buffer.alloc(0))]).toEqual(['MZXW6YTBOI', 'MY', '']);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => Buffer.compare(fromBase32(toBase32(bytes)), bytes) === 0));
    expect(() => fromBase32('a1')).toThrow();
    expect([newSecret(), newSecret()].map((secret) => fromBase32(secret).length)).toEqual([20, 20]);
  });

  it('hold for one step before and after, not for two', () => {
    const now = at(1_800_000_015);
    const present = stepOf(now);
    expect([-2, -1, 0, 1, 2].map((by) => matchingStep(RFC, codeAt(RFC, present + by), now, null))).toEqual([null, present - 1, present, present + 1, null]);
    for (const wrong of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(matchingStep(RFC, wrong, now, null)).toBeNull();
  });

  it('count once: not again, and nothing older after them', () => {
    const now = at(1_800_000_015);
    const present = stepOf(now);
    expect(matchingStep(RFC, codeAt(RFC, present), now, present)).toBeNull();
    expect(matchingStep(RFC, codeAt(RFC, present - 1), now, present)).toBeNull();
    expect(matchingStep(RFC, codeAt(RFC, present + 1), now, present)).toBe(present + 1);
  });

  it('are announced to the app by an address', () => {
    expect(otpauthUri('揭榜', 'a@b', 'MY')).toBe('otpauth://totp/%E6%8F%AD%E6%A6%9C:a%40b?secret=MY&issuer=%E6%8F%AD%E6%A6%9C&algorithm=SHA1&digits=6&period=30');
  });
});
