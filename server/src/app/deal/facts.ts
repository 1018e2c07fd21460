import type { Facts } from '../../policy/decide';

/** What decisions know of a deal or of one of its drawdowns. */
export function dealFacts(thing: { enterpriseId: string; institutionId: string; stationId: string }): Facts {
  return { owner: thing.institutionId, parties: [thing.enterpriseId, thing.institutionId], station: thing.stationId };
}
