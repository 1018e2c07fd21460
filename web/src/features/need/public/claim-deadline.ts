import type { BoardLineFragment } from '@/gql/types';
import { deadlineAt, formatInstant, type Deadline } from '@/lib/dates';

type Timed = Pick<BoardLineFragment, 'status' | 'claimUntil' | 'waitingOn'>;

/** Statuses in which a need takes claims. */
const OPEN: readonly BoardLineFragment['status'][] = ['PUBLISHED', 'IN_TALKS', 'OFFERED'];

/** Whether claims can still be made at `now`. */
export const takesClaims = ({ status, claimUntil }: Timed, now: Date): boolean =>
  OPEN.includes(status) && claimUntil !== null && Date.parse(claimUntil) > now.getTime();

/** End of a window in words: midnight belongs to the day before, as in "11-25 24:00". */
export function endText(instant: string): string {
  const text = formatInstant(instant, 'short');
  if (!text.endsWith(' 00:00')) return text;
  return `${formatInstant(new Date(Date.parse(instant) - 1), 'short').slice(0, 5)} 24:00`;
}

/** Deadline of the claim window, in working days where the API counts them for this very end; null when it is over. */
export function claimDeadline(need: Timed, now: Date): Deadline | null {
  if (!takesClaims(need, now) || need.claimUntil === null) return null;
  const counted = need.waitingOn?.duty === 'CLAIM_WINDOW' && need.waitingOn.until === need.claimUntil ? need.waitingOn.workdaysLeft : null;
  return { ...deadlineAt(need.claimUntil, now, counted), text: `${endText(need.claimUntil)} 截止` };
}
