import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../kernel/ids';

let hashed: Buffer | null = null;

const digest = (text: string): Buffer => Buffer.from(sha256(text), 'hex');

/** Sets the one-time token for the first administrator; null (or an empty text) forbids creating one. Called once at start. */
export function useBootstrapToken(token: string | null): void {
  hashed = token === null || token === '' ? null : digest(token);
}

/** Whether a token is the one set at start; takes the same time for every wrong one. */
export function isBootstrapToken(token: string): boolean {
  return hashed !== null && timingSafeEqual(hashed, digest(token));
}
