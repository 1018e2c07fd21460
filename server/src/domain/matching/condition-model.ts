import type { ConditionField } from './facts';
import type { ValueKind } from './fields';

/** How a fact is compared with the value. */
export type ConditionOp = 'gte' | 'lte' | 'between' | 'in' | 'hasAny' | 'hasAll' | 'isTrue' | 'isFalse';

/**
 * A plain JSON value. MONEY: decimal string of fen; COUNT, BP, MONTHS, POINTS (thousandths): integer;
 * `between`: [low, high]; lists of names or codes for `in`, `hasAny`, `hasAll`; null for `isTrue`, `isFalse`.
 */
export type ConditionValue = string | number | null | readonly string[] | readonly number[];

/** One machine-readable entry condition of a product (准入条件); check it with `readConditions` before use. */
export interface Condition {
  readonly field: ConditionField;
  readonly op: ConditionOp;
  readonly value: ConditionValue;
  /** Hard: not met means not eligible. Soft: a preference that only moves the score. */
  readonly hard: boolean;
  /** The published words this rule restates. */
  readonly note?: string;
}

/** Comparisons that make sense for each kind of value. */
export const OPS_BY_KIND: Readonly<Record<ValueKind, readonly ConditionOp[]>> = {
  MONEY: ['gte', 'lte', 'between'],
  COUNT: ['gte', 'lte', 'between'],
  BP: ['gte', 'lte', 'between'],
  MONTHS: ['gte', 'lte', 'between'],
  POINTS: ['gte', 'lte', 'between'],
  FLAG: ['isTrue', 'isFalse'],
  ENUM: ['in'],
  ENUM_SET: ['hasAny', 'hasAll'],
  CODE_SET: ['hasAny'],
  GRADE: ['in', 'gte'],
};

/** Names of the comparisons for people. */
export const OP_LABELS: Readonly<Record<ConditionOp, { readonly zh: string; readonly en: string }>> = {
  gte: { zh: '不少于', en: 'at least' },
  lte: { zh: '不超过', en: 'at most' },
  between: { zh: '介于', en: 'between' },
  in: { zh: '属于', en: 'one of' },
  hasAny: { zh: '具备其一', en: 'any of' },
  hasAll: { zh: '全部具备', en: 'all of' },
  isTrue: { zh: '是', en: 'yes' },
  isFalse: { zh: '否', en: 'no' },
};

/** Comparisons in the order in which they are offered. */
export const CONDITION_OPS = Object.keys(OP_LABELS) as readonly ConditionOp[];
