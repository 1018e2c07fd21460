import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc } from './uscc';

const VALID = ['91510725MAC81HRBXC', '91611104MABWH5L81F', '91611105MA7JDWQA2E', '91611105MABRM1565D', '91611105MABTHH5201', '91610131MAB0PY727K', '914403001922038216'];
/** Codes from a published mock list: neither check character fits. */
const INVALID: readonly (readonly [code: string, expected: string])[] = [
  ['91610131577789178K', 'B'], ['91440300311726707K', '3'], ['91610131719782559X', '7'], ['91110108587704285D', 'X'], ['91370211783492770P', 'W'],
];
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('checkUscc', () => {
  it.each(VALID)('%s is valid', (code) => expect(checkUscc(code)).toEqual({ valid: true, normalized: code, reason: null }));

  it.each(INVALID)('%s should end in %s', (code, expected) => {
    const check = checkUscc(code);
    expect(check.valid).toBe(false);
    expect(check.normalized).toBeNull();
    expect(check.reason).toContain(`第18位应为 ${expected}，实际为 ${code.charAt(17)}`);
    expect(check.reason).toContain('第17位应为');
  });

  it('mends full width, lower case and white space', () => {
    expect(checkUscc(' 9151 0725 mac8 1hrbxc\n').normalized).toBe('91510725MAC81HRBXC');
    expect(checkUscc('９１５１０７２５ＭＡＣ８１ＨＲＢＸＣ').normalized).toBe('91510725MAC81HRBXC');
    expect(checkUscc('９１５１０７２５　ｍａｃ８１ｈｒｂｘｃ').valid).toBe(true);
  });

  it.each([
    ['', '请填写'], ['   ', '请填写'], ['91510725MAC81HRBX', '实际为17位'], ['91510725MAC81HRBXCC', '实际为19位'], ['9'.repeat(101), '输入过长'],
    ['9151O725MAC81HRBXC', '第5位「O」不能使用（不含字母 I、O、S、V、Z），是否应为数字 0'], ['I1510725MAC81HRBXC', '第1位「I」'], ['91510725MAC81HRBXZ', '第18位「Z」'],
    ['91510725MACS1HRBXC', '第12位「S」'], ['91510725MAC81HRVXC', '第16位「V」'], ['91510725-AC81HRBXC', '第9位「-」'], ['91510725公C81HRBXC', '第9位「公」'],
    ['91510725-MAC81HRBXC', '实际为19位；第9位「-」'], ['91510725ßAC81HRBXC', '第9位「ß」'], ['91510725😀AC81HRBXC', '第9位「😀」'],
  ])('%j is refused: %s', (code, words) => {
    expect(checkUscc(code).reason).toContain(words);
    expect(checkUscc(code)).toMatchObject({ valid: false, normalized: null });
  });

  it('notices every single wrong character, and every swap of different neighbours', () => {
    for (const code of VALID) {
      for (let at = 0; at < 18; at += 1) {
        for (const other of ALPHABET) {
          const changed = code.slice(0, at) + other + code.slice(at + 1);
          expect(checkUscc(changed).valid).toBe(changed === code);
        }
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(checkUscc(swapped).valid).toBe(swapped === code);
      }
    }
  });

  it('a wrong organisation code is named although the last character fits', () => {
    const found = [...ALPHABET].flatMap((seventeenth) => [...ALPHABET].map((last) => `91510725MAC81HRB${seventeenth}${last}`))
      .map(checkUscc).filter((check) => check.reason !== null && !check.reason.includes('第18位'));
    expect(found).toHaveLength(30);
    expect(found[0]?.reason).toContain('第17位应为 X');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => typeof checkUscc(text).valid === 'boolean'));
  });
});
