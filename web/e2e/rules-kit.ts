import { Api } from './api';

/** A rule as the tests of the calculators read it. */
export type ApiRule = {
  id: string;
  version: string;
  title: string;
  subject: string;
  area: string;
  provisional: string | null;
  facts: { name: string; label: string; type: string; unit: string | null; min: string | null; max: string | null; choices: { value: string }[] }[];
  judged: { item: string; min: string; max: string; repeated: boolean }[];
  readingChoices: { id: string; chosen: string; options: { id: string; label: string }[] }[];
};

/** A result as the API gives it. */
export type ApiTrace = {
  status: 'COMPLETE' | 'INCOMPLETE' | 'OUT_OF_SCOPE';
  unit: 'POINTS' | 'FEN';
  points: string | null;
  min: string;
  max: string;
  amountFen: string | null;
  missing: string[];
  items: { id: string; part: string | null; weighted: string; max: string; complete: boolean; why: string; value: string | null }[];
};

const RULE = 'id version title subject area provisional facts { name label type unit min max choices { value } } judged { item min max repeated } readingChoices { id chosen options { id label } }';
const TRACE = 'status unit points min max amountFen missing items { id part weighted max complete why value }';

/** A rule with its newest version, asked directly. */
export async function apiRule(id: string): Promise<ApiRule> {
  const { standards } = await new Api().ask<{ standards: ApiRule[] }>(`query ($id: ID!) { standards(id: $id) { ${RULE} } }`, { id });
  return standards[0]!;
}

/** Ids of all rules. */
export async function apiRuleIds(): Promise<{ id: string; subject: string; area: string }[]> {
  const { standards } = await new Api().ask<{ standards: { id: string; subject: string; area: string }[] }>('{ standards { id subject area } }');
  return standards.filter(({ id }, index) => standards.findIndex((one) => one.id === id) === index);
}

/** The API's own answer. */
export async function apiSimulate(input: Record<string, unknown>): Promise<ApiTrace> {
  return (await new Api().ask<{ simulate: ApiTrace }>(`query ($input: SimulateInput!) { simulate(input: $input) { ${TRACE} } }`, { input })).simulate;
}

/** Invented facts that fit any rule: as they are typed and as the API takes them. */
export type Given = { typed: URLSearchParams; input: { standard: string; version: string; facts: { name: string; value: string }[]; judged: { item: string; points: string }[] } };

const TYPED: Readonly<Record<string, string>> = { COUNT: '3', PERCENT: '50', RATIO: '0.5', AMOUNT_FEN: '300', FLAG: 'true', DATE: '2025-06-30', TEXT: '' };

/** Facts for a rule; `change` replaces what is typed for some, null leaves one out. */
export function given(rule: ApiRule, change: Record<string, string | null> = {}): Given {
  const typed = new URLSearchParams();
  const facts: { name: string; value: string }[] = [];
  for (const fact of rule.facts) {
    const text = fact.name in change ? change[fact.name] : fact.type === 'TEXT' ? fact.choices[0]?.value : bounded(fact, TYPED[fact.type]!);
    if (text == null) continue;
    typed.set(`f.${fact.name}`, text);
    facts.push({ name: fact.name, value: fact.type === 'AMOUNT_FEN' ? wan(text, fact.unit) : text });
  }
  const judged = rule.judged.map(({ item, min }) => ({ item, points: min }));
  for (const mark of judged) typed.append(`j.${mark.item}`, mark.points);
  return { typed, input: { standard: rule.id, version: rule.version, facts, judged } };
}

/** The usual value, or the bound that it misses. */
function bounded({ type, min, max }: ApiRule['facts'][number], text: string): string {
  if (type !== 'COUNT' && type !== 'PERCENT' && type !== 'RATIO') return text;
  if (min !== null && numberIn(text) < numberIn(min)) return min;
  return max !== null && numberIn(text) > numberIn(max) ? max : text;
}

/** Fen of a whole amount typed in 万元 (or 元). */
const wan = (text: string, unit: string | null): string => (BigInt(text) * (unit === '元' ? 100n : 1_000_000n)).toString();

/** Page on which a rule is tried. */
export function pageOf(rule: { id: string; subject: string; area: string }): string {
  if (rule.id === 'xixian.points') return '/points/try';
  if (rule.id === 'xixian.interest-subsidy') return '/subsidy?way=interest';
  return rule.subject === 'ENTERPRISE' && rule.area === '全国' ? `/tools/rubrics/${rule.id}` : `/tools/assess/${rule.id}`;
}

/** Address of a page with facts. */
export const addressOf = (rule: ApiRule, facts: Given, more = ''): string => {
  const page = pageOf(rule);
  return `${page}${page.includes('?') ? '&' : '?'}${facts.typed}${more}`;
};

/** The number in a text: "1,234.5 / 100 分" → 1234.5. */
export const numberIn = (text: string): number => Number.parseFloat(text.replace(/,/g, ''));
