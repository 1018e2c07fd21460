import { isBusinessDate } from '../../kernel/business-date';
import { isId } from '../../kernel/ids';
import type { Issue } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';
import type { NeedDraft } from './draft';

/** Largest amount of a need: 100 亿元, in fen. */
export const MAX_NEED_FEN = 1_000_000_000_000n;

const TEXTS = [
  ['title', '标题', 60], ['purposeText', '用途说明', 1000], ['repaymentSource', '还款来源', 500],
  ['collateralText', '抵质押物说明', 1000], ['ipText', '知识产权说明', 1000], ['equityRound', '融资轮次', 30],
] as const;

const AMOUNTS = [['amountFen', '融资金额'], ['minAmountFen', '最低可接受金额'], ['equityValuationFen', '投前估值']] as const;

const NUMBERS = [
  ['months', '期限', 1, 360, '个月'], ['maxRateBp', '最高可接受年利率', 0, 3600, '个基点（36%）'],
  ['claimCap', '揭榜名额', 1, 20, '家'], ['equityShareBp', '出让股权比例', 1, 9999, '个基点（99.99%）'],
] as const;

function checkAmount(path: string, label: string, fen: bigint): Issue[] {
  if (fen < 0n) return [{ path, message: `${label}不能为负数，请填写大于 0 的金额` }];
  if (fen === 0n) return [{ path, message: `${label}须大于 0；还没想好可先留空` }];
  return fen > MAX_NEED_FEN ? [{ path, message: `${label}超过 100 亿元，请核对单位是元还是万元` }] : [];
}

function checkDay(path: string, label: string, day: string): Issue[] {
  return isBusinessDate(day) ? [] : [{ path, message: `${label}“${day}”不是日期，请写成 2026-11-21 的样子` }];
}

/** Checks what is filled in, field by field; what is missing is fine (see `checkNeed` for the whole). */
export function checkDraft(draft: NeedDraft, invitationsMax: number): Issue[] {
  const issues: Issue[] = [];
  for (const [path, label, max] of TEXTS) {
    const text = draft[path];
    if (text != null) issues.push(...checkWords(path, label, text, { max }));
  }
  for (const [path, label] of AMOUNTS) {
    const fen = draft[path];
    if (fen != null) issues.push(...checkAmount(path, label, fen));
  }
  for (const [path, label, least, most, unit] of NUMBERS) {
    const value = draft[path];
    if (value != null && (!Number.isInteger(value) || value < least || value > most)) {
      issues.push({ path, message: `${label}须是 ${least} 至 ${most} ${unit}之间的整数，现为 ${value}` });
    }
  }
  if (draft.latestOn != null) issues.push(...checkDay('latestOn', '最晚用款日', draft.latestOn));
  if (draft.claimUntil != null) issues.push(...checkDay('claimUntil', '揭榜截止日', draft.claimUntil));
  if (draft.productId != null && !isId(draft.productId)) issues.push({ path: 'productId', message: '没有这个产品，请从产品库重新选择' });
  const invited = draft.inviteIds ?? [];
  if (invited.length > invitationsMax) issues.push({ path: 'inviteIds', message: `最多邀请 ${invitationsMax} 家机构，现有 ${invited.length} 家，请减少` });
  return issues;
}
