const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const UNDER_TEN_THOUSAND = 10_000n;
const UNDER_HUNDRED_MILLION = 100_000_000n;

const digit = (value: bigint): string => DIGITS.find((_, index) => BigInt(index) === value) ?? '';

/** 1 to 9999 without leading zeros. */
function small(value: bigint): string {
  let text = '';
  let gap = false;
  for (const [size, word] of [[1000n, '仟'], [100n, '佰'], [10n, '拾'], [1n, '']] as const) {
    const here = (value / size) % 10n;
    if (here === 0n) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digit(here)}${word}`;
    gap = false;
  }
  return text;
}

/** Joins a high part with its word and the rest, with one 零 where a digit is skipped. */
function join(high: string, word: string, rest: bigint, full: bigint, spell: (value: bigint) => string): string {
  if (rest === 0n) return `${high}${word}`;
  return `${high}${word}${rest < full / 10n ? '零' : ''}${spell(rest)}`;
}

function spell(value: bigint): string {
  if (value >= UNDER_HUNDRED_MILLION) {
    return join(spell(value / UNDER_HUNDRED_MILLION), '亿', value % UNDER_HUNDRED_MILLION, UNDER_HUNDRED_MILLION, spell);
  }
  if (value >= UNDER_TEN_THOUSAND) {
    return join(small(value / UNDER_TEN_THOUSAND), '万', value % UNDER_TEN_THOUSAND, UNDER_TEN_THOUSAND, small);
  }
  return small(value);
}

/** Amount in fen as the capital characters of a cheque: 壹仟贰佰伍拾万元整. */
export function capital(amount: bigint): string {
  if (amount < 0n) return `负${capital(-amount)}`;
  const yuan = amount / 100n;
  const jiao = (amount / 10n) % 10n;
  const cents = amount % 10n;
  const head = yuan === 0n ? '' : `${spell(yuan)}元`;
  if (jiao === 0n && cents === 0n) return head === '' ? '零元整' : `${head}整`;
  const gap = head !== '' && jiao === 0n ? '零' : '';
  return `${head}${gap}${jiao > 0n ? `${digit(jiao)}角` : ''}${cents > 0n ? `${digit(cents)}分` : ''}`;
}
