import { sealPlain } from './app/offer/seal-plain';
import type { System } from './compose';
import { closeFence, forgetRequests, plainOffers, unopenableKeys } from './db/sealing';
import { system as systemActor } from './policy/actor';

/**
 * To be run before anybody is served: seals what a database from before terms were sealed holds in clear, need by need, and then lets
 * the database vouch for it; may be stopped and repeated. Warns when SECRET_KEY does not open what waits to be opened.
 */
export async function sealStoredOffers(system: Pick<System, 'source' | 'work'>, say: (line: string) => void): Promise<void> {
  const plain = await plainOffers(system.source);
  for (const { needId, offerIds } of plain ?? []) {
    const outcome = await system.work.run(systemActor, { name: 'need.seal' }, sealPlain, { needId, offerIds });
    if (!outcome.ok) throw new Error(`需求 ${needId} 的密封方案未能加密：${outcome.refusal.message}`);
    await forgetRequests(system.source, offerIds);
  }
  if (plain !== null) await closeFence(system.source);
  if (plain !== null && plain.length > 0) say(`已加密 ${plain.length} 条需求的密封方案；升级前的备份和归档日志中仍有明文，请在开标前妥善保管或销毁`);
  const closed = await unopenableKeys(system.source);
  if (closed.length > 0) say(`注意：有 ${closed.length} 条需求的密封方案用当前的 SECRET_KEY 打不开，到期将不能开标。请把密封时的密钥加入 SECRET_KEY（逗号隔开）后重启`);
}
