import type { Deal, Drawdown } from '../../domain/deal/model';
import type { Need } from '../../domain/need/model';
import type { Tx } from '../ports';

/** Locks a deal together with its need, in the order that avoids deadlocks. */
export async function lockDealAndNeed(tx: Tx, dealId: string): Promise<{ need: Need; deal: Deal }> {
  const { needId } = await tx.get('deal', dealId);
  const need = await tx.get('need', needId, 'update');
  return { need, deal: await tx.get('deal', dealId, 'update') };
}

/** Whether payments of a deal still wait for an answer of either side. */
export async function pendingDrawdowns(tx: Tx, dealId: string): Promise<readonly Drawdown[]> {
  return tx.find('drawdown', { dealId, status: ['REPORTED', 'DISPUTED'] });
}
