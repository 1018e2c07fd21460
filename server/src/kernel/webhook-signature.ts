import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that a signature may be old before a receiver should refuse it. */
export const SIGNATURE_SECONDS = 300;

/** `sha256=` and the hex HMAC-SHA256, under the secret, of the timestamp (seconds), a point, and the body exactly as sent. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** What a receiver does: whether the body was signed with the secret, lately. */
export function isSigned(secret: string, timestamp: string, body: string, signature: string, nowMs: number): boolean {
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) && Math.abs(nowMs / 1000 - Number(timestamp)) <= SIGNATURE_SECONDS;
}
