import type { ExportJob } from '../../domain/export/model';
import { NotFound } from '../../kernel/refusal';
import { mayEver } from '../../policy/decide';
import type { Tx, UseCase } from '../ports';
import { LISTS } from './lists';

/** An export that the actor may fetch now: their own, for the same organisation, in its hour, of a list that they still may see. Throws `NotFound` otherwise. */
export async function readExport(tx: Tx, { id }: { id: string }): Promise<ExportJob> {
  const person = tx.person();
  const job = await tx.get('exportJob', id);
  tx.authorize('list.export', { owner: job.memberId === person.memberId ? job.orgId : null });
  if (job.expiresAt <= tx.now || !mayEver(person, LISTS[job.list].read)) throw new NotFound('exportJob');
  return job;
}

/** Notes that an export is fetched for the first time; later times change nothing. */
export const noteExportRead: UseCase<{ id: string }> = async (tx, { id }) => {
  await readExport(tx, { id });
  const job = await tx.get('exportJob', id, 'update');
  if (job.firstReadAt === null) {
    await tx.update('exportJob', id, { firstReadAt: tx.now });
    await tx.audit({ action: 'list.download', subject: 'exportJob', subjectId: id });
  }
  return { kind: 'exportJob', id };
};
