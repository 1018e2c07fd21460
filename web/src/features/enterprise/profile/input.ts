import type { EnterpriseInput } from '@/gql/types';
import { amountMessage, amountText, parseAmount, toFen, type Fen } from '@/lib/money';
import type { Issue } from '@/lib/refusal';
import { SECTIONS, type Item, type Profile, type ProfileKey } from './sections';

/** The form as it was typed. */
export type RawProfile = Record<ProfileKey, string | string[]>;

const ITEMS = SECTIONS.flatMap((section) => section.items);

/** An amount in 万元 with 0, and where `signed` with a minus sign. */
function amountOf(item: Item, text: string): Fen | Issue {
  const negative = /^[-－−]/.test(text);
  if (negative && item.kind !== 'signed') return { path: item.key, message: `${item.label}不能为负数，没有则填 0` };
  const parsed = parseAmount(negative ? text.slice(1) : text, 'wan');
  if (parsed.ok) return negative ? toFen(-BigInt(parsed.fen)) : parsed.fen;
  return parsed.problem === 'not-positive' ? toFen(0n) : { path: item.key, message: amountMessage(parsed.problem, 'wan', item.label) };
}

function wholeOf(item: Item, text: string): number | Issue {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^\d{1,8}$/.test(plain) ? Number.parseInt(plain, 10) : { path: item.key, message: item.kind === 'year' ? '数据年度请填 4 位年份，例如 2025' : `${item.label}须为 0 或正整数` };
}

/** The stored archive as typed text. */
export function rawProfile(profile: Profile): RawProfile {
  const raw = {} as RawProfile;
  for (const { key, kind } of ITEMS) {
    const value = profile[key];
    if (Array.isArray(value)) raw[key] = [...value];
    else if (value === null) raw[key] = '';
    else if (kind === 'amount') raw[key] = amountText(value as Fen, 'wan');
    else if (kind === 'signed') raw[key] = `${value}`.startsWith('-') ? `-${amountText(`${value}`.slice(1) as Fen, 'wan')}` : amountText(value as Fen, 'wan');
    else if (typeof value === 'boolean') raw[key] = value ? 'yes' : 'no';
    else raw[key] = `${value}`;
  }
  return raw;
}

/** What changed, as the API takes it: null empties; an answer that cannot be understood is an issue. */
export function profileInput(raw: RawProfile, before: RawProfile): { input: EnterpriseInput; issues: Issue[]; changed: ProfileKey[] } {
  const input: Record<string, unknown> = {};
  const issues: Issue[] = [];
  const changed: ProfileKey[] = [];
  for (const item of ITEMS) {
    const { key, kind } = item;
    const text = raw[key];
    if (`${text}` === `${before[key]}`) continue;
    changed.push(key);
    if (Array.isArray(text)) input[key] = text;
    else if (text === '') input[key] = null;
    else if (kind === 'yesno') input[key] = text === 'yes';
    else if (kind === 'amount' || kind === 'signed' || kind === 'whole' || kind === 'year') {
      const value = kind === 'amount' || kind === 'signed' ? amountOf(item, text) : wholeOf(item, text);
      if (typeof value === 'object') issues.push(value);
      else input[key] = value;
    } else input[key] = text;
  }
  return { input: input as EnterpriseInput, issues, changed };
}
