import { checkDraft } from '../../domain/need/check-draft';
import { draftPatch, type NeedDraft } from '../../domain/need/draft';
import { refuseStale, refuseState, requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { chosenProduct } from './chosen-product';
import { needFacts } from './gate';
import { replaceInvitations } from './invitations';

/**
 * Saves what changed in a draft or a returned need (自动保存). `version` is the one that was read; refuses as
 * stale when somebody saved in between. Missing fields are fine until submission.
 */
export const saveNeed: UseCase<{ id: string; input: NeedDraft; version: number }> = async (tx, { id, input, version }) => {
  const need = await tx.get('need', id, 'update');
  tx.authorize('need.edit', needFacts(need), 'need.read');
  if (need.status !== 'DRAFT' && need.status !== 'RETURNED') {
    refuseState(need.status, '需求提交后不能直接修改；审核中请等待站点答复，已发榜的可撤榜后重新发布。');
  }
  if (need.version !== version) refuseStale();
  requireValid(checkDraft(input, SLA.invitationsMax));
  requireValid((await chosenProduct(tx, input.productId)).issues);
  await tx.update('need', id, { ...draftPatch(input, SLA.claimCapDefault), savedAt: tx.now }, { version });
  if (input.inviteIds !== undefined) await replaceInvitations(tx, id, input.inviteIds ?? []);
  await tx.audit({ action: 'need.save', subject: 'need', subjectId: id, audience: { enterpriseId: need.enterpriseId } });
  return { kind: 'need', id };
};
