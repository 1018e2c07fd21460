import { AreaKind } from '../../domain/org/terms';
import type { Tx } from '../ports';
import { AreaBook } from './area-book';

/** Every area of the platform, read once. */
export async function loadAreaBook(tx: Tx): Promise<AreaBook> {
  return new AreaBook(await tx.find('area', { kind: AreaKind.codes }));
}
