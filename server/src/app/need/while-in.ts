import type { ClockRow } from '../../domain/common/model';
import type { Need } from '../../domain/need/model';
import type { Expiry } from '../clocks';
import type { Tx } from '../ports';

/** Wraps a handler: as the system, with the need locked, and only while it still waits in one of `statuses`. */
export function whileIn(statuses: readonly Need['status'][], handle: (tx: Tx, clock: ClockRow, need: Need) => Promise<void>): Expiry {
  return async (tx, clock) => {
    tx.authorize('system.run', {});
    if (clock.subject !== 'need') return;
    const need = await tx.get('need', clock.subjectId, 'update');
    if (statuses.includes(need.status)) await handle(tx, clock, need);
  };
}
