/** What a failed statement says of the rows that it was to write: offers, figures and secrets of people. */
const ROW = ['parameters', 'detail', 'where', 'driverError.detail', 'driverError.where', 'driverError.parameters'];

/** Paths that the log leaves out: who is signed in, and values that travel with errors of the database. */
export const LOG_SECRETS: string[] = ['req.headers.cookie', 'req.headers.authorization', ...ROW.flatMap((path) => [`err.${path}`, `err.cause.${path}`])];
