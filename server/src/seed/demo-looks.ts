import { recordLooks } from '../app/consent/record-looks';
import type { UseCase } from '../app/ports';
import { NotFound } from '../kernel/refusal';

/** An institution's person opens the released face of a need, all that the consent shows. */
export const lookAtNeed: UseCase<{ needId: string }> = async (tx, { needId }) => {
  const [release] = await tx.find('release', { needId, institutionId: tx.person().orgId, status: 'GRANTED' });
  if (!release) throw new NotFound('release');
  return recordLooks(tx, { seen: [{ enterpriseId: release.enterpriseId, needId, releaseId: release.id, what: release.scopes }] });
};
