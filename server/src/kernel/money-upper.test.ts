import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FEN, chineseUpper, parseYuan } from './money';

const upper = (yuan: string): string => {
  const parsed = parseYuan(yuan);
  return parsed.ok ? chineseUpper(parsed.value) : parsed.reason;
};

describe('chineseUpper', () => {
  it.each([
    ['0', '零元整'], ['0.05', '伍分'], ['0.50', '伍角整'], ['0.55', '伍角伍分'], ['1', '壹元整'], ['10', '壹拾元整'], ['1.05', '壹元零伍分'], ['10.50', '壹拾元伍角整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'], ['6007.14', '陆仟零柒元壹角肆分'], ['325.04', '叁佰贰拾伍元零肆分'], ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['107000.53', '壹拾万柒仟元伍角叁分'], ['100000', '壹拾万元整'], ['100001', '壹拾万零壹元整'], ['1000000', '壹佰万元整'], ['10010010', '壹仟零壹万零壹拾元整'],
    ['100000000', '壹亿元整'], ['100000001', '壹亿零壹元整'], ['100010000', '壹亿零壹万元整'], ['110000000', '壹亿壹仟万元整'], ['1000000000000', '壹万亿元整'], ['1000100000000', '壹万零壹亿元整'],
    ['1234567890.12', '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分'],
    ['9999999999999999.99', '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%s', (yuan, text) => expect(upper(yuan)).toBe(text));
  it('marks negative amounts', () => expect(chineseUpper(-1230n)).toBe('负壹拾贰元叁角整'));
  it('different amounts are written differently, without doubled 零 or a 零 at the end', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: MAX_FEN - 1n }), (fen) => {
      expect(chineseUpper(fen)).not.toBe(chineseUpper(fen + 1n));
      expect(chineseUpper(fen)).not.toMatch(/零零|零[元万亿整]|undefined/);
    }));
  });
});
