import type { NeedInput } from '@/gql/types';
import { amountMessage, parseAmount } from '@/lib/money';
import { parseRate } from '@/lib/rate';
import type { Issue } from '@/lib/refusal';
import type { Raw } from './raw';
import { AMOUNT_PATHS, FLAG_PATHS, PATH_LABELS, TEXT_PATHS, type Path, type TextPath } from './steps';

/** Largest amount of a need: 100 亿元, in fen. */
const MOST = 1_000_000_000_000n;

const LENGTHS: Partial<Record<TextPath, number>> = {
  title: 60, purposeText: 1000, repaymentSource: 500, collateralText: 1000, ipText: 1000, equityRound: 30,
};
const AMOUNTS: readonly TextPath[] = AMOUNT_PATHS;
const RATES: Partial<Record<TextPath, { least: number; most: number; words: string }>> = {
  maxRateBp: { least: 0, most: 3600, words: '0 至 36 之间的百分数，最多两位小数，例如 4.5' },
  equityShareBp: { least: 1, most: 9999, words: '0.01 至 99.99 之间的百分数，最多两位小数，例如 10' },
};
const NUMBERS: Partial<Record<TextPath, { most: number; unit: string }>> = { months: { most: 360, unit: '个月' }, claimCap: { most: 20, unit: '家' } };
const DAYS: readonly TextPath[] = ['latestOn', 'claimUntil'];

type Value = string | number | null;

function amount(path: TextPath, text: string): Value | Issue {
  const parsed = parseAmount(text, 'wan');
  if (!parsed.ok) return { path, message: amountMessage(parsed.problem, 'wan', PATH_LABELS[path]) };
  return BigInt(parsed.fen) > MOST ? { path, message: `${PATH_LABELS[path]}超过 100 亿元，请核对单位是元还是万元` } : parsed.fen;
}

function rate(path: TextPath, text: string, bounds: { least: number; most: number; words: string }): Value | Issue {
  const value = parseRate(text);
  return value === null || value < bounds.least || value > bounds.most ? { path, message: `${PATH_LABELS[path]}请填写 ${bounds.words}` } : value;
}

function whole(path: TextPath, text: string, { most, unit }: { most: number; unit: string }): Value | Issue {
  const plain = text.normalize('NFKC');
  const value = /^\d{1,4}$/.test(plain) ? Number.parseInt(plain, 10) : 0;
  return value < 1 || value > most ? { path, message: `${PATH_LABELS[path]}须是 1 至 ${most} ${unit}之间的整数` } : value;
}

/** One typed answer as the API takes it: null for an empty one, an issue where it cannot be understood. */
function valueOf(path: TextPath, text: string): Value | Issue {
  if (text === '') return null;
  if (AMOUNTS.includes(path)) return amount(path, text);
  const rates = RATES[path];
  if (rates) return rate(path, text, rates);
  const numbers = NUMBERS[path];
  if (numbers) return whole(path, text, numbers);
  if (DAYS.includes(path)) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : { path, message: `${PATH_LABELS[path]}请写成 2026-11-21 的样子` };
  const most = LENGTHS[path];
  const length = [...text].length;
  return most !== undefined && length > most ? { path, message: `${PATH_LABELS[path]}最多 ${most} 个字，现有 ${length} 个字，请精简` } : text;
}

/**
 * The input of the API for `paths` and what could not be understood. An answer with an issue is left out, so that the
 * others can be saved; an empty one is null and clears what was stored.
 */
export function toInput(raw: Raw, paths: readonly Path[]): { input: NeedInput; issues: Issue[] } {
  const input: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const path of paths) {
    const text = TEXT_PATHS.find((one) => one === path);
    const flag = FLAG_PATHS.find((one) => one === path);
    if (flag) input[flag] = raw[flag] === 'yes';
    else if (!text) input[path] = raw[path];
    else {
      const value = valueOf(text, raw[text]);
      if (value !== null && typeof value === 'object') issues.push(value);
      else input[text] = value;
    }
  }
  return { input: input as NeedInput, issues };
}
