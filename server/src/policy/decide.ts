import type { Actor } from './actor';
import { limitOf, OWN_ACCOUNT } from './strength';
import { matrix, type Action, type Grant, type Relation } from './matrix';

/** What is known of a thing when the object gate is asked. Absent means "does not hold". */
export interface Facts {
  /** Organisation that the thing belongs to. */
  readonly owner?: string | null;
  /** Its two parties. */
  readonly parties?: readonly (string | null)[];
  readonly station?: string | null;
  readonly maker?: string | null;
  /** The person that the thing is, or belongs to. */
  readonly self?: string | null;
  readonly published?: boolean;
  readonly claimants?: readonly string[];
  readonly invited?: readonly string[];
  readonly released?: readonly string[];
  /** It tells of accounts, logins and grants. */
  readonly accounts?: boolean;
  /** Organisation that handles it. */
  readonly assigned?: string | null;
}

/** Role under which the matrix knows an actor; whoever must see to their own account first is known as a visitor. */
export function roleOf(actor: Actor): Grant['roles'][number] {
  if (actor.kind !== 'PERSON') return actor.kind;
  return limitOf(actor) === null ? actor.role : 'VISITOR';
}

function holds(relation: Relation, actor: Actor, facts: Facts): boolean {
  if (relation === 'ANY') return true;
  if (relation === 'PUBLISHED') return facts.published === true;
  if (actor.kind !== 'PERSON') return false;
  switch (relation) {
    case 'OWN_ORG':
      return facts.owner === actor.orgId;
    case 'COUNTERPARTY':
      return facts.parties?.includes(actor.orgId) ?? false;
    case 'CLAIMANT':
      return facts.claimants?.includes(actor.orgId) ?? false;
    case 'INVITED':
      return facts.invited?.includes(actor.orgId) ?? false;
    case 'RELEASED':
      return facts.released?.includes(actor.orgId) ?? false;
    case 'JURISDICTION':
      return facts.station != null && actor.stationIds.includes(facts.station);
    case 'SELF':
      return facts.self === actor.memberId;
    case 'NOT_MAKER':
      return facts.maker !== actor.memberId;
    case 'ASSIGNED':
      return facts.assigned === actor.orgId;
    case 'PARTICIPATING':
      return actor.participating;
    case 'ACCOUNTS':
      return facts.accounts === true;
  }
}

const grantsOf = (actor: Actor, action: Action): readonly Grant[] =>
  (matrix[action] as readonly Grant[]).filter((g) => g.roles.includes(OWN_ACCOUNT.has(action) && actor.kind === 'PERSON' ? actor.role : roleOf(actor)));

/** Object gate: whether the actor may do the action on a thing of which these facts hold. */
export function decide(actor: Actor, action: Action, facts: Facts): boolean {
  return grantsOf(actor, action).some((g) => g.relations.every((r) => holds(r, actor, facts)));
}

/** Schema gate: whether any grant of the action can ever apply to this actor. */
export function mayEver(actor: Actor, action: Action): boolean {
  return grantsOf(actor, action).length > 0;
}

/** List gate: the alternatives (each a set of relations that must all hold). Empty means no rows. */
export function scopeOf(actor: Actor, action: Action): readonly (readonly Relation[])[] {
  return grantsOf(actor, action).map((g) => g.relations);
}
