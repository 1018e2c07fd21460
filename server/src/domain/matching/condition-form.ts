import type { Condition } from './condition-model';
import { CONDITION_FIELDS, isConditionField } from './fields';

/** A condition as a form or an API sends it: every value written as text. */
export interface ConditionForm { readonly field: string; readonly op: string; readonly value: string; readonly hard: boolean; readonly note?: string | null }

/** The value as one line of text: "365", "100,200" for a range or list, "" for yes/no. */
export function conditionValueText(condition: Condition): string {
  const { value } = condition;
  if (value === null) return '';
  return typeof value === 'object' ? value.join(',') : String(value);
}

const parts = (text: string): string[] => text.split(/[,，、\s]+/).filter((x) => x !== '');
const whole = (text: string): unknown => (/^-?\d{1,15}$/.test(text) ? Number(text) : text);

/** Turns the text form into JSON for `readConditions`, which names every fault; never throws. */
export function conditionFromForm(form: ConditionForm): unknown {
  const kind = isConditionField(form.field) ? CONDITION_FIELDS[form.field].kind : undefined;
  const text = form.value.trim();
  const rest = { field: form.field, op: form.op, hard: form.hard, ...(form.note == null || form.note.trim() === '' ? {} : { note: form.note }) };
  if (form.op === 'isTrue' || form.op === 'isFalse') return { ...rest, value: text === '' ? null : text };
  if (form.op === 'in' || form.op === 'hasAny' || form.op === 'hasAll') return { ...rest, value: parts(text) };
  const plain = (x: string): unknown => (kind === 'MONEY' || kind === 'GRADE' ? x : whole(x));
  return { ...rest, value: form.op === 'between' ? parts(text).map(plain) : plain(text) };
}
