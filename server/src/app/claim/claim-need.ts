import type { Claim } from '../../domain/claim/model';
import { fullText, isFull } from '../../domain/claim/place';
import type { Institution } from '../../domain/institution/model';
import type { Need } from '../../domain/need/model';
import { OPEN_STATUSES } from '../../domain/need/states';
import { NeedStatus } from '../../domain/need/terms';
import { refuseActor, refuseDuplicate, refuseLimit, refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import type { Person } from '../../policy/actor';
import { audienceOf } from '../audience';
import { isReleased } from '../consent/consent-facts';
import { needFacts } from '../need/gate';
import { enterpriseNeed } from '../need/links';
import { windowOver } from '../need/settle-need';
import type { Tx, UseCase } from '../ports';
import { SLA } from '../sla';
import { startFirstContact } from './claim-clocks';

/**
 * An institution claims a need (揭榜). Refuses after the deadline, when every place is taken, its own need and a
 * second claim; a claim that was lost, declined or lapsed may be made again.
 */
export const claimNeed: UseCase<{ needId: string }> = async (tx, { needId }) => {
  const person = tx.person();
  // Shared lock, before the need's: a suspension, which locks in the same order, comes before or after, never in between.
  const institution = person.orgKind === 'INSTITUTION' ? await tx.get('institution', person.orgId, 'share') : null;
  const need = await tx.get('need', needId, 'update');
  const mine = { needId, institutionId: person.orgId };
  const invitations = await tx.find('invitation', mine);
  tx.authorize('claim.make', needFacts(need, { invited: invitations.map((row) => row.institutionId) }), 'need.read');
  if (institution === null) refuseActor('只有在册机构可以揭榜。');
  const earlier = (await tx.find('claim', mine)).find((row) => !['LOST', 'DECLINED', 'LAPSED'].includes(row.status));
  if (earlier && earlier.status !== 'INVITED') refuseDuplicate('贵机构已揭此榜，请在“我的揭榜”中继续办理。', earlier.id);
  await refuseUnfit(tx, need, institution);

  await tx.count('need', needId, 'activeClaims', 1);
  const claim = await record(tx, need, earlier, person);
  if (need.status === 'PUBLISHED') await tx.move('need', need, 'talk', { audience: audienceOf(need) });
  await tx.stopClocks('need', needId, ['FIRST_CLAIM']);
  await startFirstContact(tx, claim);
  await tellEnterprise(tx, need, institution);
  await tx.emit('need.claimed', 'claim', claim.id, audienceOf(claim));
  return { kind: 'claim', id: claim.id };
};

async function refuseUnfit(tx: Tx, need: Need, institution: Institution): Promise<void> {
  if (institution.status !== 'ADMITTED') refuseActor('贵机构已被暂停或退出，不能揭榜；请联系准入站点。');
  if (!OPEN_STATUSES.includes(need.status)) refuseState(need.status, `该需求目前为“${zh(NeedStatus, need.status)}”，不再接受揭榜，请浏览其他需求。`);
  if (windowOver(tx, need)) refuseState(need.status, `揭榜已于 ${need.claimUntilOn ?? ''} 24:00 截止，请浏览其他需求。`);
  const enterprise = await tx.get('enterprise', need.enterpriseId);
  if (institution.uscc !== null && institution.uscc === enterprise.uscc) refuseActor('不能揭自己的榜，请等其他机构揭榜。');
  if (isFull(need)) refuseLimit(fullText(need), String(need.claimCap));
}

async function record(tx: Tx, need: Need, invited: Claim | undefined, person: Person): Promise<Claim> {
  const officer = { officerId: person.memberId, officerName: person.name, claimedAt: tx.now };
  if (invited) return tx.move('claim', invited, 'accept', { patch: officer, audience: audienceOf(invited) });
  const claim = await tx.insert('claim', {
    ...officer,
    needId: need.id,
    institutionId: person.orgId,
    enterpriseId: need.enterpriseId,
    stationId: need.stationId,
    status: 'CLAIMED',
    contactedAt: null,
    contactChannel: null,
    contactNote: null,
    papers: [],
    papersNote: null,
    declineCode: null,
    declineAdvice: null,
    endedAt: null,
  });
  await tx.audit({ action: 'claim.make', subject: 'claim', subjectId: claim.id, audience: audienceOf(claim) });
  return claim;
}

async function tellEnterprise(tx: Tx, need: Need, institution: Institution): Promise<void> {
  const released = await isReleased(tx, need.id, institution.id);
  const next = released
    ? '对方已可查看实名信息，请保持联系方式畅通。'
    : need.claimMode === 'SEALED'
      ? '方案到期同时开标；如愿提前沟通，可向其公开身份。'
      : '请决定是否向其公开身份：公开后对方才能联系您。';
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'CLAIM',
    title: `${institution.name}揭榜 ${need.code}`,
    body: `${next}机构须在 ${SLA.firstContactDays} 个工作日内完成首次联系。`,
    link: enterpriseNeed(need.id),
    todo: !released && need.claimMode !== 'SEALED',
  });
}
