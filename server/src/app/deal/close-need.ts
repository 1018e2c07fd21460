import { allSettled } from '../../domain/deal/progress';
import type { Need } from '../../domain/need/model';
import { needStates } from '../../domain/need/states';
import { nextState } from '../../kernel/state-machine';
import { endConsents } from '../consent/end-consents';
import { endOthers } from '../offer/end-others';
import type { Tx } from '../ports';

/** Closes a need (办结) when every deal of it is settled, and lets whoever is still in talks go. Answers whether it did. */
export async function closeWhenSettled(tx: Tx, need: Need): Promise<boolean> {
  const deals = await tx.find('deal', { needId: need.id });
  if (!allSettled(deals.map((deal) => deal.status)) || nextState(needStates, need.status, 'close') === undefined) return false;
  const closed = await tx.move('need', need, 'close', { audience: { enterpriseId: need.enterpriseId, stationId: need.stationId } });
  await tx.stopClocks('need', need.id);
  await endOthers(tx, closed, null);
  await endConsents(tx, closed, '需求已办结。');
  return true;
}
