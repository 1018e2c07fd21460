import type { RightsRequest } from '../../domain/rights/model';
import type { Tx, UseCase } from '../ports';
import { rightsFacts } from './gate';
import { tellHandler, whatIs } from './rights-clocks';

/** Takes an open request back and stops its clock; sends no message. */
export async function endByApplicant(tx: Tx, request: RightsRequest): Promise<void> {
  await tx.move('rightsRequest', request, 'withdraw', { patch: { decidedAt: tx.now } });
  await tx.stopClocks('rightsRequest', request.id);
}

/** The person takes back what they asked for. */
export const withdrawRights: UseCase<{ id: string }> = async (tx, { id }) => {
  const request = await tx.get('rightsRequest', id, 'update');
  tx.authorize('rights.withdraw', rightsFacts(request), 'rights.read');
  await endByApplicant(tx, request);
  await tellHandler(tx, request, `${whatIs(request)}已撤回`, '申请人已撤回，无需再办理。');
  return { kind: 'rightsRequest', id };
};
