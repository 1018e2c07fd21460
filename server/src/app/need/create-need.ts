import { checkDraft } from '../../domain/need/check-draft';
import { draftPatch, emptyContent, type NeedDraft } from '../../domain/need/draft';
import { requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { chosenProduct } from './chosen-product';
import { enterpriseFace } from './enterprise-face';
import { replaceInvitations } from './invitations';

/** Opens a draft from whatever is filled in already (新建需求). Only what is given is checked. */
export const createNeed: UseCase<{ input: NeedDraft }> = async (tx, { input }) => {
  const person = tx.person();
  tx.authorize('need.create', { owner: person.orgId });
  requireValid(checkDraft(input, SLA.invitationsMax));
  requireValid((await chosenProduct(tx, input.productId)).issues);
  const enterprise = await tx.get('enterprise', person.orgId);
  const need = await tx.insert('need', {
    ...emptyContent(SLA.claimCapDefault),
    ...draftPatch(input, SLA.claimCapDefault),
    ...enterpriseFace(enterprise, tx.today, tx.stages),
    code: await tx.nextCode('XQ'),
    enterpriseId: enterprise.id,
    status: 'DRAFT',
    amountBand: null,
    claimUntil: null,
    returnIssues: [],
    returnNote: null,
    activeClaims: 0,
    acceptedFen: 0n,
    createdAt: tx.now,
    savedAt: tx.now,
    submittedAt: null,
    postedAt: null,
    openedAt: null,
    makerId: person.memberId,
    demo: enterprise.demo,
    version: 1,
  });
  if (input.inviteIds != null) await replaceInvitations(tx, need.id, input.inviteIds);
  await tx.audit({ action: 'need.create', subject: 'need', subjectId: need.id, audience: audienceOf(need) });
  return { kind: 'need', id: need.id };
};
