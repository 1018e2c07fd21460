import type { Deal, EvidenceFile } from '../../domain/deal/model';
import { isId } from '../../kernel/ids';
import type { Issue } from '../../kernel/refusal';
import type { Tx } from '../ports';

/** Files named by an input, in its order; `undefined` where no such file belongs to the organisation. */
export type NamedFiles = readonly (EvidenceFile | undefined)[];

/** Reads the files that an input names, as far as they were uploaded by `orgId`. */
export async function readFiles(tx: Tx, ids: readonly string[], orgId: string): Promise<NamedFiles> {
  const wanted = [...new Set(ids.filter(isId))];
  const found = wanted.length === 0 ? [] : await tx.find('evidenceFile', { id: wanted, orgId });
  return ids.map((id) => found.find((file) => file.id === id));
}

/** Issues of files that are missing or have the same content as another file of the same input. */
export function fileIssues(files: NamedFiles): readonly Issue[] {
  return files.flatMap((file, index) => {
    const path = `evidenceIds.${index}`;
    if (file === undefined) return [{ path, message: '没有找到这份文件，请由本机构重新上传' }];
    const same = files.findIndex((other) => other?.sha256 === file.sha256);
    return same < index ? [{ path, message: `与第 ${same + 1} 份文件内容相同，请删除一份` }] : [];
  });
}

/**
 * Issues of files whose content proves another payment already, of the same deal or the same institution; voided
 * payments free their files. Locks the institution's files of that content, so that two reports cannot pass at once.
 */
export async function reuseIssues(tx: Tx, deal: Deal, files: NamedFiles): Promise<readonly Issue[]> {
  const hashes = [...new Set(files.flatMap((file) => (file === undefined ? [] : [file.sha256])))];
  if (hashes.length === 0) return [];
  await tx.find('evidenceFile', { orgId: deal.institutionId, sha256: hashes }, 'update');
  const links = (await tx.find('evidenceLink', { sha256: hashes })).filter((link) => link.drawdownId !== null);
  const ids = links.flatMap((link) => (link.drawdownId === null ? [] : [link.drawdownId]));
  if (ids.length === 0) return [];
  const used = (await tx.find('drawdown', { id: ids })).filter(
    (drawdown) => drawdown.status !== 'VOID' && (drawdown.dealId === deal.id || drawdown.institutionId === deal.institutionId),
  );
  if (used.length === 0) return [];
  const deals = await tx.find('deal', { id: [...new Set(used.map((drawdown) => drawdown.dealId))] });
  return files.flatMap((file, index) => {
    const link = links.find((entry) => entry.sha256 === file?.sha256 && used.some((drawdown) => drawdown.id === entry.drawdownId));
    const drawdown = used.find((entry) => entry.id === link?.drawdownId);
    if (drawdown === undefined) return [];
    const code = deals.find((entry) => entry.id === drawdown.dealId)?.code ?? '';
    return [{ path: `evidenceIds.${index}`, message: `该文件已用于成果 ${code} 第 ${drawdown.number} 笔，请上传本笔放款的凭证` }];
  });
}

/** Attaches checked files to a deal, and to a payment of it where `drawdownId` is given. */
export async function attachFiles(tx: Tx, dealId: string, drawdownId: string | null, files: NamedFiles): Promise<void> {
  for (const file of files) {
    if (file !== undefined) await tx.insert('evidenceLink', { fileId: file.id, dealId, drawdownId, sha256: file.sha256 });
  }
}
