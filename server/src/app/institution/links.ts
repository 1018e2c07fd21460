/** Home of an institution: state of its admission and what is due. */
export const institutionHome = '/inst';

/** Page of an institution for its station. */
export const stationInstitution = (institutionId: string): string => `/st/institutions/${institutionId}`;
