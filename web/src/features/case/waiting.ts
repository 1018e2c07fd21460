import type { WaitingLineFragment } from '@/gql/types';
import { label } from '@/gql/labels';
import { businessDay, deadlineAt, deadlineOfDay, formatInstant, type Deadline } from '@/lib/dates';

/** Whose turn it is, as the API tells it. */
export type Waiting = WaitingLineFragment;

/** Words and tone of an open step's deadline; null where it has none. A deadline at midnight is 24:00 of the day before. */
export function deadlineOf({ until, workdaysLeft }: Pick<Waiting, 'until' | 'workdaysLeft'>, now: Date): Deadline | null {
  if (until === null) return null;
  if (formatInstant(until, 'time') !== '00:00') return deadlineAt(until, now, workdaysLeft);
  const last = businessDay(new Date(Date.parse(until) - 1));
  return deadlineOfDay(last, businessDay(now), workdaysLeft);
}

/** Who must act, in words: 本单位 for the reader's own side, else the name where it is told. */
export const partyOf = ({ party, name }: Pick<Waiting, 'party' | 'name'>, own: Waiting['party']): string =>
  party === own ? '本单位' : (name ?? label('Party', party));
