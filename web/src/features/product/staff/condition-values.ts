import { optionsOf } from '@/gql/labels';
import type { ConditionInput, ProductFormChoicesQuery } from '@/gql/types';
import { amountText, fen, parseAmount } from '@/lib/money';
import { rateText } from '@/lib/rate';

/** A field that entry conditions may use, as the API describes it. */
export type ConditionField = ProductFormChoicesQuery['conditionFields'][number];

/** One condition as the form holds it: numbers as typed, choices as a list. */
export type ConditionRow = { field?: string; op?: string; low?: string; high?: string; choices?: string[]; hard?: boolean; note?: string };

/** Words of the comparisons. */
export const OPS: Readonly<Record<string, string>> = {
  gte: '不少于', lte: '不超过', between: '介于', in: '属于', hasAny: '具备其一', hasAll: '全部具备', isTrue: '是', isFalse: '否',
};

const GRADE_GTE = '不低于';
/** Word of a comparison for a kind of field. */
export const opText = (op: string, kind: string): string => (kind === 'GRADE' && op === 'gte' ? GRADE_GTE : OPS[op] ?? op);

const UNITS: Readonly<Record<string, string>> = { MONEY: '万元', BP: '%', MONTHS: '个月', POINTS: '分', COUNT: '' };
/** Unit in which a kind's numbers are typed. */
export const unitOf = (kind: string): string => UNITS[kind] ?? '';

/** How the value of a condition is entered. */
export const entryOf = (op: string | undefined, kind: string): 'none' | 'one' | 'two' | 'choices' | 'choice' => {
  if (op === undefined || op === 'isTrue' || op === 'isFalse') return 'none';
  if (kind === 'GRADE' && op === 'gte') return 'choice';
  if (op === 'in' || op === 'hasAny' || op === 'hasAll') return 'choices';
  return op === 'between' ? 'two' : 'one';
};

const WORDS = {
  industrySection: () => optionsOf('IndustrySection'),
  stage: () => optionsOf('GrowthStage'),
  qualifications: () => optionsOf('Qualification'),
  taxGrade: () => optionsOf('TaxGrade'),
  guaranteeKinds: () => optionsOf('GuaranteeKind'),
  modes: () => optionsOf('FinancingMode'),
} satisfies Record<string, () => { value: string; label: string }[]>;

/** Choices of a field with their words: enum values, or the areas for a field of area codes. */
export function choicesOf(field: ConditionField, areas: readonly { id: string; name: string }[]): { value: string; label: string }[] {
  if (field.kind === 'CODE_SET') return areas.map(({ id, name }) => ({ value: id, label: name }));
  const words = field.field in WORDS ? WORDS[field.field as keyof typeof WORDS]() : [];
  return field.options.map((value) => words.find((one) => one.value === value) ?? { value, label: value });
}

/** A typed number in the API's unit: fen, basis points, thousandths of a point, or a whole number; null when it is none. */
export function wireNumber(kind: string, text: string | undefined): string | null {
  const plain = (text ?? '').normalize('NFKC').replace(/[\s,]/g, '');
  const minus = plain.startsWith('-') ? '-' : '';
  const size = plain.slice(minus.length);
  if (kind === 'MONEY') {
    const read = parseAmount(size, 'wan');
    return read.ok ? `${minus}${read.fen}` : read.problem === 'not-positive' ? '0' : null;
  }
  if (kind === 'BP') {
    const match = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(size);
    return match ? `${minus}${Number.parseInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`, 10)}` : null;
  }
  if (kind === 'POINTS') {
    const match = /^(\d{1,4})(?:\.(\d))?$/.exec(size);
    return match ? `${Number.parseInt(`${match[1]}${match[2] ?? '0'}00`, 10)}` : null;
  }
  return /^\d{1,9}$/.test(size) ? `${minus}${Number.parseInt(size, 10)}` : null;
}

/** A number of the API as it is typed. */
export function typedNumber(kind: string, wire: string): string {
  const minus = wire.startsWith('-') ? '-' : '';
  const size = wire.slice(minus.length);
  if (!/^\d+$/.test(size)) return wire;
  if (kind === 'MONEY') return `${minus}${amountText(fen(size), 'wan')}`;
  if (kind === 'BP') return `${minus}${rateText(Number.parseInt(size, 10)).replace(/\.?0+$/, '')}`;
  if (kind === 'POINTS') {
    const digits = size.padStart(4, '0');
    return `${digits.slice(0, -3)}.${digits.slice(-3, -2)}`.replace(/\.0$/, '');
  }
  return wire;
}

/** A row as the API takes it; an unreadable number goes as typed, so that the API names the fault. */
export function conditionInput(row: ConditionRow, kind: string): ConditionInput {
  const entry = entryOf(row.op, kind);
  const number = (text: string | undefined) => wireNumber(kind, text) ?? text ?? '';
  const value = entry === 'none' ? '' : entry === 'two' ? `${number(row.low)},${number(row.high)}` : entry === 'one' ? number(row.low) : (row.choices ?? []).join(',');
  return { field: row.field ?? '', op: row.op ?? '', value, hard: row.hard ?? true, note: row.note?.trim() || null };
}

/** A stored condition as the form shows it; `value` is the API's one line of text. */
export function conditionRow(condition: { field: string; op: string; value: string; hard: boolean; note?: string | null }, kind: string): ConditionRow {
  const { field, op, hard, note } = condition;
  const parts = condition.value.split(',').filter((part) => part !== '');
  const base = { field, op, hard, note: note ?? '' };
  const entry = entryOf(op, kind);
  if (entry === 'one' || entry === 'two') return { ...base, low: typedNumber(kind, parts[0] ?? ''), ...(entry === 'two' ? { high: typedNumber(kind, parts[1] ?? '') } : {}) };
  return entry === 'none' ? base : { ...base, choices: parts };
}
