import { compareDates, isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';

/** Most files attached to one drawdown or signing. */
export const EVIDENCE_MAX = 10;

/** Faults of a reported payment, files aside; `signedOn` is the contract's day. */
export function checkDrawdown(
  input: { amountFen: bigint; drawnOn: string; note?: string | null },
  signedOn: string | null,
  today: BusinessDate,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (input.amountFen <= 0n) issues.push({ path: 'amountFen', message: '放款金额须大于 0' });
  if (!isBusinessDate(input.drawnOn)) issues.push({ path: 'drawnOn', message: '放款日期请写成 2026-11-21 的样子' });
  else if (compareDates(input.drawnOn, today) > 0) issues.push({ path: 'drawnOn', message: '放款日期不能晚于今天，到账后再上报' });
  else if (signedOn !== null && input.drawnOn < signedOn) issues.push({ path: 'drawnOn', message: `放款日期不能早于签约日期 ${signedOn}` });
  if ([...(input.note ?? '')].length > 500) issues.push({ path: 'note', message: '说明最多 500 个字' });
  return issues;
}

/** Faults in the number of files; where `required`, at least one (放款凭证). */
export function checkEvidenceCount(ids: readonly string[], required: boolean): readonly Issue[] {
  if (required && ids.length === 0) return [{ path: 'evidenceIds', message: '请上传放款凭证，至少 1 份' }];
  if (ids.length > EVIDENCE_MAX) return [{ path: 'evidenceIds', message: `最多附 ${EVIDENCE_MAX} 份文件，现有 ${ids.length} 份` }];
  return [];
}

/** Faults of a settlement day: not in the future, not before the last confirmed payment. */
export function checkSettlement(settledOn: string, drawnOn: readonly string[], today: BusinessDate): readonly Issue[] {
  const last = [...drawnOn].sort().at(-1);
  const fault = (message: string): readonly Issue[] => [{ path: 'settledOn', message }];
  if (!isBusinessDate(settledOn)) return fault('结清日期请写成 2026-11-21 的样子');
  if (compareDates(settledOn, today) > 0) return fault('结清日期不能晚于今天');
  if (last !== undefined && settledOn < last) return fault(`结清日期不能早于最后一笔放款日期 ${last}`);
  return [];
}
