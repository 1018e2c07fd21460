import type { Fen } from './fen';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;

/** Up to four digits without a leading 零; '' for zero. */
function section(value: bigint): string {
  let text = '';
  let gap = false;
  [...value.toString()].forEach((digit, index, all) => {
    if (digit === '0') {
      gap = text !== '';
      return;
    }
    text += (gap ? '零' : '') + (DIGITS[Number(digit)] ?? '') + (PLACES[all.length - 1 - index] ?? '');
    gap = false;
  });
  return text;
}

/** `high` with its unit, then `low`; a 零 stands between when the first place of `low` is empty. */
function join(high: string, unit: string, low: string, lowHasGap: boolean): string {
  if (high === '') return low;
  return `${high}${unit}${low !== '' && lowHasGap ? '零' : ''}${low}`;
}

function below1e8(value: bigint): string {
  const low = value % 10_000n;
  return join(section(value / 10_000n), '万', section(low), low < 1_000n);
}

function wholeYuan(value: bigint): string {
  const low = value % 100_000_000n;
  return join(below1e8(value / 100_000_000n), '亿', below1e8(low), low < 10_000_000n);
}

/**
 * Amount in financial capitals (大写金额), as on contracts and receipts: 整 after 元 or 角 when nothing follows, 零 for inner zeros,
 * 负 before a negative amount. Writing rules: 支付结算办法 附一.
 */
export function chineseUpper(fen: Fen): string {
  const value = fen < 0n ? -fen : fen;
  const yuan = value / 100n;
  const jiao = (value / 10n) % 10n;
  const cent = value % 10n;
  if (value === 0n) return '零元整';
  let text = yuan === 0n ? '' : `${wholeYuan(yuan)}元`;
  if (jiao !== 0n) text += `${DIGITS[Number(jiao)]}角`;
  else if (cent !== 0n && text !== '') text += '零';
  text += cent === 0n ? '整' : `${DIGITS[Number(cent)]}分`;
  return fen < 0n ? `负${text}` : text;
}
