import type { Audience } from './ports';

/** Audience of a case between an enterprise and an institution under a station. */
export function audienceOf(thing: { enterpriseId?: string | null; institutionId?: string | null; stationId?: string | null }): Audience {
  return { enterpriseId: thing.enterpriseId ?? null, institutionId: thing.institutionId ?? null, stationId: thing.stationId ?? null };
}
