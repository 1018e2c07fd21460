import { label, labels, type EnumName } from '@/gql/labels';
import { amountWords, monthsBand, rateBand } from '@/features/product/terms';
import { fen } from '@/lib/money';
import { choicesOf, opText, typedNumber, unitOf, type ConditionField } from './condition-values';

/** One line of a version in words; equal texts are equal promises. */
export type ContentLine = { key: string; label: string; text: string };

/** A line of a new version beside the same line of the version on the shelf. */
export type DiffLine = { key: string; label: string; before: string; after: string; changed: boolean };

type Json = Record<string, unknown>;

const NONE = '--';
const text = (value: unknown): string => (typeof value === 'string' && value.trim() !== '' ? value : NONE);
const whole = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const money = (value: unknown) => (typeof value === 'string' && /^\d+$/.test(value) ? fen(value) : null);
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const words = (name: EnumName, value: unknown, none = '不限'): string => {
  const found = list(value).map((one) => (one in labels[name] ? label(name, one as never) : one));
  return found.length > 0 ? found.join('、') : none;
};

/** Reads the content of a version; an unreadable one is empty. */
export function readContent(content: string): Json {
  try {
    const json: unknown = JSON.parse(content);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : {};
  } catch {
    return {};
  }
}

function conditionWords(raw: unknown, fields: readonly ConditionField[], areas: readonly { id: string; name: string }[]): string {
  if (typeof raw !== 'object' || raw === null) return NONE;
  const { field: name, op, value, hard, note } = raw as Json;
  const field = fields.find((one) => one.field === name);
  if (!field) return NONE;
  const choices = choicesOf(field, areas);
  const values = value === null || value === undefined ? [] : Array.isArray(value) ? list(value) : [String(value)];
  const shown = values.map((one) => choices.find((choice) => choice.value === one)?.label ?? `${typedNumber(field.kind, one)}${unitOf(field.kind) && ` ${unitOf(field.kind)}`}`);
  const rule = field.kind === 'FLAG' ? `${field.label}：${opText(String(op), field.kind)}` : `${field.label}${opText(String(op), field.kind)} ${shown.join(op === 'between' ? ' ～ ' : '、')}`;
  return `${rule}${hard === true ? '' : '（优先）'}${typeof note === 'string' && note !== '' ? `，原文：${note}` : ''}`;
}

/** Everything that a version promises, line by line, in the order of the product card. */
export function contentLines(json: Json, fields: readonly ConditionField[], areas: readonly { id: string; name: string }[]): ContentLine[] {
  const months = monthsBand({ monthsMin: whole(json.monthsMin), monthsMax: whole(json.monthsMax) });
  const basis = json.rateBasis === 'LPR_1Y' || json.rateBasis === 'LPR_5Y' ? json.rateBasis : 'FIXED';
  const regions = list(json.regions).map((id) => areas.find((area) => area.id === id)?.name ?? id);
  const conditions = Array.isArray(json.conditions) ? json.conditions.map((one) => conditionWords(one, fields, areas)) : [];
  return [
    { key: 'name', label: '产品名称', text: text(json.name) },
    { key: 'family', label: '产品类型', text: typeof json.family === 'string' ? words('ProductFamily', [json.family]) : NONE },
    { key: 'amount', label: '额度', text: amountWords({ amountMinFen: money(json.amountMinFen), amountMaxFen: money(json.amountMaxFen) }) ?? NONE },
    { key: 'months', label: '期限', text: months === null ? NONE : `${months} 个月` },
    { key: 'rate', label: '利率', text: rateBand({ rateBasis: basis, rateMinBp: whole(json.rateMinBp), rateMaxBp: whole(json.rateMaxBp) }) ?? NONE },
    { key: 'guarantees', label: '担保方式', text: words('GuaranteeKind', json.guarantees, NONE) },
    { key: 'repayments', label: '还款方式', text: words('RepaymentMethod', json.repayments, NONE) },
    { key: 'regions', label: '服务区域', text: regions.length > 0 ? regions.join('、') : '不限' },
    { key: 'industries', label: '行业', text: words('IndustrySection', json.industries) },
    { key: 'stages', label: '成长阶段', text: words('GrowthStage', json.stages) },
    { key: 'fees', label: '费用', text: text(json.feesText) },
    { key: 'papers', label: '所需材料', text: list(json.papers).join('、') || NONE },
    { key: 'days', label: '承诺办结', text: whole(json.promisedDays) === null ? NONE : `${String(json.promisedDays)} 个工作日` },
    { key: 'risk', label: '风险分担', text: text(json.riskSharing) },
    { key: 'conditions', label: '准入条件', text: conditions.join('\n') || '无' },
    { key: 'intro', label: '产品介绍', text: text(json.intro) },
    { key: 'until', label: '有效期至', text: json.validUntil == null ? '长期' : text(json.validUntil) },
  ];
}

/** The lines of a version beside those of the one on the shelf; without one nothing counts as changed. */
export function diffLines(after: readonly ContentLine[], before: readonly ContentLine[] | null): DiffLine[] {
  return after.map((line) => {
    const old = before?.find((one) => one.key === line.key)?.text ?? '';
    return { key: line.key, label: line.label, before: old, after: line.text, changed: before !== null && old !== line.text };
  });
}
