import type { EvidenceFile } from '../../domain/deal/model';
import { decide, type Facts } from '../../policy/decide';
import { dealFacts } from '../deal/facts';
import type { Tx } from '../ports';

/**
 * A file that the actor may read: of the own organisation, or attached to a deal that the actor is party to or has
 * under supervision. Throws `NotFound` otherwise.
 */
export async function readFile(tx: Tx, { id }: { id: string }): Promise<EvidenceFile> {
  const file = await tx.get('evidenceFile', id);
  const links = await tx.find('evidenceLink', { fileId: id });
  const deals = links.length === 0 ? [] : await tx.find('deal', { id: [...new Set(links.map((link) => link.dealId))] });
  const own: Facts = { parties: [file.orgId], station: file.orgId };
  const grounds = [own, ...deals.map(dealFacts)];
  tx.authorize('file.read', grounds.find((facts) => decide(tx.actor, 'file.read', facts)) ?? own);
  return file;
}
