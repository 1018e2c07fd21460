/** Page of a deal for its enterprise. */
export const enterpriseDeal = (dealId: string): string => `/my/deals/${dealId}`;

/** Page of a deal for its institution. */
export const institutionDeal = (dealId: string): string => `/inst/deals/${dealId}`;

/** Ledger of a station. */
export const stationDeals = '/st/deals';
