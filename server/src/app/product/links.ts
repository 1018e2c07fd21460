/** Page of an institution's own product. */
export const institutionProduct = (productId: string): string => `/inst/products/${productId}`;

/** Page of a product version for the station that reviews it. */
export const stationVersion = (versionId: string): string => `/st/products/${versionId}`;
