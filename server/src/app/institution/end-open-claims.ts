import type { ClaimStatus } from '../../domain/claim/terms';
import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import { endClaim } from '../claim/end-claim';
import type { Tx } from '../ports';

/** Statuses of a claim on which no offer was accepted yet. */
const OPEN: readonly ClaimStatus[] = ['INVITED', ...ACTIVE_CLAIMS];

/**
 * Ends every claim of an institution that has no accepted offer, each under its need's lock (need before claim, needs in
 * order of id), and tells the enterprises. All needs are locked before anything is written: call it before what moves figures,
 * whose lock is the last one. `note` is written into the steps. Deals go on. Answers how many ended.
 */
export async function endOpenClaims(tx: Tx, institutionId: string, note: string): Promise<number> {
  const seen = await tx.find('claim', { institutionId, status: OPEN });
  const ordered = [...seen].sort((a, b) => (a.needId < b.needId ? -1 : a.needId > b.needId ? 1 : 0));
  for (const { needId } of ordered) await tx.get('need', needId, 'update');
  let ended = 0;
  for (const { id, needId } of ordered) {
    const need = await tx.get('need', needId, 'update');
    const claim = await tx.get('claim', id, 'update');
    if (!OPEN.includes(claim.status)) continue;
    await endClaim(tx, need, claim, 'lapse', {}, note);
    ended += 1;
    if (claim.status === 'INVITED') continue;
    await tx.notify({
      orgId: need.enterpriseId,
      kind: 'CLAIM',
      title: `${need.code}：一家机构退出揭榜`,
      body: '该机构已被站点暂停或退出平台，其揭榜随之结束，名额已释放；其他机构可继续揭榜。',
      link: `/my/needs/${need.id}`,
    });
  }
  return ended;
}
