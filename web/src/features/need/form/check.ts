import type { ChosenProductFieldsFragment } from '@/gql/types';
import { amountText, parseAmount, type Fen } from '@/lib/money';
import type { Issue } from '@/lib/refusal';
import { toInput } from './input';
import type { Raw } from './raw';
import { PATH_LABELS, stepOfPath, type Path, type StepSlug } from './steps';

/** What the check needs besides the answers. */
export type Around = { today: string; product: ChosenProductFieldsFragment | null };

const EVERY = Object.keys(PATH_LABELS) as Path[];
const fenOf = (text: string): bigint | null => {
  const parsed = parseAmount(text, 'wan');
  return parsed.ok ? BigInt(parsed.fen) : null;
};
const wan = (fen: Fen | bigint): string => amountText(`${fen}` as Fen, 'wan');

function range(low: string | null, high: string | null, unit: string): string {
  if (low !== null && high !== null) return `${low}–${high} ${unit}`;
  return high !== null ? `${high} ${unit}以内` : `${low ?? ''} ${unit}以上`;
}

function outside(path: Path, value: bigint | null, low: bigint | null, high: bigint | null, words: (one: bigint) => string, unit: string, name: string): Issue[] {
  if (value === null) return [];
  const [kind, what] = path === 'months' ? ['期限', '短于'] : ['额度', '低于'];
  const band = range(low === null ? null : words(low), high === null ? null : words(high), unit);
  if (high !== null && value > high) return [{ path, message: `超出产品${kind} ${band}，请改为 ${words(high)} ${unit}以内或取消意向产品“${name}”` }];
  if (low !== null && value < low) return [{ path, message: `${what}产品${kind} ${band}，请改为 ${words(low)} ${unit}以上或取消意向产品“${name}”` }];
  return [];
}

function checkProduct(raw: Raw, product: ChosenProductFieldsFragment): Issue[] {
  if (!product.current) return [{ path: 'productId', message: `意向产品“${product.name}”当前不在架，请另选产品或取消意向产品` }];
  const big = (value: Fen | number | null): bigint | null => (value === null ? null : BigInt(value));
  const months = /^\d+$/.test(raw.months) ? BigInt(raw.months) : null;
  return [
    ...outside('amountFen', fenOf(raw.amountFen), big(product.amountMinFen), big(product.amountMaxFen), wan, '万元', product.name),
    ...outside('months', months, big(product.monthsMin), big(product.monthsMax), String, '个月', product.name),
  ];
}

/**
 * Everything that still keeps a need from being submitted, by the same rules and in the same words as the API, each under
 * its path. Only the holiday calendar is left to the API.
 */
export function checkNeed(raw: Raw, around: Around): Issue[] {
  const issues: Issue[] = [];
  const ask = (wrong: boolean, path: Path, message: string): void => {
    if (wrong) issues.push({ path, message });
  };
  const [amount, least] = [fenOf(raw.amountFen), fenOf(raw.minAmountFen)];
  const equity = raw.modes.includes('EQUITY');
  ask([...raw.title].length < 4, 'title', '请填写标题，至少 4 个字，例如“流动资金贷款 300 万元”');
  ask(raw.modes.length === 0, 'modes', '请至少选择一种融资方式');
  ask(raw.amountFen === '', 'amountFen', '请填写融资金额');
  ask(amount !== null && least !== null && least > amount, 'minAmountFen', `最低可接受金额不能超过融资金额 ${wan(amount ?? 0n)} 万元`);
  ask(raw.months === '' && raw.modes.some((mode) => mode !== 'EQUITY'), 'months', '请填写期限（月）');
  ask(raw.purpose === '', 'purpose', '请选择资金用途');
  ask(raw.modes.includes('LOAN') && raw.guarantees.length === 0, 'guarantees', '贷款请至少选择一种可提供的担保方式，没有抵押可选“信用”');
  ask(equity && raw.equityValuationFen === '', 'equityValuationFen', '股权融资请填写投前估值');
  ask(equity && raw.equityShareBp === '', 'equityShareBp', '股权融资请填写拟出让的股权比例');
  ask(equity && raw.equityRound === '', 'equityRound', '股权融资请填写轮次，例如 天使轮、A 轮');
  ask(raw.claimUntil === '', 'claimUntil', '请选择揭榜截止日（工作日）');
  ask(raw.claimUntil !== '' && raw.claimUntil < around.today, 'claimUntil', `揭榜截止日 ${raw.claimUntil} 已经过去，请选今天以后的工作日`);
  ask(raw.latestOn !== '' && raw.claimUntil !== '' && raw.latestOn < raw.claimUntil, 'latestOn', `最晚用款日早于揭榜截止日 ${raw.claimUntil}，请推迟用款日或提前截止`);
  ask(raw.claimMode === 'INVITED' && raw.inviteIds.length === 0, 'inviteIds', '定向邀请请至少选择一家在册机构，或改用其他揭榜方式');
  ask(raw.inviteIds.length > 20, 'inviteIds', `最多邀请 20 家机构，现有 ${raw.inviteIds.length} 家，请减少`);
  ask(raw.truthful !== 'yes', 'truthful', '请勾选“所填信息真实”后提交');
  if (around.product !== null && raw.productId !== '') issues.push(...checkProduct(raw, around.product));
  const named = new Set(issues.map((issue) => issue.path));
  return [...issues, ...toInput(raw, EVERY).issues.filter((issue) => !named.has(issue.path))];
}

/** The issues that belong to one step. */
export const issuesOfStep = (issues: readonly Issue[], slug: StepSlug): Issue[] => issues.filter((issue) => stepOfPath(issue.path) === slug);

/** Where to go on with a draft: the first step with something missing, else the check page. */
export function firstOpenStep(raw: Raw, around: Around): StepSlug {
  const open = new Set(checkNeed(raw, around).map((issue) => stepOfPath(issue.path)));
  return (['mode', 'amount', 'purpose', 'guarantee', 'papers', 'visibility'] as const).find((slug) => open.has(slug)) ?? 'check';
}
