import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, maskPhone, nearest, parseName, searchKey } from './text';

describe('searchKey', () => {
  it('folds width, case and white space', () => {
    expect(searchKey('　ＡＢＣ  科技\t有限公司 ')).toBe('abc 科技 有限公司');
  });
  it('is idempotent', () => {
    fc.assert(fc.property(fc.constantFrom('Ａｂ  c', '㈱ x', 'ﬁ', '①２'), (text) => searchKey(searchKey(text)) === searchKey(text)));
  });
});

describe('parseName', () => {
  it('trims and composes', () => {
    expect(parseName('  Cafe\u0301 ')).toEqual({ ok: true, value: 'Caf\u00e9' });
  });
  it.each([
    ['秦创\n原', '控制字符'], ['a\u0000b', '控制字符'], ['a\u2028b', '控制字符'], ['公司\u202Egnp', '文字方向'], ['公司\u2066', '文字方向'],
    ['西\u200B咸', '看不见'], ['\uFEFF西咸', '看不见'], ['a\uD800', '损坏'], ['   ', '请填写名称'], ['', '请填写名称'],
  ])('refuses %j', (text, words) => {
    const result = parseName(text);
    expect(result.ok ? '' : result.reason).toContain(words);
  });
  it('counts code points, and names the label and the limit', () => {
    expect(parseName('😀😀', '昵称', 2)).toEqual({ ok: true, value: '😀😀' });
    expect(parseName('一二三', '简称', 2)).toEqual({ ok: false, reason: '简称最多 2 个字，现有 3 个字' });
  });
});

describe('maskPhone', () => {
  it.each([
    ['13812340000', '138****0000'], ['029-88881234', '***-****1234'], ['12345', '*****'], ['', ''], ['+86 13812340000', '+** *******0000'],
  ])('%s → %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});

describe('nearest', () => {
  it('finds typing errors and swapped neighbours', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(nearest('trainigns', ['visits', 'trainings', 'reports'])).toBe('trainings');
    expect(nearest('POST', ['post', 'pose'])).toBe('post');
  });
  it('stays silent when nothing is near', () => {
    expect(nearest('xyz', ['trainings', 'visits'])).toBeUndefined();
    expect(nearest('abc', [])).toBeUndefined();
  });
  it('a distance of 0 means the same text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => (editDistance(a, b) === 0) === (a === b)));
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => editDistance(a, b) === editDistance(b, a)));
  });
});
