import type { Actor, Person } from './actor';
import type { Action } from './matrix';

/** How long a proof of identity counts for what needs a fresh one, in minutes. */
export const FRESH_MINUTES = 5;

/** Actions that need a fresh proof of identity (password, and second factor where there is one) in the same login session. */
export const STEP_UP: ReadonlySet<Action> = new Set<Action>(['offer.accept', 'deal.report', 'deal.confirm', 'member.manage', 'member.grant', 'member.unlock', 'member.enable', 'session.end', 'org.manage', 'factor.change', 'factor.remove', 'contact.unmask', 'enterprise.unmask', 'member.unmask', 'account.close', 'account.export', 'enterprise.export', 'rights.closure', 'webhook.add']);

/** What whoever must prove again who they are is told, with the code STEP_UP_NEEDED. */
export const STEP_UP_TEXT = `此操作需要再次验证身份：请输入密码（已绑定两步验证的，还要输入验证码）。${FRESH_MINUTES} 分钟内有效。`;

/** Actions on one's own account: open also to a person who must change the password, set up the second factor or be granted first. */
export const OWN_ACCOUNT: ReadonlySet<Action> = new Set<Action>(['session.change', 'factor.change']);

/** What a person must do before anything else is open to them; null = nothing. */
export type Limit = 'PASSWORD_CHANGE_NEEDED' | 'FACTOR_NEEDED' | 'GRANT_NEEDED';

/** Why an actor is limited to their own account; what they can see to themselves comes first. */
export function limitOf(actor: Actor): Limit | null {
  if (actor.kind !== 'PERSON') return null;
  if (actor.mustChangePassword === true) return 'PASSWORD_CHANGE_NEEDED';
  if (actor.mustEnrol === true) return 'FACTOR_NEEDED';
  return actor.mustBeGranted === true ? 'GRANT_NEEDED' : null;
}

/** Whether the person proved who they are recently enough. */
export function isFresh(person: Person, nowMs: number): boolean {
  return person.strongAt != null && nowMs - person.strongAt.getTime() <= FRESH_MINUTES * 60_000;
}

/** Whether the action needs a fresh proof that this actor has not given. Visitors and the system have none to give: the matrix decides. */
export function needsStepUp(actor: Actor, action: Action, nowMs: number): boolean {
  return STEP_UP.has(action) && actor.kind === 'PERSON' && !isFresh(actor, nowMs);
}
