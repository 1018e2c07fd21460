import { nearest } from '../../kernel/text';
import { CONDITION_OPS, OP_LABELS, OPS_BY_KIND, type Condition, type ConditionOp } from './condition-model';
import { CONDITION_FIELD_NAMES, CONDITION_FIELDS, isConditionField } from './fields';
import { readValue, type ValueIssueCode } from './read-value';

/** Why a condition cannot be used. */
export type ConditionIssueCode = ValueIssueCode | 'NOT_A_LIST' | 'TOO_MANY' | 'NOT_AN_OBJECT' | 'UNKNOWN_KEY' | 'UNKNOWN_FIELD' | 'UNKNOWN_OP' | 'WRONG_OP' | 'NOT_YES_NO' | 'WRONG_NOTE';
/** One fault: where (dotted path), what is wrong, what to do; both texts in Chinese. */
export interface ConditionIssue { readonly path: string; readonly code: ConditionIssueCode; readonly message: string; readonly remedy: string }
/** The conditions that could be read and every fault of the rest. */
export interface ConditionsRead { readonly conditions: readonly Condition[]; readonly issues: readonly ConditionIssue[] }

const KEYS = ['field', 'op', 'value', 'hard', 'note'];
const MOST_CONDITIONS = 40;
const LONGEST_NOTE = 500;

const guess = (word: string, names: readonly string[]): string => {
  const near = nearest(word, names);
  return near === undefined ? `可用：${names.join('、')}` : `是否为 ${near}？`;
};

function guessField(written: string): string {
  const near = CONDITION_FIELD_NAMES.find((name) => CONDITION_FIELDS[name].zh === written) ?? nearest(written, CONDITION_FIELD_NAMES);
  const named = (name: string): string => `${name}（${isConditionField(name) ? CONDITION_FIELDS[name].zh : ''}）`;
  return near === undefined ? `可用：${CONDITION_FIELD_NAMES.map(named).join('、')}` : `是否为 ${named(near)}？`;
}

function readOne(raw: unknown, at: string, issues: ConditionIssue[]): Condition | undefined {
  const before = issues.length;
  const add = (path: string, code: ConditionIssueCode, message: string, remedy: string): void => void issues.push({ path, code, message, remedy });
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    add(at, 'NOT_AN_OBJECT', '条件须为对象', '写成 {"field": …, "op": …, "value": …, "hard": …}');
    return undefined;
  }
  const { field, op, value, hard, note } = raw as Record<string, unknown>;
  for (const key of Object.keys(raw)) {
    if (!KEYS.includes(key)) add(`${at}.${key}`, 'UNKNOWN_KEY', `没有“${key}”这一项`, guess(key, KEYS));
  }
  if (typeof hard !== 'boolean') add(`${at}.hard`, 'NOT_YES_NO', '须注明是否为硬性条件', '写 true（硬性）或 false（优先）');
  if (note !== undefined && note !== null && (typeof note !== 'string' || note.trim() === '' || note.length > LONGEST_NOTE)) {
    add(`${at}.note`, 'WRONG_NOTE', '说明须为文字', `写公布的原文（不超过 ${LONGEST_NOTE} 字），没有则不写`);
  }
  if (typeof op !== 'string' || !Object.hasOwn(OP_LABELS, op)) {
    add(`${at}.op`, 'UNKNOWN_OP', '没有这种比较方式', guess(String(op), CONDITION_OPS));
  }
  if (typeof field !== 'string' || !isConditionField(field)) {
    add(`${at}.field`, 'UNKNOWN_FIELD', `条件库中没有“${String(field)}”`, guessField(String(field)));
    return undefined;
  }
  if (issues.length > before) return undefined;
  const spec = CONDITION_FIELDS[field];
  const allowed = OPS_BY_KIND[spec.kind];
  if (!allowed.includes(op as ConditionOp)) {
    add(`${at}.op`, 'WRONG_OP', `${spec.zh}不能用“${OP_LABELS[op as ConditionOp].zh}”`, `可用：${allowed.map((o) => `${o}（${OP_LABELS[o].zh}）`).join('、')}`);
    return undefined;
  }
  const got = readValue(spec, op as ConditionOp, value);
  if ('fault' in got) {
    add(`${at}.value`, got.fault.code, got.fault.message, got.fault.remedy);
    return undefined;
  }
  return { field, op: op as ConditionOp, value: got.value, hard: hard as boolean, ...(typeof note === 'string' ? { note } : {}) };
}

/** Reads stored or submitted JSON into conditions; nothing with a fault is let through. `base` opens every path. */
export function readConditions(json: unknown, base = 'conditions'): ConditionsRead {
  if (!Array.isArray(json)) return { conditions: [], issues: [{ path: base, code: 'NOT_A_LIST', message: '准入条件须为列表', remedy: '写成列表；没有条件时写 []' }] };
  const issues: ConditionIssue[] = [];
  if (json.length > MOST_CONDITIONS) issues.push({ path: base, code: 'TOO_MANY', message: `条件过多（最多 ${MOST_CONDITIONS} 条）`, remedy: '合并或删除次要条件' });
  const conditions = json.map((raw, i) => readOne(raw, `${base}.${i}`, issues)).filter((c) => c !== undefined);
  return { conditions, issues };
}

/** Every fault of a list of conditions; an empty answer means that it may be stored. */
export const validateConditions = (json: unknown, base = 'conditions'): readonly ConditionIssue[] => readConditions(json, base).issues;
