import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMOUNT_BANDS, MAX_FEN, amountBand, formatWan, formatYuan, parseFen, parseNonNegativeFen, parseWan, parseYuan } from './money';

const amount = fc.bigInt({ min: 0n, max: MAX_FEN });
const reasonOf = (result: { ok: boolean; reason?: string }) => result.reason ?? 'accepted';

describe('parseYuan', () => {
  it.each([
    ['0', 0n], ['1', 100n], ['1.5', 150n], ['1.50', 150n], ['0.01', 1n], [' 12 ', 1200n], ['1,234,567.89', 123456789n], ['007', 700n],
    ['9999999999999999.99', MAX_FEN],
  ])('%s', (text, fen) => expect(parseYuan(text)).toEqual({ ok: true, value: fen }));
  it.each([
    ['', '请填写'], ['  ', '请填写'], ['-1', '负数'], ['−1', '负数'], ['1.234', '两位小数'], ['１００', '请改用半角数字'], ['1，000', '请改用半角数字'],
    ['12,34', '千位分隔符'], ['1,23,456', '千位分隔符'], ['0,123', '千位分隔符'], ['1,234.', '千位分隔符'], ['1e5', '科学计数法'], ['1E+5', '科学计数法'],
    ['.5', '小数点前后'], ['5.', '小数点前后'], ['1.2.3', '一个小数点'], ['+5', '只能填写'], ['NaN', '只能填写'], ['0x10', '只能填写'], ['Infinity', '只能填写'],
    ['100万', '单位'], ['¥5', '单位'], ['一百', '阿拉伯数字'], ['1 000', '空格'], ['10000000000000000', '金额过大'], ['9'.repeat(60), '金额过长'], ['٣', '只能填写'],
  ])('refuses %j', (text, words) => expect(reasonOf(parseYuan(text))).toContain(words));
  it('reads back what formatYuan writes', () => {
    fc.assert(fc.property(amount, (fen) => { expect(parseYuan(formatYuan(fen))).toEqual({ ok: true, value: fen }); }));
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseYuan(text).ok === 'boolean' && typeof parseWan(text).ok === 'boolean'));
  });
});

describe('parseWan', () => {
  it.each([['1', 1_000_000n], ['0.000001', 1n], ['300', 300_000_000n], ['1,000.5', 1_000_500_000n]])('%s', (text, fen) => {
    expect(parseWan(text)).toEqual({ ok: true, value: fen });
  });
  it('refuses a seventh decimal', () => expect(reasonOf(parseWan('0.0000001'))).toContain('六位小数'));
  it('reads back what formatWan writes', () => {
    fc.assert(fc.property(amount, (fen) => { expect(parseWan(formatWan(fen))).toEqual({ ok: true, value: fen }); }));
  });
});

describe('parseFen', () => {
  it.each([['0', 0n], ['-1', -1n], ['123456', 123456n], ['999999999999999999', MAX_FEN]])('%s', (text, fen) => {
    expect(parseFen(text)).toEqual({ ok: true, value: fen });
  });
  it.each(['', '-0', '01', '+1', '1.0', ' 1', '1\n', '1e3', '１', '1000000000000000000', '0x1', 'null'])('refuses %j', (text) => {
    expect(parseFen(text).ok).toBe(false);
  });
  it('parseNonNegativeFen refuses negatives', () => {
    expect(parseNonNegativeFen('-1').ok).toBe(false);
    expect(parseNonNegativeFen('5')).toEqual({ ok: true, value: 5n });
  });
});

describe('format', () => {
  it.each([[0n, '0.00', '0'], [1n, '0.01', '0.000001'], [-123456789n, '-1,234,567.89', '-123.456789'], [100_000_000_000n, '1,000,000,000.00', '100,000'], [99n, '0.99', '0.000099']])(
    '%d', (fen, yuan, wan) => {
      expect(formatYuan(fen)).toBe(yuan);
      expect(formatWan(fen)).toBe(wan);
    });
});

describe('amountBand', () => {
  it('bands follow each other without gap and include their lower bound', () => {
    AMOUNT_BANDS.forEach((band, index) => {
      expect(amountBand(band.from)).toBe(band.code);
      const next = AMOUNT_BANDS[index + 1];
      expect(band.below).toBe(next?.from);
      if (band.below !== undefined) expect(amountBand(band.below - 1n)).toBe(band.code);
    });
    expect(amountBand(parseWanValue('100'))).toBe('W100_300');
    expect(amountBand(MAX_FEN)).toBe('OVER_10000W');
    expect(() => amountBand(-1n)).toThrow(RangeError);
  });
});

function parseWanValue(text: string): bigint {
  const parsed = parseWan(text);
  return parsed.ok ? parsed.value : -1n;
}
