import { describe, expect, it } from 'vitest';
import { Role } from '../../domain/identity/terms';
import { isDormant } from '../../domain/identity/dormancy';
import { isPasswordExpired } from '../../domain/identity/password-policy';
import { checkNewPassword, isKnownPassword, KNOWN_PASSWORDS } from './known-passwords';

const messages = (password: string, role: Role = 'OWNER'): string[] => checkNewPassword(password, { account: 'zhangsan', role }).map((issue) => issue.message);
const KNOWN = [expect.stringContaining('最常被猜到')];

describe('passwords that leaks have shown', () => {
  it('are more than ten thousand', () => expect(KNOWN_PASSWORDS).toBeGreaterThanOrEqual(10_000));
  it.each(['dragonball', 'DragonBall', 'ｄｒａｇｏｎｂａｌｌ', 'manchester'])('%s is one, whatever its case and width', (password) => expect(isKnownPassword(password)).toBe(true));
  it('are refused beside the pinyin favourites, which stay', () => {
    expect(messages('1qaz2wsx3edc4rfv')).toEqual(KNOWN);
    expect(messages('WoAiNi@1314')).toEqual(KNOWN);
    for (const password of ['Naoji-2026-ok', 'Xyzw98765!ab', 'correct horse battery']) expect([password, messages(password, 'ADMIN')]).toEqual([password, []]);
  });
  it('of 129 characters are refused for their length before anything else is done', () => {
    expect(messages('密A1'.repeat(43))).toEqual([expect.stringContaining('最多 128')]);
    expect(messages(`${'密码要够长才安全'.repeat(15)}A1b2c3d4`)).toEqual([]);
  });
});

describe('age', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  it('of a password counts for officials alone, from the day it was set', () => {
    for (const role of Role.codes) {
      const official = !['OWNER', 'STAFF', 'MANAGER', 'OFFICER'].includes(role);
      const expired = (changed: number | null, made = 400): boolean => isPasswordExpired({ role, passwordChangedAt: changed === null ? null : ago(changed), createdAt: ago(made) }, now);
      expect([role, expired(89.99), expired(90), expired(null), expired(null, 10)]).toEqual([role, false, official, official, false]);
    }
  });
  it('of an account counts from the last sign-in, and anew when it is opened again', () => {
    const dormant = (seen: number | null, enabled: number | null = null, disabled = false): boolean =>
      isDormant({ lastSeenAt: seen === null ? null : ago(seen), createdAt: ago(400), enabledAt: enabled === null ? null : ago(enabled), disabledAt: disabled ? ago(1) : null }, now);
    expect([dormant(89.99), dormant(90), dormant(null), dormant(200, 89), dormant(200, 90), dormant(200, null, true)]).toEqual([false, true, true, false, true, false]);
  });
});
