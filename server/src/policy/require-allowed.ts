import { NotFound, refuseActor, Unauthenticated } from '../kernel/refusal';
import type { Actor } from './actor';
import { decide, type Facts } from './decide';
import type { Action } from './matrix';

/**
 * The object gate of a use case: returns when the actor may. Otherwise a visitor must sign in, whoever may see the thing (`read`) is
 * told that this is not theirs to do, and for everybody else it does not exist.
 */
export function requireAllowed(actor: Actor, action: Action, facts: Facts, read?: Action): void {
  if (decide(actor, action, facts)) return;
  if (actor.kind === 'VISITOR') throw new Unauthenticated();
  if (read && decide(actor, read, facts)) refuseActor('您的角色或与该事项的关系不允许此操作；如需办理，请联系本单位负责人或所属站点。');
  throw new NotFound(action);
}

/** The person who acts; throws `Unauthenticated` for anybody else. */
export function requirePerson(actor: Actor): Actor & { readonly kind: 'PERSON' } {
  if (actor.kind !== 'PERSON') throw new Unauthenticated();
  return actor;
}
