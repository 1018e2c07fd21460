import type { BusinessDate } from '../../kernel/business-date';
import { MAX_FEN } from '../../kernel/fen';
import type { Issue } from '../../kernel/refusal';
import type { Enterprise } from './model';

/** Names of everything in the archive that the enterprise keeps itself. */
export const PROFILE_KEYS = [
  'contactName', 'contactPhone', 'address', 'mainBusiness', 'industry', 'qualifications', 'employees', 'researchers', 'revenueFen', 'rndFen', 'profitFen', 'assetsFen',
  'debtFen', 'loanBalanceFen', 'taxGrade', 'inventionPatents', 'otherIp', 'techContractFen', 'equityRaisedFen', 'hadLoanBefore', 'figuresYear',
] as const satisfies readonly (keyof Enterprise)[];

/** The part of the archive that the enterprise keeps itself. */
export type Profile = Pick<Enterprise, (typeof PROFILE_KEYS)[number]>;

const AMOUNTS = {
  revenueFen: '上年度营业收入', rndFen: '上年度研发费用', assetsFen: '资产总额', debtFen: '负债总额', loanBalanceFen: '现有贷款余额',
  techContractFen: '技术合同成交额', equityRaisedFen: '累计获得股权投资',
} as const;
const COUNTS = { employees: '职工人数', researchers: '研发人员数', inventionPatents: '发明专利数量', otherIp: '其他知识产权数量' } as const;
const MOST = 10_000_000;
/** A figure that many times another one is a slip of units (元 for 万元), not a business. */
const SANE_TIMES = 10n;

const keys = <K extends string>(labels: Readonly<Record<K, string>>): readonly K[] => Object.keys(labels) as K[];

function beyond(part: bigint | null, whole: bigint | null): boolean {
  return part !== null && whole !== null && whole > 0n && part > whole * SANE_TIMES;
}

/**
 * Issues of an enterprise's own archive. Amounts in fen and never negative (profit may be); R&D at most ten times the revenue and
 * debt at most ten times the assets where these are above zero; researchers among the employees; figures of 2000 to this year.
 */
export function checkProfile(profile: Profile, today: BusinessDate): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (path: string, message: string): void => void issues.push({ path, message });
  for (const key of keys(AMOUNTS)) {
    const value = profile[key];
    if (value !== null && value < 0n) add(key, `${AMOUNTS[key]}不能为负数，没有则填 0。`);
    if (value !== null && value > MAX_FEN) add(key, `${AMOUNTS[key]}过大，请核对单位是元还是万元。`);
  }
  if (profile.profitFen !== null && (profile.profitFen > MAX_FEN || profile.profitFen < -MAX_FEN)) add('profitFen', '净利润过大，请核对单位是元还是万元。');
  for (const key of keys(COUNTS)) {
    const value = profile[key];
    if (value !== null && (!Number.isInteger(value) || value < 0 || value > MOST)) add(key, `${COUNTS[key]}须为 0 或正整数。`);
  }
  if (beyond(profile.rndFen, profile.revenueFen)) add('rndFen', '研发费用超过营业收入的 10 倍，请核对两项的单位。');
  if (beyond(profile.debtFen, profile.assetsFen)) add('debtFen', '负债总额超过资产总额的 10 倍，请核对两项的单位。');
  if (profile.researchers !== null && profile.employees !== null && profile.researchers > profile.employees) add('researchers', '研发人员数不能多于职工人数。');
  const year = Number(today.slice(0, 4));
  if (profile.figuresYear !== null && (profile.figuresYear < 2000 || profile.figuresYear > year)) add('figuresYear', `数据年度须在 2000 至 ${year} 之间。`);
  for (const [key, label, most] of [['address', '地址', 200], ['mainBusiness', '主营业务', 1000]] as const) {
    if ([...(profile[key] ?? '')].length > most) add(key, `${label}最多 ${most} 个字，请精简。`);
  }
  return issues;
}

/** Input of a partial change: what is left out stays, null empties. */
export type ProfileInput = { readonly [P in keyof Profile]?: Profile[P] | null };

const KEPT: readonly string[] = ['industry', 'qualifications'];

/** The columns that a partial change touches; industry and qualifications cannot be emptied to null and stay then. */
export function profilePatch(input: ProfileInput): Partial<Profile> {
  const given = PROFILE_KEYS.map((key) => [key, input[key]] as const).filter(([key, value]) => value !== undefined && !(value === null && KEPT.includes(key)));
  const patch = Object.fromEntries(given.map(([key, value]) => [key, typeof value === 'string' && value.trim() === '' ? null : value])) as Partial<Profile>;
  return patch.qualifications === undefined ? patch : { ...patch, qualifications: [...new Set(patch.qualifications)] };
}
