import { deadlineOf } from '@/features/case/waiting';
import { label } from '@/gql/labels';
import type { NeedFacesFragment, PoolLineFragment } from '@/gql/types';
import { deadlineLine, formatInstant } from '@/lib/dates';

/** A need as the pool shows it: the anonymous face. */
export type PoolNeed = PoolLineFragment;
/** A need on its own page, with the released face where the institution may see it. */
export type NeedFaces = NeedFacesFragment;

/** Ways of financing, in words. */
export const modesText = ({ modes }: Pick<PoolNeed, 'modes'>): string => modes.map((mode) => label('FinancingMode', mode)).join('、') || '--';

/** Term in months. */
export const monthsText = ({ months }: Pick<PoolNeed, 'months'>): string => (months === null ? '--' : `${months} 个月`);

/** Places taken of those there are; a hidden number is not shown as 0. */
export const placesText = ({ claimCount, claimCap }: Pick<PoolNeed, 'claimCount' | 'claimCap'>): string =>
  claimCount === null ? `限 ${claimCap} 家` : `${claimCount}/${claimCap}`;

/** Security that can be given, in words. */
export const guaranteesText = ({ guarantees }: Pick<PoolNeed, 'guarantees'>): string =>
  guarantees.length > 0 ? guarantees.map((one) => label('GuaranteeKind', one)).join('、') : '未说明';

/** When the claim window closes: "11-25 24:00 截止（还剩 4 天）". */
export function windowText({ claimUntil }: Pick<PoolNeed, 'claimUntil'>, now: Date): string {
  const deadline = deadlineOf({ until: claimUntil, workdaysLeft: null }, now);
  return deadline ? deadlineLine(deadline) : '--';
}

const OPEN: readonly PoolNeed['status'][] = ['PUBLISHED', 'IN_TALKS', 'OFFERED'];

/** Whether the need takes claims at this moment, as far as the anonymous face tells. */
export const isOpen = ({ status, claimUntil }: Pick<PoolNeed, 'status' | 'claimUntil'>, now: Date): boolean =>
  OPEN.includes(status) && claimUntil !== null && Date.parse(claimUntil) > now.getTime();

/** Whether offers on this need stay sealed until its window closes, and the window still runs. */
export const isSealed = ({ claimMode, claimUntil }: Pick<PoolNeed, 'claimMode' | 'claimUntil'>, now: Date): boolean =>
  claimMode === 'SEALED' && claimUntil !== null && Date.parse(claimUntil) > now.getTime();

/** When it was posted. */
export const postedText = ({ postedAt }: Pick<PoolNeed, 'postedAt'>): string => formatInstant(postedAt, 'day');
