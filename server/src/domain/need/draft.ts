import type { Issue } from '../../kernel/refusal';
import type { Need } from './model';
import type { ClaimMode, FinancingMode, LoanHistory, Purpose } from './terms';

/** What an enterprise fills in. Absent = unchanged, null = cleared; amounts in fen, rates in basis points, days 'YYYY-MM-DD'. */
export interface NeedDraft {
  readonly title?: string | null;
  readonly modes?: readonly FinancingMode[] | null;
  readonly amountFen?: bigint | null;
  readonly minAmountFen?: bigint | null;
  readonly months?: number | null;
  readonly latestOn?: string | null;
  readonly purpose?: Purpose | null;
  readonly purposeText?: string | null;
  readonly repaymentSource?: string | null;
  readonly guarantees?: readonly string[] | null;
  readonly collateralText?: string | null;
  readonly ipText?: string | null;
  readonly loanHistory?: LoanHistory | null;
  readonly maxRateBp?: number | null;
  readonly equityValuationFen?: bigint | null;
  readonly equityShareBp?: number | null;
  readonly equityRound?: string | null;
  readonly claimMode?: ClaimMode | null;
  readonly claimCap?: number | null;
  /** Last day on which claims are taken. */
  readonly claimUntil?: string | null;
  readonly several?: boolean | null;
  readonly showClaimCount?: boolean | null;
  readonly pointsConsent?: boolean | null;
  readonly truthful?: boolean | null;
  /** Institutions that the enterprise invites; replaces the earlier list. */
  readonly inviteIds?: readonly string[] | null;
  readonly productId?: string | null;
}

/** Columns that a draft can write. */
export type NeedContent = Pick<
  Need,
  | 'title' | 'modes' | 'amountFen' | 'minAmountFen' | 'months' | 'latestOn' | 'purpose' | 'purposeText' | 'repaymentSource'
  | 'guarantees' | 'collateralText' | 'ipText' | 'loanHistory' | 'maxRateBp' | 'equityValuationFen' | 'equityShareBp' | 'equityRound'
  | 'claimMode' | 'claimCap' | 'claimUntilOn' | 'several' | 'showClaimCount' | 'pointsConsent' | 'truthful' | 'productId'
>;

/** Content of a need of which nothing is filled in yet. `claimCap` is the number of places. */
export function emptyContent(claimCap: number): NeedContent {
  return {
    title: '', modes: [], amountFen: null, minAmountFen: null, months: null, latestOn: null, purpose: null, purposeText: null, repaymentSource: null,
    guarantees: [], collateralText: null, ipText: null, loanHistory: null, maxRateBp: null, equityValuationFen: null, equityShareBp: null, equityRound: null,
    claimMode: 'FIRST_COME', claimCap, claimUntilOn: null, several: false, showClaimCount: true, pointsConsent: false, truthful: false, productId: null,
  };
}

const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  return Array.isArray(value) ? [...new Set<unknown>(value)] : value;
};

/** The columns that a draft changes: only what is present; null goes back to the empty value; texts trimmed, lists without repeats. */
export function draftPatch(draft: NeedDraft, claimCap: number): Partial<NeedContent> {
  const empty = emptyContent(claimCap);
  const entries = Object.keys(empty).flatMap((column) => {
    const key = column as keyof NeedContent;
    const value: unknown = key === 'claimUntilOn' ? draft.claimUntil : draft[key];
    if (value === undefined) return [];
    const clean = tidy(value);
    return [[key, clean === null || clean === '' ? empty[key] : clean] as const];
  });
  return Object.fromEntries(entries) as Partial<NeedContent>;
}

/** Input paths of a need: what a station may name when it returns one. */
export const NEED_PATHS: readonly string[] = [...Object.keys(emptyContent(1)).map((column) => (column === 'claimUntilOn' ? 'claimUntil' : column)), 'inviteIds'];

/** Whether a path names a field of the need's form (an element such as `inviteIds.0` counts). */
export function isNeedPath(path: string): boolean {
  return NEED_PATHS.includes(path.split('.')[0] ?? '');
}

/** Issues that a station names on a return: known fields, sentences of 2 to 300 characters, at most 30. */
export function checkReturnIssues(issues: readonly Issue[]): Issue[] {
  if (issues.length > 30) return [{ path: 'issues', message: `一次最多列 30 条修改意见，现有 ${issues.length} 条，请合并` }];
  return issues.flatMap((issue, index) => {
    const length = [...issue.message.trim()].length;
    if (!isNeedPath(issue.path)) return [{ path: `issues.${index}.path`, message: `需求表没有“${issue.path}”这一项，请从表单字段中选择` }];
    return length < 2 || length > 300 ? [{ path: `issues.${index}.message`, message: '请用 2 至 300 个字说明这一项怎样修改' }] : [];
  });
}
