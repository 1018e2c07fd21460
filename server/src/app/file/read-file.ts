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
  const kept = deals.length === 0 ? [] : await tx.find('enterprise', { id: [...new Set(deals.map((deal) => deal.enterpriseId))] });
  const storedOnly = new Set(kept.filter((one) => one.restrictedAt !== null).map((one) => one.id));
  // What is stored only is for the enterprise's own station, not for those above it.
  const stationOf = (deal: (typeof deals)[number]): string | null => (storedOnly.has(deal.enterpriseId) && !(tx.actor.kind === 'PERSON' && tx.actor.orgId === deal.stationId) ? null : deal.stationId);
  const grounds = [own, ...deals.map((deal) => ({ ...dealFacts(deal), station: stationOf(deal) }))];
  tx.authorize('file.read', grounds.find((facts) => decide(tx.actor, 'file.read', facts)) ?? own);
  return file;
}
