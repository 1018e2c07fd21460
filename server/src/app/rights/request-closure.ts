import { OPEN_RIGHTS } from '../../domain/rights/states';
import { refuseDuplicate, requireValid } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';
import type { UseCase } from '../ports';
import { requireClosable } from './close-enterprise';
import { keepRequest, RIGHTS_TEXT } from './request-rights';

/** The owner asks the station to close the enterprise; refused while a deal still needs the enterprise. */
export const requestClosure: UseCase<{ reason: string }> = async (tx, { reason }) => {
  const person = tx.person();
  tx.authorize('rights.closure', { owner: person.orgId });
  const enterprise = await tx.get('enterprise', person.orgId);
  requireValid(checkWords('reason', '注销原因', reason, RIGHTS_TEXT));
  const [open] = await tx.find('rightsRequest', { enterpriseId: enterprise.id, kind: 'CLOSURE', status: OPEN_RIGHTS });
  if (open !== undefined) refuseDuplicate('注销申请正在办理，请等待答复，或先撤回再提交。', open.id);
  await requireClosable(tx, enterprise.id);
  const request = await keepRequest(tx, { kind: 'CLOSURE', text: reason, enterpriseId: enterprise.id, stationId: enterprise.stationId });
  return { kind: 'rightsRequest', id: request.id };
};
