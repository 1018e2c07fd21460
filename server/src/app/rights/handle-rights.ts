import type { RightsDecision } from '../../domain/rights/terms';
import { requireValid } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';
import type { UseCase } from '../ports';
import { closeEnterprise } from './close-enterprise';
import { rightsFacts } from './gate';
import { RIGHTS_TEXT } from './request-rights';
import { tellApplicant, whatIs } from './rights-clocks';

/** Whoever handles it takes the request up; the person is told. */
export const takeRights: UseCase<{ id: string }> = async (tx, { id }) => {
  const person = tx.person();
  const request = await tx.get('rightsRequest', id, 'update');
  tx.authorize('rights.handle', rightsFacts(request), 'rights.read');
  await tx.move('rightsRequest', request, 'take', { patch: { handlerId: person.memberId } });
  await tellApplicant(tx, request, `您的${whatIs(request)}已受理`, '正在办理，结果会在此通知您本人。');
  return { kind: 'rightsRequest', id };
};

/** Answers a request in words: done, or declined with the reason. A closure that is done is carried out in the same transaction. */
export const answerRights: UseCase<{ id: string; decision: RightsDecision; answer: string }> = async (tx, { id, decision, answer }) => {
  const person = tx.person();
  const request = await tx.get('rightsRequest', id, 'update');
  tx.authorize('rights.handle', rightsFacts(request), 'rights.read');
  const label = decision === 'DONE' ? '办理结果' : '不予办理的理由';
  requireValid(checkWords('answer', label, answer, RIGHTS_TEXT));
  const patch = { answer: answer.trim(), handlerId: person.memberId, decidedAt: tx.now };
  await tx.move('rightsRequest', request, decision === 'DONE' ? 'finish' : 'decline', { patch });
  await tx.stopClocks('rightsRequest', id);
  if (decision === 'DONE' && request.kind === 'CLOSURE' && request.enterpriseId !== null) await closeEnterprise(tx, request.enterpriseId, id);
  else await tellApplicant(tx, request, `您的${whatIs(request)}${decision === 'DONE' ? '已办结' : '不予办理'}`, '答复内容请在「数据与隐私」查看；不同意答复的，可向网信部门投诉或依法起诉。');
  return { kind: 'rightsRequest', id };
};
