import type { Issue } from './refusal';

/** Bounds of a text in characters (code points), counted without the blanks around it. */
export interface WordBounds {
  readonly min?: number;
  readonly max: number;
  /** What to write, shown when the text is too short. */
  readonly hint?: string;
}

const DAMAGED = /\p{Cs}/u;

/** Checks a text of one or several lines from a person; one issue that names the remedy, or none. */
export function checkWords(path: string, label: string, text: string, bounds: WordBounds): Issue[] {
  const { min = 0, max, hint } = bounds;
  if (DAMAGED.test(text) || text.includes('\0')) return [{ path, message: `${label}含有损坏的字符，请重新输入` }];
  const length = [...text.trim()].length;
  if (length < min) return [{ path, message: `${length === 0 ? `请填写${label}` : `${label}太短`}，至少 ${min} 个字${hint ? `：${hint}` : ''}` }];
  if (length > max) return [{ path, message: `${label}最多 ${max} 个字，现有 ${length} 个字，请精简` }];
  return [];
}
