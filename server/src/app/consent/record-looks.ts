import type { ConsentScope } from '../../domain/consent/terms';
import { refuseLimit } from '../../kernel/refusal';
import type { UseCase } from '../ports';

/** What one answer shows of an enterprise. */
export interface SeenPart {
  readonly enterpriseId: string;
  readonly needId: string;
  readonly releaseId: string | null;
  readonly what: readonly ConsentScope[];
}

/**
 * Writes down that a person of an institution was answered what enterprises released to it (谁看过我): one entry of the log for
 * each need, one audit entry for all. Refuses when a consent behind it does not hold any more: then the answer must not be given.
 */
export const recordLooks: UseCase<{ seen: readonly SeenPart[] }> = async (tx, { seen }) => {
  const person = tx.person();
  const written = await tx.look(seen);
  if (written === null) refuseLimit('授权已结束或查看次数已用完；确有需要的，请向企业说明原因并重新申请。');
  const [first] = seen;
  tx.authorize('need.detail', { released: [person.orgId] });
  if (written > 0) {
    const enterprises = new Set(seen.map((one) => one.enterpriseId));
    const need = await tx.get('need', first!.needId);
    await tx.audit({
      action: 'need.viewed',
      subject: 'need',
      subjectId: need.id,
      ...(written > 1 && { note: `查看 ${written} 项需求的实名信息` }),
      audience: enterprises.size === 1 ? { enterpriseId: need.enterpriseId, stationId: need.stationId } : {},
    });
  }
  return { kind: 'need', id: first!.needId };
};
