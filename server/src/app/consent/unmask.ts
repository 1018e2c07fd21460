import { checkWords } from '../../domain/consent/check';
import { consentHolds } from '../../domain/consent/holds';
import type { UnmaskSubject } from '../../domain/consent/terms';
import { isId } from '../../kernel/ids';
import { NotFound, refuseActor, refuseLimit, requireValid } from '../../kernel/refusal';
import { enterpriseNeed } from '../need/links';
import type { Done, Tx, UseCase } from '../ports';

/** How long the screen may show what was unmasked, in minutes. */
const SHOWN_MINUTES = 5;

const shown = (tx: Tx, what: { readonly name: string | null; readonly phone: string | null; readonly address: string | null }): Done['once'] => ({ ...what, until: new Date(tx.now.getTime() + SHOWN_MINUTES * 60_000) });

async function unmaskEnterprise(tx: Tx, id: string, reason: string): Promise<Done> {
  const person = tx.person();
  const enterprise = await tx.get('enterprise', id);
  const granted = person.orgKind === 'INSTITUTION' ? await tx.find('release', { enterpriseId: id, institutionId: person.orgId, status: 'GRANTED' }) : [];
  const holding = granted.filter((release) => consentHolds(release, person.memberId, tx.now)).sort((a, b) => b.at!.getTime() - a.at!.getTime());
  const [consent] = holding.filter((release) => release.scopes.includes('CONTACT'));
  const facts = { owner: id, station: enterprise.stationId };
  // Whoever knows the enterprise without its contact data is told what is missing; for everybody else it does not exist.
  const known = holding.length > 0 || (person.orgKind === 'INSTITUTION' && (await tx.find('deal', { enterpriseId: id, institutionId: person.orgId })).length > 0);
  if (!consent && known) refuseActor('企业未授权贵机构查看联系方式，或授权已结束；请先申请授权并说明原因。');
  tx.authorize('enterprise.unmask', { ...facts, released: consent ? [person.orgId] : [] });
  const written = await tx.look([{ enterpriseId: id, needId: consent?.needId ?? null, releaseId: consent?.id ?? null, what: ['CONTACT'], reason }]);
  if (written === null) refuseLimit('授权已结束或查看次数已用完；确有需要的，请向企业说明原因并重新申请。');
  await tx.audit({ action: 'enterprise.unmask', subject: 'enterprise', subjectId: id, note: `查看完整联系方式，原因：${reason}`, audience: { enterpriseId: id, stationId: enterprise.stationId, institutionId: person.orgKind === 'INSTITUTION' ? person.orgId : null } });
  await tx.notify({
    orgId: id,
    kind: 'NEED',
    title: `${person.orgName}查看了贵企业的完整联系方式`,
    body: `查看人：${person.name}。原因：${reason}。如非必要，请${consent ? '撤回授权或' : ''}联系所属站点。`,
    ...(consent && { link: enterpriseNeed(consent.needId) }),
  });
  return { kind: 'enterprise', id, once: shown(tx, { name: enterprise.contactName, phone: enterprise.contactPhone, address: enterprise.address }) };
}

async function unmaskMember(tx: Tx, id: string, reason: string): Promise<Done> {
  const member = await tx.get('member', id);
  tx.authorize('member.unmask', { owner: member.orgId }, 'member.read');
  await tx.look([{ enterpriseId: null, needId: null, releaseId: null, subjectId: id, what: ['CONTACT'], reason }]);
  await tx.audit({ action: 'member.unmask', subject: 'member', subjectId: id, note: `查看成员完整手机号，原因：${reason}` });
  return { kind: 'member', id, once: shown(tx, { name: member.name, phone: member.phone, address: null }) };
}

/** Shows contact data whole that is masked otherwise, once, for a reason: a look of its own, told to the enterprise. The answer is kept nowhere. */
export const unmask: UseCase<{ subject: UnmaskSubject; id: string; reason: string }> = async (tx, { subject, id, reason }) => {
  const words = checkWords(reason, 'reason', '查看原因');
  requireValid(words.issues);
  if (!isId(id)) throw new NotFound(subject);
  return subject === 'ENTERPRISE' ? unmaskEnterprise(tx, id, words.text) : unmaskMember(tx, id, words.text);
};
