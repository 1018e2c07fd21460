/** Result of a check: `normalized` only when valid, `reason` (Chinese, names the wrong character) only when not. */
export interface UsccCheck {
  readonly valid: boolean;
  readonly normalized: string | null;
  readonly reason: string | null;
}

/** GB 32100-2015: the 31 characters in the order of their values; I O S V Z are not used. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015: 3^(i−1) mod 31 for characters 1 to 17. */
const WEIGHTS: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714: weights of the first eight characters of the organisation code. */
const ORG_WEIGHTS: readonly number[] = [3, 7, 9, 10, 5, 8, 4, 2];
const LOOKS_LIKE: Readonly<Record<string, string>> = { I: '数字 1', O: '数字 0', S: '数字 5', V: '字母 U 或 Y', Z: '数字 2' };

/** Half width, upper case, no white space; other characters stay so that the check can name them. */
function normalize(code: string): string {
  return code
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Check character of a GB 32100-2015 code from its first 17 characters. */
function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character of a GB 11714 organisation code from its first 8 characters (0–9, A = 10 … Z = 35). */
function organisationCheck(code: string): string {
  const sum = ORG_WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

function forbidden(code: string): string | null {
  const characters = [...code];
  const at = characters.findIndex((character) => !ALPHABET.includes(character));
  const found = characters[at];
  if (found === undefined) return null;
  const meant = LOOKS_LIKE[found];
  const place = `第${at + 1}位「${found}」不能使用`;
  return meant === undefined ? `${place}，只能是数字和大写字母（不含 I、O、S、V、Z）` : `${place}（不含字母 I、O、S、V、Z），是否应为${meant}`;
}

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015) with both check characters: the organisation code's (17th, GB 11714)
 * and the code's own (18th). Full width, lower case and white space are mended first. Says nothing about whether the firm exists.
 */
export function checkUscc(code: string): UsccCheck {
  const refuse = (reason: string): UsccCheck => ({ valid: false, normalized: null, reason });
  if (code.length > 100) return refuse('统一社会信用代码应为18位，输入过长');
  const text = normalize(code);
  if (text === '') return refuse('请填写统一社会信用代码（18位）');
  const length = [...text].length;
  const wrong = forbidden(text);
  if (length !== 18) return refuse(`统一社会信用代码应为18位，实际为${length}位${wrong === null ? '' : `；${wrong}`}`);
  if (wrong !== null) return refuse(wrong);
  const faults: string[] = [];
  const organisation = organisationCheck(text.slice(8, 16));
  if (organisation !== text.charAt(16)) faults.push(`第17位应为 ${organisation}，实际为 ${text.charAt(16)}（组织机构代码校验位）`);
  const last = checkCharacter(text);
  if (last !== text.charAt(17)) faults.push(`第18位应为 ${last}，实际为 ${text.charAt(17)}`);
  if (faults.length > 0) return refuse(`${faults.join('；')}。请对照营业执照逐位核对`);
  return { valid: true, normalized: text, reason: null };
}
