import { addDays, compareDates, isBusinessDate, shanghaiDay, type BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import { parseName } from '../../kernel/text';

/** Faults of a contract's number and day; `approvedAt` is when the offer was accepted. */
export function checkSigning(input: { contractNo: string; signedOn: string }, approvedAt: Date, today: BusinessDate): readonly Issue[] {
  const issues: Issue[] = [];
  const number = parseName(input.contractNo, '合同编号', 60);
  if (!number.ok) issues.push({ path: 'contractNo', message: number.reason });
  else if ([...number.value].length < 3) issues.push({ path: 'contractNo', message: '合同编号至少 3 个字，请填写合同上的完整编号' });
  const earliest = addDays(shanghaiDay(approvedAt), -365);
  if (!isBusinessDate(input.signedOn)) issues.push({ path: 'signedOn', message: '签约日期请写成 2026-11-21 的样子' });
  else if (compareDates(input.signedOn, today) > 0) issues.push({ path: 'signedOn', message: '签约日期不能晚于今天，签约完成后再登记' });
  else if (compareDates(input.signedOn, earliest) < 0) issues.push({ path: 'signedOn', message: `签约日期不能早于选定方案前一年（${earliest}），请核对` });
  return issues;
}
