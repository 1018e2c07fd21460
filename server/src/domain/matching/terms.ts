import type { Condition, ConditionValue } from './condition-model';
import type { ConditionField } from './facts';
import { CONDITION_FIELDS } from './fields';
import { once } from './once';
import type { FinancingMode, GrowthStage, GuaranteeKind, IndustrySection } from './vocabulary';

/**
 * The narrow part of a product that matching needs. Null, left out or an empty list means "not published":
 * such a term limits nobody. Amounts in fen, terms in months, `rateMinBp` the lowest annual rate in basis points (LPR already
 * added), days in working days.
 */
export interface ProductTerms {
  readonly modes?: readonly FinancingMode[] | null;
  readonly amountMinFen?: bigint | null;
  readonly amountMaxFen?: bigint | null;
  readonly monthsMin?: number | null;
  readonly monthsMax?: number | null;
  readonly rateMinBp?: number | null;
  readonly promisedDays?: number | null;
  readonly areaCodes?: readonly string[] | null;
  readonly industries?: readonly IndustrySection[] | null;
  readonly stages?: readonly GrowthStage[] | null;
  readonly guarantees?: readonly GuaranteeKind[] | null;
  readonly conditions: readonly Condition[];
}

/** Kinds of security that the enterprise need not bring. */
const ASKS_NOTHING: readonly GuaranteeKind[] = ['CREDIT', 'RISK_POOL'];

/**
 * The product's own terms said as conditions, so that there is one rule definition. Hard: kind of financing, area,
 * industry, stage, security, amount and term bounds (a need that accepts less is measured by its least amount).
 * Soft: the whole amount and the rate, since both can be settled in an offer; security too, where one of the
 * product's kinds asks nothing of the enterprise.
 */
export const termConditions = (terms: ProductTerms): readonly Condition[] => said(terms, null);

const said = once((terms: ProductTerms, _: null): readonly Condition[] => {
  const list: Condition[] = [];
  const add = (field: ConditionField, op: Condition['op'], value: ConditionValue, hard = true): void => void list.push({ field, op, value, hard });
  const any = (field: ConditionField, codes: readonly string[] | null | undefined): void => {
    if (codes != null && codes.length > 0) add(field, CONDITION_FIELDS[field].kind === 'ENUM' ? 'in' : 'hasAny', codes);
  };
  any('modes', terms.modes);
  any('areaCodes', terms.areaCodes);
  any('industrySection', terms.industries);
  any('stage', terms.stages);
  if (terms.guarantees != null && terms.guarantees.length > 0) {
    add('guaranteeKinds', 'hasAny', terms.guarantees, !terms.guarantees.some((kind) => ASKS_NOTHING.includes(kind)));
  }
  if (terms.amountMinFen != null) add('needAmountFen', 'gte', terms.amountMinFen.toString());
  if (terms.amountMaxFen != null) {
    add('needMinAmountFen', 'lte', terms.amountMaxFen.toString());
    add('needAmountFen', 'lte', terms.amountMaxFen.toString(), false);
  }
  if (terms.monthsMin != null) add('needMonths', 'gte', terms.monthsMin);
  if (terms.monthsMax != null) add('needMonths', 'lte', terms.monthsMax);
  if (terms.rateMinBp != null) add('maxRateBp', 'gte', terms.rateMinBp, false);
  return list;
});
