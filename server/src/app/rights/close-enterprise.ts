import type { Deal } from '../../domain/deal/model';
import type { DealStatus } from '../../domain/deal/terms';
import { needStates } from '../../domain/need/states';
import type { Need } from '../../domain/need/model';
import { refuseState } from '../../kernel/refusal';
import { nextState } from '../../kernel/state-machine';
import { audienceOf } from '../audience';
import { loseClaims, withdraw } from '../need/end-need';
import { endConsent, openConsents } from '../consent/end-consents';
import type { Tx } from '../ports';
import { eraseMember } from './erase-member';

/** Statuses of deals that ask nothing more of anybody. */
export const NEED_ENDED_DEALS: readonly DealStatus[] = ['SETTLED', 'CANCELLED'];

/** Statuses in which a deal can do without the enterprise: nothing is left for it to confirm. */
const WITHOUT_ENTERPRISE: readonly DealStatus[] = ['REPAYING', ...NEED_ENDED_DEALS];

/** Refuses to close an enterprise that a deal still needs; names the deals and what to do. */
export async function requireClosable(tx: Tx, enterpriseId: string): Promise<readonly Deal[]> {
  const deals = await tx.find('deal', { enterpriseId });
  const open = deals.filter((deal) => !WITHOUT_ENTERPRISE.includes(deal.status));
  const waiting = await tx.find('drawdown', { enterpriseId, status: ['REPORTED', 'DISPUTED'] });
  const codes = [...new Set([...open.map((deal) => deal.code), ...waiting.flatMap((one) => deals.filter((deal) => deal.id === one.dealId).map((deal) => deal.code))])];
  if (codes.length > 0) refuseState('OPEN_DEALS', `成果 ${codes.slice(0, 5).join('、')}${codes.length > 5 ? ` 等 ${codes.length} 笔` : ''} 还需企业办理：请先确认放款、由机构登记进入还款期，或与机构协商终止，再注销企业。`);
  return deals;
}

async function takeOffBoard(tx: Tx, need: Need): Promise<void> {
  if (nextState(needStates, need.status, 'withdraw') !== undefined) {
    await withdraw(tx, need, '企业注销账户，需求随之撤榜。');
    return;
  }
  await loseClaims(tx, need, '企业已注销账户。');
  await tx.stopClocks('need', need.id);
  if (need.postedAt === null || need.claimMode === 'INVITED' || need.status === 'WITHDRAWN') return;
  // Out of the public board for good; how it was claimed stays in the record of the step.
  await tx.update('need', need.id, { claimMode: 'INVITED' });
  await tx.audit({ action: 'need.conceal', subject: 'need', subjectId: need.id, note: `企业注销，停止公开（原揭榜方式 ${need.claimMode}）`, audience: audienceOf(need) });
}

/**
 * Closes an enterprise (注销): open needs are withdrawn, consents and open requests for them ended, contacts and its people's data erased. Deals
 * and their records stay, for the parties of the deals, the enterprise's station and auditors alone. `requestId` is the request by which it is done.
 */
export async function closeEnterprise(tx: Tx, enterpriseId: string, requestId: string): Promise<void> {
  const needs = await tx.find('need', { enterpriseId }, 'update');
  const deals = await requireClosable(tx, enterpriseId);
  for (const need of [...needs].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await takeOffBoard(tx, need);
    // Those of institutions with a deal too: nobody is left who could take them back.
    for (const release of await openConsents(tx, need.id)) await endConsent(tx, need, release, '企业已注销账户。');
  }
  const enterprise = await tx.get('enterprise', enterpriseId, 'update');
  await tx.update('enterprise', enterpriseId, { contactName: null, contactPhone: null, address: null, restrictedAt: tx.now });
  for (const member of await tx.find('member', { orgId: enterpriseId }, 'update')) await eraseMember(tx, member, requestId);
  await tx.remove('message', { orgId: enterpriseId });
  await tx.audit({ action: 'enterprise.close', subject: 'enterprise', subjectId: enterpriseId, audience: { enterpriseId, stationId: enterprise.stationId } });
  for (const institutionId of new Set(deals.map((deal) => deal.institutionId))) {
    await tx.notify({ orgId: institutionId, kind: 'DEAL', title: '一家合作企业已注销账户', body: '已达成的成果记录照常保存，仅供双方、企业所属站点和审计查阅；后续还款、结清请继续登记。', link: '/inst/deals' });
  }
}
