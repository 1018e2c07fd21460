import { addDays, addYears, businessDate, isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';

/** Days that a consent holds unless the enterprise says otherwise. */
export const CONSENT_DAYS = 180;
/** Most uses that a limit may name. */
export const USES_LIMIT = 1000;
const REASON_MIN = 5;
const REASON_MAX = 200;

/** Last day of a consent that names none. */
export const defaultLastDay = (today: BusinessDate): BusinessDate => addDays(today, CONSENT_DAYS);

/** Latest last day: a consent holds for a year at most. */
export const latestLastDay = (today: BusinessDate): BusinessDate => addYears(today, 1);

/** Issues of the terms of a consent. */
export function checkConsentTerms(terms: { readonly untilOn?: string | null; readonly usesMax?: number | null }, today: BusinessDate): readonly Issue[] {
  const issues: Issue[] = [];
  const { untilOn = null, usesMax = null } = terms;
  if (untilOn !== null) {
    const valid = isBusinessDate(untilOn) && businessDate(untilOn) >= today && businessDate(untilOn) <= latestLastDay(today);
    if (!valid) issues.push({ path: 'input.untilOn', message: `授权到期日须在 ${today} 至 ${latestLastDay(today)} 之间，最长一年。` });
  }
  if (usesMax !== null && (!Number.isInteger(usesMax) || usesMax < 1 || usesMax > USES_LIMIT)) issues.push({ path: 'input.usesMax', message: `查看次数上限须为 1 至 ${USES_LIMIT} 的整数；不限次数请留空。` });
  return issues;
}

/** Issues of a reason in words, and the reason itself. */
export function checkWords(text: string, path: string, name: string): { readonly text: string; readonly issues: readonly Issue[] } {
  const words = text.trim();
  const length = [...words].length;
  const ok = length >= REASON_MIN && length <= REASON_MAX;
  return { text: words, issues: ok ? [] : [{ path, message: `请写明${name}，${REASON_MIN} 至 ${REASON_MAX} 字。` }] };
}
