import type { ClockRow } from '../domain/common/model';
import type { Tx } from './ports';

/**
 * What happens when a clock has run out: runs as the system in its own transaction. Must leave the case where
 * somebody is waited for, and do nothing when the case has moved on already.
 */
export type Expiry = (tx: Tx, clock: ClockRow) => Promise<void>;

/**
 * How often this step has now been missed in a row: 1 for the first time. A step that ended in time breaks the row.
 * `others` are the clocks of the same kind and subject; `clock` itself may be among them, marked or not.
 */
export function breachNumber(clock: ClockRow, others: readonly ClockRow[]): number {
  const earlier = others
    .filter((other) => other.id !== clock.id && other.startedAt <= clock.startedAt)
    .sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  const broken = earlier.findIndex((other) => other.breachedAt === null);
  return 1 + (broken < 0 ? earlier.length : broken);
}

/** As `breachNumber`, with the earlier clocks read from the store. */
export async function breachNumberOf(tx: Tx, clock: ClockRow): Promise<number> {
  return breachNumber(clock, await tx.find('clock', { kind: clock.kind, subject: clock.subject, subjectId: clock.subjectId }));
}
