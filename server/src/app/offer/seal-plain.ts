import type { UseCase } from '../ports';
import { sealStored } from './sealing';

/** Seals the terms of a need's offers that were stored in clear before terms were sealed. May be repeated. */
export const sealPlain: UseCase<{ needId: string; offerIds: readonly string[] }> = async (tx, { needId, offerIds }) => {
  tx.authorize('system.run', {});
  await tx.get('need', needId, 'update');
  for (const offer of await tx.find('offer', { id: offerIds, needId }, 'update')) await sealStored(tx, offer);
  await tx.audit({ action: 'need.seal', subject: 'need', subjectId: needId, note: '升级：密封方案的内容改为加密保存' });
  return { kind: 'need', id: needId };
};
