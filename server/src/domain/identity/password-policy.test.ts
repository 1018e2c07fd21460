import { describe, expect, it } from 'vitest';
import { checkPassword, shortestPassword } from './password-policy';
import type { Role } from './terms';

const messages = (password: string, role: Role = 'OWNER', account = 'zhangsan'): string[] => checkPassword(password, { account, role }).map((issue) => issue.message);

describe('password policy', () => {
  it('asks 10 characters of enterprises and 12 of everybody else', () => {
    expect(shortestPassword('STAFF')).toBe(10);
    for (const role of ['MANAGER', 'OFFICER', 'OPERATOR', 'AUDITOR', 'ADMIN', 'SCIENCE_BUREAU'] as const) expect(shortestPassword(role)).toBe(12);
    expect(messages('Abcd12345!')).toEqual([]);
    expect(messages('Abcd12345')).toEqual([expect.stringContaining('至少 10 个字符，现有 9 个')]);
    expect(messages('Abcd12345!', 'ADMIN')).toEqual([expect.stringContaining('至少 12 个字符')]);
    expect(messages('Abcd12345!xy', 'ADMIN')).toEqual([]);
  });
  it('asks three of four classes, or 16 characters', () => {
    expect(messages('abcdefgh12')).toEqual([expect.stringContaining('至少三类')]);
    expect(messages('abcdefgh12ijklmn')).toEqual([]);
    expect(messages('correct horse battery')).toEqual([]);
    expect(messages('密码要够长才安全A1')).toEqual([]);
  });
  it('does not take the account in it, whatever the case', () => {
    expect(messages('ZhangSan-2026!')).toEqual([expect.stringContaining('不能包含登录账号')]);
  });
  it('does not take the phone in it, nor one of the most used however it is dressed up', () => {
    const withPhone = (password: string) => checkPassword(password, { account: 'zhangsan', role: 'OWNER', phone: '138-1234-0000' }).map((issue) => issue.message);
    for (const password of ['Ab-13812340000', 'Ab13812340000!x', 'Zz 138 1234 0000 zz']) expect(withPhone(password)).toEqual([expect.stringContaining('不能包含手机号')]);
    expect(withPhone('Naoji-1381234-x')).toEqual([]);
    for (const password of ['Password123!', 'P@ssw0rd-1234', 'Admin@123456', 'Qwerty-123456', '1Qaz@2Wsx#3Edc', 'Abc@123456', 'JieBang@2026', 'WoAiNi@1314', 'Administrator1']) expect(messages(password)).toEqual(expect.arrayContaining([expect.stringContaining('最常被猜到')]));
    for (const password of ['Naoji-2026-ok', 'Abcd12345!', 'Xyzw98765!ab', 'correct horse battery']) expect(messages(password)).toEqual([]);
  });
  it('does not take repetitions, control characters, or texts without end', () => {
    expect(messages('a'.repeat(20))).toEqual([expect.stringContaining('不同的字符太少')]);
    expect(messages('Abcd12345!\n')).toEqual([expect.stringContaining('控制字符')]);
    expect(messages('Ab1!'.repeat(100))).toEqual([expect.stringContaining('最多 128')]);
    expect(messages('')).toEqual([expect.stringContaining('请设置密码')]);
  });
  it('puts the issue where the caller says', () => {
    expect(checkPassword('x', { account: 'zhangsan', role: 'OWNER' }, 'next')[0]?.path).toBe('next');
  });
});
