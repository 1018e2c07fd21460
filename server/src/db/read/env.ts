import { conditionText, CONDITION_FIELDS, conditionValueText, isConditionField, type Condition } from '../../domain/matching';
import { readSealed } from '../../app/offer/sealing';
import type { InterestTerms } from '../../app/subsidy/interest-terms';
import { quoteLoan } from '../../domain/offer/quote';
import { growthStage, type StageYears } from '../../domain/enterprise/growth-stage';
import { businessDate, shanghaiDay } from '../../kernel/business-date';
import { workdaysBetween, type Calendar } from '../../kernel/workdays';
import type { ReadEnv } from './catalogue-types';

/** A stored condition as the API shows it. */
export function conditionView(condition: Condition, areas: ReadonlyMap<string, string>): object {
  const field = CONDITION_FIELDS[condition.field];
  return { field: condition.field, label: field.zh, op: condition.op, value: conditionValueText(condition), text: conditionText(condition, (code) => areas.get(code)).zh, hard: condition.hard, note: condition.note ?? null };
}

function offerQuote(offer: Readonly<Record<string, unknown>>, subsidy: InterestTerms | null): unknown {
  if (offer['kind'] !== 'LOAN' || offer['rateBp'] == null || offer['months'] == null || offer['repayment'] == null) return null;
  const fees = offer['fees'] as { name: string; amountFen: string; timing: 'UPFRONT' | 'EACH_PERIOD' | 'EACH_YEAR_START'; borneByLender: boolean }[];
  const result = quoteLoan({
    principalFen: BigInt(offer['amountFen'] as string),
    annualRateBp: offer['rateBp'] as number,
    months: offer['months'] as number,
    repayment: offer['repayment'] as 'EQUAL_INSTALMENT',
    fees: fees.map((fee) => ({ ...fee, amountFen: BigInt(fee.amountFen) })),
    subsidyShareBp: subsidy?.shareBp,
    subsidyCapFen: subsidy?.capFen,
  });
  return result.ok ? result.quote : null;
}

/** Opens the hidden column `sealed` of offers, each once. */
function unsealer(): ReadEnv['unsealOffer'] {
  const open = new Map<string, Readonly<Record<string, unknown>>>();
  return (text) => {
    let terms = open.get(text);
    if (terms === undefined) {
      const [sealId, wrapped, id, sealed] = text.split(' ') as [string, string, string, string];
      open.set(text, (terms = readSealed({ id: sealId, wrapped }, { id, sealed })));
    }
    return terms;
  };
}

/** Computed fields' environment for one moment. */
export function readEnv(now: Date, calendar: Calendar, subsidy: InterestTerms | null, stages: StageYears, areas: ReadonlyMap<string, string>): ReadEnv {
  const today = shanghaiDay(now);
  return {
    now,
    stage: (foundedOn) => growthStage(businessDate(foundedOn), today, stages),
    areaName: (code) => areas.get(code) ?? code,
    workdaysLeft: (until) => {
      // 24:00 of a day is the first instant of the next one; the day itself is the deadline.
      const day = shanghaiDay(until.getTime() - 1);
      return day < today ? -workdaysBetween(calendar, day, today) : workdaysBetween(calendar, today, day);
    },
    conditions: (stored) => (stored as Condition[]).filter((c) => isConditionField(c.field)).map((c) => conditionView(c, areas)),
    unsealOffer: unsealer(),
    quote: (offer) => offerQuote(offer, subsidy),
  };
}
