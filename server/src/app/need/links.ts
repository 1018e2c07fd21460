/** Page of a need for the enterprise that posted it. */
export const enterpriseNeed = (needId: string): string => `/my/needs/${needId}`;

/** Page with the offers on a need, for its enterprise. */
export const enterpriseOffers = (needId: string): string => `/my/needs/${needId}/offers`;

/** Page of a need in an institution's pool (anonymous until released). */
export const institutionNeed = (needId: string): string => `/inst/needs/${needId}`;

/** Page of an institution's own claim. */
export const institutionClaim = (claimId: string): string => `/inst/claims/${claimId}`;

/** Page of a need for its station. */
export const stationNeed = (needId: string): string => `/st/needs/${needId}`;
