import type { RightsRequest } from '../../domain/rights/model';
import type { Facts } from '../../policy/decide';

/** What decisions know of a request. */
export function rightsFacts(request: RightsRequest): Facts {
  return { owner: request.enterpriseId, station: request.stationId, maker: request.memberId, self: request.memberId, assigned: request.platformId };
}
