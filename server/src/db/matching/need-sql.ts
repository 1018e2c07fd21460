import type { AreaBook } from '../../app/matching/area-book';
import type { MatchMoment } from '../../app/matching/source';
import { allConditions, amountPoints, answerByBand, askOf, bandOf, lights, ownPoints, preferencePoints, SCORE_PARTS, termPoints, type Condition, type ConditionField, type Outcome, type ProductTerms } from '../../domain/matching';
import { AMOUNT_BANDS } from '../../kernel/amount-band';
import { BLANKS } from './rows';

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const said = (column: string): string => `btrim(coalesce(${column}, ''), ${BLANKS}) <> ''`;
const share = (part: string, whole: string, up: boolean): string => `CASE WHEN ${part} >= 0 AND ${whole} > 0 THEN div(${part}::numeric * 10000${up ? ` + ${whole} - 1` : ''}, ${whole}) END`;
const WHOLE_MONTHS = `((extract(year FROM m.today) - extract(year FROM e.founded_on)) * 12 + extract(month FROM m.today) - extract(month FROM e.founded_on))::int`;

/** Facts as SQL over a need `n`, its enterprise `e` and the day `m.today`; NULL = not known. Areas, stages and amounts are answered otherwise. */
const FACTS: Readonly<Partial<Record<ConditionField, string>>> = {
  ageMonths: `CASE WHEN e.founded_on <= m.today THEN ${WHOLE_MONTHS} - ((e.founded_on + make_interval(months => ${WHOLE_MONTHS}))::date > m.today)::int END`,
  industrySection: 'e.industry',
  qualifications: `CASE WHEN e.figures_year IS NOT NULL OR cardinality(e.qualifications) > 0 THEN e.qualifications END`,
  revenueFen: 'e.revenue_fen',
  rndFen: 'e.rnd_fen',
  rndIntensityBp: share('e.rnd_fen', 'e.revenue_fen', false),
  profitFen: 'e.profit_fen',
  assetsFen: 'e.assets_fen',
  netAssetsFen: '(e.assets_fen::numeric - e.debt_fen)',
  debtRatioBp: share('e.debt_fen', 'e.assets_fen', true),
  employees: 'e.employees',
  taxGrade: 'e.tax_grade',
  inventionPatents: 'e.invention_patents',
  otherIp: 'e.other_ip',
  techContractFen: 'e.tech_contract_fen',
  equityRaisedFen: 'e.equity_raised_fen',
  loanBalanceFen: 'e.loan_balance_fen',
  needMonths: 'n.months',
  guaranteeKinds: `nullif(n.guarantees, '{}')`,
  maxRateBp: 'n.max_rate_bp',
  firstLoan: `coalesce(n.loan_history = 'FIRST', NOT e.had_loan_before)`,
  hasCollateral: `CASE WHEN ${said('n.collateral_text')} OR 'MORTGAGE' = ANY (n.guarantees) THEN true END`,
  pledgeableIp: `CASE WHEN ${said('n.ip_text')} OR 'IP_PLEDGE' = ANY (n.guarantees) THEN true WHEN e.invention_patents = 0 AND e.other_ip = 0 THEN false END`,
  modes: `nullif(n.modes, '{}')`,
};
const LISTS: readonly ConditionField[] = ['qualifications', 'guaranteeKinds', 'modes'];
const ANSWERS: Readonly<Record<Outcome, string>> = { PASS: 'true', FAIL: 'false', UNKNOWN: 'NULL::boolean' };

/** Needs that everybody may claim at $1: also the condition of the columns in memory, the deadline apart. */
export const OPEN_TO_ALL = `n.status = ANY (ARRAY['PUBLISHED', 'IN_TALKS', 'OFFERED']) AND n.claim_mode <> 'INVITED' AND n.claim_until IS NOT NULL`;

/**
 * The ranking of open needs for a product as one statement, from the same conditions, forms and points as the domain: NULL is
 * "unknown", so that AND, counts and halves come out as there. Gives the ids of the `limit` best, in order.
 */
export function bestNeedsSql(terms: ProductTerms, at: MatchMoment, areas: AreaBook, areaIds: readonly string[], limit: number, except: readonly string[]): Statement {
  const values: unknown[] = [at.now, at.today, limit, except];
  const add = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const perBand = (value: (band: (typeof AMOUNT_BANDS)[number]['code'] | null) => string): string =>
    `CASE n.amount_band ${AMOUNT_BANDS.map(({ code }) => `WHEN '${code}' THEN ${value(code)}`).join(' ')} ELSE ${value(null)} END`;
  const stage = `CASE ${at.stages.map((s) => `WHEN m.today <= (e.founded_on + make_interval(months => ${s.years * 12}))::date THEN '${s.stage}'`).join(' ')} ELSE 'GROWTH' END`;
  const answer = (condition: Condition): string => {
    const ask = askOf(condition);
    if (condition.field === 'areaCodes' && ask.kind === 'ANY') return `n.area_id = ANY (${add(areaIds.filter((id) => areas.chain(id).some((code) => ask.codes.includes(code))), 'text[]')})`;
    const fact = condition.field === 'stage' ? (at.stages.length === 0 ? `'GROWTH'` : stage) : FACTS[condition.field];
    if (fact === undefined) return ANSWERS.UNKNOWN;
    if (ask.kind === 'FLAG') return ask.want ? `(${fact})` : `NOT (${fact})`;
    if (ask.kind === 'RANGE') {
      const bounds = [ask.low === null ? '' : `${fact} >= ${add(ask.low.toString(), 'numeric')}`, ask.high === null ? '' : `${fact} <= ${add(ask.high.toString(), 'numeric')}`];
      return `(${bounds.filter((bound) => bound !== '').join(' AND ')})`;
    }
    const codes = add(ask.codes, 'text[]');
    return LISTS.includes(condition.field) ? `${fact} ${ask.kind === 'ALL' ? '@>' : '&&'} ${codes}` : `${fact} = ANY (${codes})`;
  };
  const conditions = allConditions(terms);
  const light = lights(conditions);
  const answers = conditions.map((condition, i) =>
    light[i] === 'BAND' ? perBand((band) => ANSWERS[answerByBand(condition, bandOf(band))]) : light[i] === 'FACT' ? answer(condition) : ANSWERS.UNKNOWN);
  const names = conditions.map((_, i) => `c${i}`);
  const of = (hard: boolean): readonly string[] => names.filter((_, i) => conditions[i]!.hard === hard);
  const sum = (list: readonly string[], each: (name: string) => string): string => (list.length === 0 ? '0' : list.map(each).join(' + '));
  const [hard, soft] = [of(true), of(false)];
  const amount = perBand((band) => `${amountPoints(terms.amountMaxFen, bandOf(band)?.from)}`);
  const halves = sum(soft, (name) => `CASE WHEN ${name} THEN 2 WHEN NOT ${name} THEN 0 ELSE 1 END`);
  const preferences = soft.length === 0 ? `${preferencePoints(0, 0)}` : `(${SCORE_PARTS.preferences} * (${halves})) / ${2 * soft.length}`;
  const eligible = hard.length === 0 ? 'true' : hard.join(' AND ');
  return {
    text: `SELECT id FROM (SELECT id, ${eligible} AS eligible, cover + ${ownPoints(terms)} + ${preferences} AS score, ${sum(names, (name) => `(${name} IS FALSE)::int`)} AS failed, ${sum(names, (name) => `(${name} IS NULL)::int`)} AS unknown
  FROM (SELECT n.id, ${amount} + ${termSql(terms.monthsMax ?? null)} AS cover${answers.map((sql, i) => `, ${sql} AS ${names[i]}`).join('')}
    FROM need n JOIN enterprise e ON e.id = n.enterprise_id, (SELECT $2::date AS today) m
    WHERE ${OPEN_TO_ALL} AND n.claim_until > $1 AND n.id <> ALL ($4::uuid[]) OFFSET 0) t) r
  ORDER BY CASE WHEN eligible THEN 0 WHEN eligible IS NULL THEN 1 ELSE 2 END, CASE WHEN eligible IS FALSE THEN 0 ELSE score END DESC, failed, unknown, id LIMIT $3`,
    values,
  };
}

/** Points of the term, by the months asked for. */
function termSql(monthsMax: number | null): string {
  const open = termPoints(monthsMax, null);
  return monthsMax === null ? `${open}` : `CASE WHEN n.months IS NULL THEN ${open} WHEN n.months <= ${monthsMax} THEN ${termPoints(monthsMax, monthsMax)} ELSE ${SCORE_PARTS.term}::bigint * ${monthsMax} / n.months END`;
}
