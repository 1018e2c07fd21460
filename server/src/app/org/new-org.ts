import type { Org } from '../../domain/identity/model';
import type { OrgKind } from '../../domain/identity/terms';
import { refuseDuplicate, type Issue } from '../../kernel/refusal';
import { parseName, searchKey } from '../../kernel/text';
import type { Tx } from '../ports';

/** Issues of the name of a station or an authority: 2 to 60 characters, nothing invisible in it. */
export function checkOrgName(name: string, path = 'name'): readonly Issue[] {
  const read = parseName(name, '名称', 60);
  if (!read.ok) return [{ path, message: `${read.reason}。` }];
  return [...read.value].length < 2 ? [{ path, message: '名称至少 2 个字。' }] : [];
}

/**
 * Locks the platform's organisation, so that changes of the tree of stations and authorities follow one another;
 * a check of the whole tree then holds until the end of the transaction.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.find('org', { kind: 'PLATFORM' }, 'update');
}

/** Refuses a name that another organisation of the kind already has. Call it with the tree locked. */
export async function requireFreeName(tx: Tx, kind: OrgKind, name: string): Promise<void> {
  const key = searchKey(name);
  const same = (await tx.find('org', { kind })).find((org) => searchKey(org.name) === key);
  if (same !== undefined) refuseDuplicate(`已有名为「${same.name}」的组织，请换一个名称或直接使用它。`, same.id);
}

/** Adds an organisation. */
export function insertOrg(tx: Tx, kind: OrgKind, name: string, demo: boolean): Promise<Org> {
  return tx.insert('org', { kind, name: name.normalize('NFC').trim(), createdAt: tx.now, demo });
}
