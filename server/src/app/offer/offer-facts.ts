import type { Facts } from '../../policy/decide';
import type { Audience } from '../ports';

interface Case {
  readonly enterpriseId: string;
  readonly institutionId: string;
  readonly stationId: string;
}

/** What decisions know of a claim or of one of its offers. A sealed offer exists for its institution only. */
export function offerFacts(thing: Case & { readonly status: string }): Facts {
  if (thing.status === 'SEALED') return { owner: thing.institutionId };
  return { owner: thing.institutionId, parties: [thing.enterpriseId], station: thing.stationId };
}

/** Who may read a step of an offer: while it is sealed, its institution only. */
export function offerAudience(thing: Case, sealed: boolean): Audience {
  return sealed
    ? { institutionId: thing.institutionId }
    : { enterpriseId: thing.enterpriseId, institutionId: thing.institutionId, stationId: thing.stationId };
}
