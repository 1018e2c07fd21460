import { addDays, addYears, isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import { parseName } from '../../kernel/text';
import { zh } from '../../kernel/terms';
import type { InstitutionStatus, ReviewDecision } from './terms';
import { InstitutionClass, InstitutionKind } from './terms';

/** Fewest days that the co-operation agreement must still run at admission. */
export const AGREEMENT_LEAST_DAYS = 30;

const KINDS: Readonly<Record<InstitutionClass, readonly InstitutionKind[]>> = {
  FINANCIAL: ['BANK', 'SECURITIES', 'INSURANCE', 'TRUST', 'GUARANTEE', 'MICROCREDIT', 'LEASING', 'FACTORING', 'ASSET_MANAGEMENT', 'FUTURES', 'OTHER'],
  VENTURE: ['FUND_MANAGER', 'VC_PE', 'ASSET_MANAGEMENT', 'OTHER'],
  INTERMEDIARY: ['ACCOUNTING', 'LAW', 'APPRAISAL', 'IP_SERVICE', 'RATING', 'CONSULTING', 'OTHER'],
  PARK: ['INCUBATOR', 'OTHER'],
};

/** Kinds that belong to a class of institution. */
export function kindsOf(institutionClass: InstitutionClass): readonly InstitutionKind[] {
  return KINDS[institutionClass];
}

/** Issues of a text of reasons: 4 to `max` characters. */
export function checkReason(text: string | null | undefined, path = 'reason', label = '原因', max = 500): readonly Issue[] {
  const length = [...(text ?? '').trim()].length;
  if (length < 4) return [{ path, message: `请写明${label}（至少 4 个字）。` }];
  return length > max ? [{ path, message: `${label}最多 ${max} 个字，现有 ${length} 个字。` }] : [];
}

/** What an institution says of itself in its application. */
export interface Application {
  readonly class: InstitutionClass;
  readonly kind: InstitutionKind;
  readonly region: string;
  readonly qualification: string;
}

/** Issues of the qualification text: licences, numbers, validity. */
export function checkQualification(text: string): readonly Issue[] {
  return checkReason(text, 'qualification', '资质说明（许可证名称、编号、有效期）', 2000);
}

/** Issues of an application that need nothing but itself. */
export function checkApplication(input: Application): readonly Issue[] {
  const issues: Issue[] = [];
  if (!KINDS[input.class].includes(input.kind)) {
    const fitting = KINDS[input.class].map((kind) => zh(InstitutionKind, kind)).join('、');
    issues.push({ path: 'kind', message: `${zh(InstitutionClass, input.class)}不含「${zh(InstitutionKind, input.kind)}」，可选：${fitting}。` });
  }
  const region = parseName(input.region, '服务区域');
  if (!region.ok) issues.push({ path: 'region', message: `${region.reason}。` });
  return [...issues, ...checkQualification(input.qualification)];
}

/** A station's answer to an application. */
export interface AdmissionReview {
  readonly decision: ReviewDecision;
  readonly note?: string | null;
  readonly agreementUntil?: string | null;
}

/** Issues of a station's answer: passing needs an agreement of at least 30 more days, everything else a reason. */
export function checkAdmissionReview(review: AdmissionReview, today: BusinessDate): readonly Issue[] {
  if (review.decision !== 'PASS') return checkReason(review.note, 'note', review.decision === 'RETURN' ? '需要补正的内容' : '不予通过的原因');
  const until = review.agreementUntil;
  const path = 'agreementUntil';
  if (until == null || until === '') return [{ path, message: '请填写合作协议有效期；通过准入须已签协议。' }];
  if (!isBusinessDate(until)) return [{ path, message: '合作协议有效期请写成 2027-12-31 的样子。' }];
  const least = addDays(today, AGREEMENT_LEAST_DAYS);
  if (until < least) return [{ path, message: `合作协议有效期至少还有 ${AGREEMENT_LEAST_DAYS} 天，即不早于 ${least}；请先续签协议。` }];
  return until > addYears(today, 20) ? [{ path, message: '合作协议有效期超过 20 年，请核对年份。' }] : [];
}

/** Whether an institution has been let in at some time, so that it may keep people and products. */
export function wasAdmitted(status: InstitutionStatus): boolean {
  return status === 'ADMITTED' || status === 'SUSPENDED' || status === 'EXITED';
}
