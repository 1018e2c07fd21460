/** Page of one's own data and requests. */
export const ownData = '/account/data';

/** Page on which a station handles requests. */
export const stationRights = '/st/rights';

/** Page on which the platform handles requests. */
export const platformRights = '/admin/rights';
