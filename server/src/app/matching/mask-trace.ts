import { answerByBand, bandOf, CONDITION_FIELDS, closeness, conditionText, lights, type AnsweredCondition, type AreaNames, type MatchResult, type Outcome, type ProductTerms } from '../../domain/matching';
import type { AmountBand } from '../../kernel/amount-band';

/** What everybody may know of the size of a need. */
export interface PublicSize {
  readonly amountBand: AmountBand | null;
  readonly months: number | null;
}

const VERDICT: Readonly<Record<Outcome, string>> = { PASS: '满足', FAIL: '不满足', UNKNOWN: '待确认' };
const AFTER_RELEASE = '企业授权经营与财务数据后可确认';

/**
 * The trace as an institution may see it to which the enterprise has not released its figures: answers and what is asked, no value.
 * Amounts are answered from the public band alone, and of several bounds on one secret figure only one is answered, so
 * that a product with many bounds cannot measure it. Counts, eligibility and score follow from the masked answers, so that
 * neither they nor the order made from them tell more.
 */
export function maskTrace(match: MatchResult, terms: ProductTerms, size: PublicSize, areas?: AreaNames): MatchResult {
  const band = bandOf(size.amountBand);
  const light = lights(match.conditions.map((answered) => answered.condition));
  const conditions = match.conditions.map((answered, index): AnsweredCondition => {
    const { condition } = answered;
    const outcome = light[index] === 'BAND' ? answerByBand(condition, band) : light[index] === 'FACT' ? answered.outcome : 'UNKNOWN';
    const subject = CONDITION_FIELDS[condition.field].side === 'ENTERPRISE' ? '企业' : '';
    const why = `${VERDICT[outcome]}：${subject}${conditionText(condition, areas).zh}`;
    return { condition, origin: answered.origin, outcome, why, settledBy: outcome === 'UNKNOWN' ? AFTER_RELEASE : null };
  });
  const count = (outcome: Outcome): number => conditions.filter((c) => c.outcome === outcome).length;
  const hard = conditions.filter((c) => c.condition.hard).map((c) => c.outcome);
  const eligible = hard.includes('FAIL') ? 'NO' : hard.includes('UNKNOWN') ? 'MAYBE' : 'YES';
  const soft = conditions.filter((c) => !c.condition.hard).map((c) => c.outcome);
  return {
    eligible,
    passed: count('PASS'),
    failed: count('FAIL'),
    unknown: count('UNKNOWN'),
    score: eligible === 'NO' ? 0 : closeness(terms, { needAmountFen: band?.from ?? null, needMonths: size.months }, soft),
    conditions,
  };
}
