import { nearest } from '../../kernel/text';
import type { ConditionOp, ConditionValue } from './condition-model';
import type { FieldSpec } from './fields';

/** Why a value cannot stand in a condition. */
export type ValueIssueCode = 'WRONG_VALUE' | 'NEGATIVE' | 'LOW_ABOVE_HIGH' | 'EMPTY' | 'REPEATED' | 'UNKNOWN_CHOICE';
/** One fault of a value and what to do about it. */
export interface ValueFault { readonly code: ValueIssueCode; readonly message: string; readonly remedy: string }
type Read = { readonly value: ConditionValue } | { readonly fault: ValueFault };

const fault = (code: ValueIssueCode, message: string, remedy: string): Read => ({ fault: { code, message, remedy } });
const CODE = /^[A-Z0-9][A-Z0-9-]{1,31}$/;
const LONGEST_LIST = 100;

function one(spec: FieldSpec, raw: unknown): { readonly n: bigint; readonly plain: string | number } | ValueFault {
  const money = spec.kind === 'MONEY';
  const ok = money ? typeof raw === 'string' && /^-?\d{1,18}$/.test(raw) : typeof raw === 'number' && Number.isSafeInteger(raw);
  if (!ok) {
    return money
      ? { code: 'WRONG_VALUE', message: '金额写法有误', remedy: '以分为单位写成整数字符串，例如 500 万元写作 "500000000"' }
      : { code: 'WRONG_VALUE', message: '须为整数', remedy: spec.kind === 'BP' ? '以基点为单位，例如 3.65% 写作 365' : spec.kind === 'POINTS' ? '以千分之一分为单位，例如 80 分写作 80000' : '填写不带小数的数字' };
  }
  const n = BigInt(raw as string | number);
  if (n < 0n && spec.signed !== true) return { code: 'NEGATIVE', message: `${spec.zh}不能为负数`, remedy: '填写 0 或更大的数' };
  return { n, plain: money ? n.toString() : Number(n) };
}

function numeric(spec: FieldSpec, op: ConditionOp, raw: unknown): Read {
  if (op !== 'between') {
    const got = one(spec, raw);
    return 'plain' in got ? { value: got.plain } : { fault: got };
  }
  if (!Array.isArray(raw) || raw.length !== 2) return fault('WRONG_VALUE', '区间须有下限和上限两个值', '写成 [下限, 上限]');
  const low = one(spec, raw[0]);
  const high = one(spec, raw[1]);
  if (!('plain' in low)) return { fault: low };
  if (!('plain' in high)) return { fault: high };
  if (low.n > high.n) return fault('LOW_ABOVE_HIGH', '下限大于上限', '把较小的值写在前面');
  return { value: [low.plain, high.plain] as readonly string[] | readonly number[] };
}

function choices(spec: FieldSpec, raw: unknown): Read {
  if (!Array.isArray(raw) || raw.some((x) => typeof x !== 'string')) return fault('WRONG_VALUE', '须为列表', '写成列表，例如 ["A", "B"]');
  const list = raw as readonly string[];
  if (list.length === 0) return fault('EMPTY', '没有选择任何一项', '至少选择一项，或删除这条条件');
  if (list.length > LONGEST_LIST) return fault('WRONG_VALUE', `选项过多（最多 ${LONGEST_LIST} 项）`, '减少选项，或改用上级区域');
  if (new Set(list).size !== list.length) return fault('REPEATED', '有重复的选项', '每项只写一次');
  for (const code of list) {
    const values = spec.values;
    if (values === undefined && !CODE.test(code)) return fault('WRONG_VALUE', `“${code}”不是区域代码`, '使用区域表中的代码，例如 610000');
    if (values !== undefined && !Object.hasOwn(values, code)) {
      const all = Object.keys(values);
      const near = nearest(code, all) ?? all.find((key) => values[key]?.zh === code);
      const remedy = near === undefined ? `可选：${all.join('、')}` : `是否为 ${near}（${values[near]?.zh ?? ''}）？`;
      return fault('UNKNOWN_CHOICE', `${spec.zh}没有“${code}”这一项`, remedy);
    }
  }
  return { value: [...list] };
}

/** Reads the value of a condition whose field and comparison already fit together. */
export function readValue(spec: FieldSpec, op: ConditionOp, raw: unknown): Read {
  if (op === 'isTrue' || op === 'isFalse') {
    return raw === null || raw === undefined ? { value: null } : fault('WRONG_VALUE', '是否类条件不需要取值', '删除取值');
  }
  if (op === 'in' || op === 'hasAny' || op === 'hasAll') return choices(spec, raw);
  if (spec.kind === 'GRADE') {
    const got = choices(spec, typeof raw === 'string' ? [raw] : []);
    return 'fault' in got ? fault('UNKNOWN_CHOICE', '须写一个等级', `可选：${Object.keys(spec.values ?? {}).join('、')}`) : { value: raw as string };
  }
  return numeric(spec, op, raw);
}
