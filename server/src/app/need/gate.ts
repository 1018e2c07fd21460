import type { Need } from '../../domain/need/model';
import type { Facts } from '../../policy/decide';

/** What decisions know of a need by itself; a need that invites is never public. `more` adds what was loaded besides. */
export function needFacts(need: Pick<Need, 'enterpriseId' | 'postedAt' | 'claimMode'> & { readonly stationId: string | null }, more: Facts = {}): Facts {
  return { owner: need.enterpriseId, station: need.stationId, published: need.postedAt !== null && need.claimMode !== 'INVITED', ...more };
}
