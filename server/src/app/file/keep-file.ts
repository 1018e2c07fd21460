import type { UseCase } from '../ports';

/** A file whose content was checked and stored under its hash. */
export interface CheckedFile {
  readonly name: string;
  readonly bytes: number;
  readonly mime: string;
  readonly sha256: string;
}

/** Registers a stored file for the uploader's organisation, to be attached as evidence (佐证材料) later. */
export const keepFile: UseCase<CheckedFile> = async (tx, { name, bytes, mime, sha256 }) => {
  const { memberId, orgId } = tx.person();
  tx.authorize('file.upload', {});
  const file = await tx.insert('evidenceFile', { orgId, memberId, name, bytes, mime, sha256, at: tx.now });
  await tx.audit({ action: 'file.upload', subject: 'org', subjectId: orgId, note: sha256 });
  return { kind: 'evidenceFile', id: file.id, once: { id: file.id, name, bytes, mime, sha256 } };
};
