import type { Institution } from '../../domain/institution/model';
import { isId } from '../../kernel/ids';
import { requireValid } from '../../kernel/refusal';
import type { Tx } from '../ports';

/** Whether an institution takes part: admitted and not suspended. */
export const participates = (institution: Pick<Institution, 'status'>): boolean => institution.status === 'ADMITTED';

/** The institutions with these ids, each once; refuses with an issue at `path.<index>` for any that does not take part. */
export async function requireParticipants(tx: Tx, ids: readonly string[], path: string): Promise<Institution[]> {
  const unique = [...new Set(ids)];
  const found = new Map((await tx.find('institution', { id: unique.filter(isId) })).map((row) => [row.id, row]));
  requireValid(
    unique.flatMap((id) => {
      const institution = found.get(id);
      if (institution && participates(institution)) return [];
      const message = institution ? `“${institution.name}”未准入或已暂停，不能邀请，请从在册机构中选择` : '没有这家机构，请从在册机构中选择';
      return [{ path: `${path}.${ids.indexOf(id)}`, message }];
    }),
  );
  return unique.flatMap((id) => found.get(id) ?? []);
}
