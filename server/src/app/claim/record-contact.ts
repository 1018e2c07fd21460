import { checkContact } from '../../domain/claim/checks';
import { ContactChannel } from '../../domain/claim/terms';
import { requireValid } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { audienceOf } from '../audience';
import { enterpriseNeed } from '../need/links';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { startIndicativeAnswer } from './claim-clocks';
import { lockClaim, requireStep } from './lock-claim';

/** The institution records its first contact with the enterprise (首次联系): when, who, how, what. */
export const recordContact: UseCase<{ claimId: string; channel: ContactChannel; note: string }> = async (tx, { claimId, channel, note }) => {
  const { need, claim } = await lockClaim(tx, claimId, 'claim.work');
  const person = tx.person();
  requireStep(claim, 'contact', '首次联系只登记一次，后续进展请提交方案、要求补材料或婉拒。');
  requireValid(checkContact(note));
  const contacted = await tx.move('claim', claim, 'contact', {
    patch: { contactedAt: tx.now, contactChannel: channel, contactNote: note.trim(), officerId: person.memberId, officerName: person.name },
    note: `${zh(ContactChannel, channel)}：${note.trim()}`,
    audience: audienceOf(claim),
  });
  await tx.stopClocks('claim', claimId, ['FIRST_CONTACT']);
  await startIndicativeAnswer(tx, contacted);
  await tx.notify({
    orgId: claim.enterpriseId,
    kind: 'CLAIM',
    title: `${person.orgName}登记了首次联系`,
    body: `${need.code}：${person.name}以“${zh(ContactChannel, channel)}”方式联系，将在 ${SLA.indicativeAnswerDays} 个工作日内给出意向答复。若与事实不符，请联系站点。`,
    link: enterpriseNeed(need.id),
  });
  return { kind: 'claim', id: claimId };
};
