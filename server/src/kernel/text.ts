/** Outcome of reading text from a person or the wire: the value, or a Chinese sentence that names the remedy. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Builds a refusal; the reason is shown to people as it stands. */
export function refused(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** Key for searching and for comparing names: NFKC, lower case, white space collapsed to one blank and trimmed. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const INVISIBLE = /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/u;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Reads a name of a person, firm or thing: NFC, trimmed, 1 to `max` characters (code points).
 * Refuses control, bidirectional and invisible characters, which can make two different names look alike.
 */
export function parseName(text: string, label = '名称', max = 100): Parsed<string> {
  if (CONTROL.test(text)) return refused(`${label}含有换行、制表等控制字符，请删除后重新填写`);
  if (BIDI.test(text)) return refused(`${label}含有改变文字方向的不可见字符，请删除后手工重新输入`);
  if (INVISIBLE.test(text)) return refused(`${label}含有看不见的字符，请删除后手工重新输入`);
  if (LONE_SURROGATE.test(text)) return refused(`${label}含有损坏的字符，请重新输入`);
  const value = text.normalize('NFC').trim();
  if (value === '') return refused(`请填写${label}`);
  const length = [...value].length;
  return length > max ? refused(`${label}最多 ${max} 个字，现有 ${length} 个字`) : { ok: true, value };
}

/** Phone number with its middle hidden (13812340000 → 138****0000); every shorter or other number keeps at most its last four digits. */
export function maskPhone(phone: string): string {
  const text = phone.trim();
  if (/^1\d{10}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(-4)}`;
  const digits = text.replace(/\D/g, '').length;
  let hidden = digits > 6 ? digits - 4 : digits;
  return text.replace(/\d/g, (digit) => (hidden-- > 0 ? '*' : digit));
}

/** Number of insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment). */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The entry of `list` that `name` was probably meant to be, or undefined when none is close
 * (more than a third of the characters differ). Compares search keys; the first of equals wins.
 */
export function nearest(name: string, list: readonly string[]): string | undefined {
  const key = searchKey(name).slice(0, 200);
  let found: string | undefined;
  let foundAt = Math.max(1, Math.floor([...key].length / 3)) + 1;
  for (const entry of list) {
    const distance = editDistance(key, searchKey(entry).slice(0, 200));
    if (distance < foundAt) [found, foundAt] = [entry, distance];
  }
  return found;
}
