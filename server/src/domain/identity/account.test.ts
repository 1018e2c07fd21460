import { describe, expect, it } from 'vitest';
import { checkAccount, normaliseAccount } from './account';
import { checkPhone, normalisePhone } from './contact';

describe('account', () => {
  it('is stored half width, lower case and trimmed', () => {
    expect(normaliseAccount('  Ｚhang.San@Example.com ')).toBe('zhang.san@example.com');
  });
  it('takes 4 to 40 of a–z 0–9 . _ @ -', () => {
    expect(checkAccount('a.b_')).toEqual([]);
    expect(checkAccount('a'.repeat(40))).toEqual([]);
    expect(checkAccount('abc')[0]?.message).toContain('4 至 40');
    expect(checkAccount('a'.repeat(41))[0]?.message).toContain('41');
    expect(checkAccount('')[0]?.message).toContain('请填写');
  });
  it.each(['张三丰先生', 'ab cd', 'abcd;', 'ABCD'])('names the character that does not fit in %s', (account) => {
    expect(checkAccount(account, 'account')).toHaveLength(1);
    expect(checkAccount(account)[0]?.message).toContain('不能含有');
  });
});

describe('phone', () => {
  it.each(['13812340000', '029-88886666', '02988886666', '0913-2345678', '029-88886666-801', '400-123-4567'])('takes %s', (phone) => {
    expect(checkPhone(phone)).toEqual([]);
  });
  it.each(['', '1381234000', '138123400001', '12812340000', '88886666', '+8613812340000', '138 1234 000a'])('refuses %s', (phone) => {
    expect(checkPhone(phone, 'contactPhone')).toEqual([{ path: 'contactPhone', message: expect.stringMatching(/[\u4e00-\u9fff]/) }]);
  });
  it('mends width and blanks', () => {
    expect(normalisePhone(' １38 1234 0000')).toBe('13812340000');
  });
});
