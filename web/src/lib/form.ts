import type { Issue } from './refusal';

/** Reads one text field of a form, trimmed. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Reads the checked values of a group. */
export const listOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');

/** What a form island shows after an attempt. */
export type FormState =
  | { kind: 'idle' }
  | { kind: 'invalid'; issues: Issue[] }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'failed'; code: string; message: string };

/** The state before the first attempt. */
export const idle: FormState = { kind: 'idle' };
