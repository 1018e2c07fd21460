import type { GrowthStage, GuaranteeKind, IndustrySection, ProductFamily, ProductInput, RateBasis, RepaymentMethod } from '@/gql/types';
import { amountText, fen, parseAmount, type Fen } from '@/lib/money';
import { parseRate, rateText } from '@/lib/rate';
import { conditionInput, conditionRow, type ConditionField, type ConditionRow } from './condition-values';

/** The product form: amounts in 万元, fixed rates in percent, points over LPR in BP, all as typed. */
export type ProductValues = {
  name?: string; family?: ProductFamily;
  amountMin?: string; amountMax?: string; monthsMin?: string; monthsMax?: string;
  rateBasis?: RateBasis; rateMin?: string; rateMax?: string;
  guarantees?: GuaranteeKind[]; repayments?: RepaymentMethod[]; regions?: string[]; industries?: IndustrySection[]; stages?: GrowthStage[];
  feesText?: string; papers?: string[]; promisedDays?: string; riskSharing?: string; intro?: string; validUntil?: string;
  conditions?: ConditionRow[];
};

/** What a product or a version of it holds, in the API's units; `value` of a condition as one line of text. */
export type ProductContent = {
  name: string; family: ProductFamily;
  amountMinFen: Fen | null; amountMaxFen: Fen | null; monthsMin: number | null; monthsMax: number | null;
  rateBasis: RateBasis | null; rateMinBp: number | null; rateMaxBp: number | null;
  guarantees: GuaranteeKind[]; repayments: RepaymentMethod[]; regions: string[]; industries: IndustrySection[]; stages: GrowthStage[];
  feesText: string | null; papers: string[]; promisedDays: number | null; riskSharing: string | null; intro: string | null; validUntil: string | null;
  conditions: { field: string; op: string; value: string; hard: boolean; note?: string | null }[];
};

type Stored = Omit<ProductContent, 'amountMinFen' | 'amountMaxFen' | 'conditions'> & {
  amountMinFen: string | null; amountMaxFen: string | null;
  conditions: { field: string; op: string; value: unknown; hard: boolean; note?: string | null }[];
};

const line = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join(',') : `${value as string | number}`);

/** Reads the JSON of a version; null when it is none. */
export function readContent(json: string): ProductContent | null {
  let stored: Stored;
  try {
    stored = JSON.parse(json) as Stored;
  } catch {
    return null;
  }
  const money = (text: string | null) => (text === null ? null : fen(text));
  return {
    ...stored,
    amountMinFen: money(stored.amountMinFen), amountMaxFen: money(stored.amountMaxFen),
    conditions: stored.conditions.map((one) => ({ ...one, value: line(one.value) })),
  };
}

const isLpr = (basis: RateBasis | null | undefined): boolean => basis === 'LPR_1Y' || basis === 'LPR_5Y';
const kindOf = (fields: readonly ConditionField[], name: string | undefined): string => fields.find((field) => field.field === name)?.kind ?? '';
const rateTyped = (bp: number | null, basis: RateBasis | null): string => (bp === null ? '' : isLpr(basis) ? `${bp}` : rateText(bp));

/** The form of a product that exists. */
export const valuesOfContent = (content: ProductContent, fields: readonly ConditionField[]): ProductValues => ({
  name: content.name, family: content.family,
  amountMin: amountText(content.amountMinFen, 'wan'), amountMax: amountText(content.amountMaxFen, 'wan'),
  monthsMin: content.monthsMin === null ? '' : `${content.monthsMin}`, monthsMax: content.monthsMax === null ? '' : `${content.monthsMax}`,
  rateBasis: content.rateBasis ?? undefined, rateMin: rateTyped(content.rateMinBp, content.rateBasis), rateMax: rateTyped(content.rateMaxBp, content.rateBasis),
  guarantees: content.guarantees, repayments: content.repayments, regions: content.regions, industries: content.industries, stages: content.stages,
  feesText: content.feesText ?? '', papers: content.papers, promisedDays: content.promisedDays === null ? '' : `${content.promisedDays}`,
  riskSharing: content.riskSharing ?? '', intro: content.intro ?? '', validUntil: content.validUntil ?? '',
  conditions: content.conditions.map((condition) => conditionRow(condition, kindOf(fields, condition.field))),
});

const wan = (text: string | undefined): Fen | null => {
  const read = parseAmount(text, 'wan');
  return read.ok ? read.fen : null;
};
const whole = (text: string | undefined): number | null => (/^-?\d{1,6}$/.test(text?.trim() ?? '') ? Number.parseInt(text ?? '', 10) : null);
const words = (text: string | undefined): string | null => text?.trim() || null;
const trimmed = (list: readonly string[] | undefined): string[] => (list ?? []).map((one) => one.trim()).filter((one) => one !== '');

/** The form as the API takes it. */
export function productInput(values: ProductValues, fields: readonly ConditionField[]): ProductInput {
  const rate = (text: string | undefined) => (isLpr(values.rateBasis) ? whole(text) : parseRate(text));
  return {
    name: values.name?.trim() ?? '', family: values.family ?? 'OTHER',
    amountMinFen: wan(values.amountMin), amountMaxFen: wan(values.amountMax), monthsMin: whole(values.monthsMin), monthsMax: whole(values.monthsMax),
    rateBasis: values.rateBasis ?? null, rateMinBp: rate(values.rateMin), rateMaxBp: rate(values.rateMax),
    guarantees: values.guarantees ?? [], repayments: values.repayments ?? [], regions: trimmed(values.regions), industries: values.industries ?? [], stages: values.stages ?? [],
    feesText: words(values.feesText), papers: trimmed(values.papers), promisedDays: whole(values.promisedDays), riskSharing: words(values.riskSharing), intro: words(values.intro),
    validUntil: words(values.validUntil),
    conditions: (values.conditions ?? []).map((row) => conditionInput(row, kindOf(fields, row.field))),
  };
}

const FIELDS: Readonly<Record<string, string>> = { amountMinFen: 'amountMin', amountMaxFen: 'amountMax', rateMinBp: 'rateMin', rateMaxBp: 'rateMax' };

/** Name of the form's field that an issue of the API points at. */
export function productField(path: string): (string | number)[] {
  const [head = '', index, part] = path.replace(/^input\./, '').replace(/\[(\d+)\]/g, '.$1').split('.');
  if (head === 'conditions' && index !== undefined) return ['conditions', Number.parseInt(index, 10), part === 'value' ? 'low' : part ?? 'field'];
  return [FIELDS[head] ?? head];
}
