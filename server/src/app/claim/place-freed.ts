import type { Need } from '../../domain/need/model';
import { OPEN_STATUSES } from '../../domain/need/states';
import { audienceOf } from '../audience';
import { notifyBestMatches } from '../matching/notify-matches';
import { windowOver } from '../need/settle-need';
import type { Tx } from '../ports';

/** Tells that a place became free on a need that still takes claims; with `again` the matching institutions hear of it. */
export async function placeFreed(tx: Tx, need: Need, again: boolean): Promise<void> {
  if (!OPEN_STATUSES.includes(need.status) || windowOver(tx, need)) return;
  await tx.emit('need.place-freed', 'need', need.id, audienceOf(need));
  if (again && need.claimMode !== 'INVITED') await notifyBestMatches(tx, need);
}
