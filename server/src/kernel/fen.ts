/** Exact money in fen (1/100 yuan); negative only where a difference is meant. */
export type Fen = bigint;

/** Largest amount that is read or stored: 18 digits of fen, just under ten quadrillion yuan (fits PostgreSQL bigint). */
export const MAX_FEN: Fen = 999_999_999_999_999_999n;
