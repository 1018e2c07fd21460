import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import type { Need } from '../../domain/need/model';
import { audienceOf } from '../audience';
import { endClaim } from '../claim/end-claim';
import { endConsents } from '../consent/end-consents';
import type { Tx } from '../ports';
import { institutionClaim } from './links';

/** Ends every open claim of a need as lost and tells each institution why; `need` must be moved already. Answers the need afterwards. */
export async function loseClaims(tx: Tx, need: Need, reason: string): Promise<Need> {
  let current = need;
  for (const claim of await tx.find('claim', { needId: need.id, status: ['INVITED', ...ACTIVE_CLAIMS] }, 'update')) {
    current = await endClaim(tx, current, claim, 'lose', {}, reason);
    await tx.notify({
      orgId: claim.institutionId,
      kind: 'CLAIM',
      title: `${need.code} 揭榜已结束`,
      body: `${reason}本次揭榜按“未中选”结束，不计入贵机构失约；可继续浏览其他需求。`,
      link: institutionClaim(claim.id),
    });
  }
  return current;
}

/** Withdraws a need (撤榜): claims are lost, open offers rejected, clocks stopped, consents ended. */
export async function withdraw(tx: Tx, need: Need, note: string): Promise<Need> {
  const moved = await tx.move('need', need, 'withdraw', { note, audience: audienceOf(need) });
  const next = await loseClaims(tx, moved, '企业已撤榜。');
  await tx.stopClocks('need', need.id);
  await endConsents(tx, next, '企业已撤榜。');
  await tx.emit('need.withdrawn', 'need', need.id, audienceOf(need));
  return next;
}
