import { CONDITION_FIELDS, closeness, conditionText, type AnsweredCondition, type AreaNames, type Condition, type ConditionField, type MatchResult, type Outcome, type ProductTerms } from '../../domain/matching';
import { AMOUNT_BANDS, type AmountBand } from '../../kernel/amount-band';

/** What everybody may know of the size of a need. */
export interface PublicSize {
  readonly amountBand: AmountBand | null;
  readonly months: number | null;
}

const VERDICT: Readonly<Record<Outcome, string>> = { PASS: '满足', FAIL: '不满足', UNKNOWN: '待确认' };
/** Facts that stand on the anonymous face of a need. */
const PUBLIC_FIELDS: readonly ConditionField[] = ['areaCodes', 'industrySection', 'stage', 'qualifications', 'needMonths', 'guaranteeKinds', 'modes'];
const AFTER_RELEASE = '企业公开身份后可确认';

interface Range {
  readonly from: bigint;
  /** Excluded; undefined = without end. */
  readonly below: bigint | undefined;
}

const bandOf = (size: PublicSize): Range | undefined => AMOUNT_BANDS.find((band) => band.code === size.amountBand);

const least = (a: Outcome, b: Outcome): Outcome => (a === 'FAIL' || b === 'FAIL' ? 'FAIL' : a === 'UNKNOWN' || b === 'UNKNOWN' ? 'UNKNOWN' : 'PASS');

const atLeast = (range: Range, bound: bigint): Outcome => (range.from >= bound ? 'PASS' : range.below !== undefined && range.below <= bound ? 'FAIL' : 'UNKNOWN');
const atMost = (range: Range, bound: bigint): Outcome => (range.below !== undefined && range.below <= bound + 1n ? 'PASS' : range.from > bound ? 'FAIL' : 'UNKNOWN');

/** Answer to a condition on an amount of which only the band is public: what holds for all of it, or for none. */
export function answerByBand(condition: Condition, band: Range | undefined): Outcome {
  if (band === undefined) return 'UNKNOWN';
  // The least acceptable amount is anything up to the amount asked for.
  const range = condition.field === 'needMinAmountFen' ? { from: 0n, below: band.below } : band;
  const bounds = Array.isArray(condition.value) ? condition.value.map(BigInt) : [BigInt(condition.value as string)];
  const [low = 0n, high = low] = bounds;
  if (condition.op === 'gte') return atLeast(range, low);
  if (condition.op === 'lte') return atMost(range, low);
  return least(atLeast(range, low), atMost(range, high));
}

/** Indexes of the conditions that may be answered from secret facts: one for each field, a hard one first. */
function answerable(conditions: readonly AnsweredCondition[]): ReadonlySet<number> {
  const chosen = new Map<ConditionField, number>();
  for (const hard of [true, false]) {
    conditions.forEach(({ condition }, index) => {
      if (condition.hard === hard && !chosen.has(condition.field)) chosen.set(condition.field, index);
    });
  }
  return new Set(chosen.values());
}

/**
 * The trace as an institution may see it to which the enterprise has not released itself: answers and what is asked, no value.
 * Amounts are answered from the public band alone, and of several bounds on one secret figure only one is answered, so
 * that a product with many bounds cannot measure it. Counts, eligibility and score follow from the masked answers, so that
 * neither they nor the order made from them tell more.
 */
export function maskTrace(match: MatchResult, terms: ProductTerms, size: PublicSize, areas?: AreaNames): MatchResult {
  const band = bandOf(size);
  const open = answerable(match.conditions);
  const conditions = match.conditions.map((answered, index): AnsweredCondition => {
    const { condition } = answered;
    const ofAmount = condition.field === 'needAmountFen' || condition.field === 'needMinAmountFen';
    const shown = PUBLIC_FIELDS.includes(condition.field) || open.has(index);
    const outcome = ofAmount ? answerByBand(condition, band) : shown ? answered.outcome : 'UNKNOWN';
    const subject = CONDITION_FIELDS[condition.field].side === 'ENTERPRISE' ? '企业' : '';
    const why = `${VERDICT[outcome]}：${subject}${conditionText(condition, areas).zh}`;
    return { condition, origin: answered.origin, outcome, why, settledBy: outcome === 'UNKNOWN' ? AFTER_RELEASE : null };
  });
  const count = (outcome: Outcome): number => conditions.filter((c) => c.outcome === outcome).length;
  const hard = conditions.filter((c) => c.condition.hard).reduce<Outcome>((worst, c) => least(worst, c.outcome), 'PASS');
  const soft = conditions.filter((c) => !c.condition.hard).map((c) => c.outcome);
  return {
    eligible: hard === 'PASS' ? 'YES' : hard === 'FAIL' ? 'NO' : 'MAYBE',
    passed: count('PASS'),
    failed: count('FAIL'),
    unknown: count('UNKNOWN'),
    score: hard === 'FAIL' ? 0 : closeness(terms, { needAmountFen: band?.from ?? null, needMonths: size.months }, soft),
    conditions,
  };
}
