import type { Actor } from '../policy/actor';
import type { Context } from './context';

/** The signed-in person as the API shows it, or null. */
export function readViewer(context: Context, actor: Actor): Promise<object | null> {
  return actor.kind === 'PERSON' ? context.personOf(actor) : Promise.resolve(null);
}
