import type { Need } from '../domain/need/model';
import type { Audience, EventAudience } from './ports';

/** Audience of a case between an enterprise and an institution under a station. */
export function audienceOf(thing: { enterpriseId?: string | null; institutionId?: string | null; stationId?: string | null }): Audience {
  return { enterpriseId: thing.enterpriseId ?? null, institutionId: thing.institutionId ?? null, stationId: thing.stationId ?? null };
}

/** Who may be told of what everybody sees of a need: everybody while it stands on the public board. */
export function boardAudience(need: Pick<Need, 'enterpriseId' | 'stationId' | 'postedAt' | 'claimMode' | 'status'>): EventAudience {
  return { ...audienceOf(need), public: need.postedAt !== null && need.claimMode !== 'INVITED' && need.status !== 'WITHDRAWN' };
}
