import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Length of a time step, in seconds. */
export const STEP_SECONDS = 30;
const DIGITS = 6;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes in base 32 (RFC 4648, without padding), as authenticator apps take them. */
export function toBase32(bytes: Uint8Array): string {
  let [bits, value, text] = [0, 0, ''];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(value >>> (bits - 5)) & 31];
    value &= 255;
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
}

/** Bytes of a base-32 text; throws at a character that does not belong to it. */
export function fromBase32(text: string): Buffer {
  let [bits, value] = [0, 0];
  const bytes: number[] = [];
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) throw new Error('not a base-32 text');
    value = ((value << 5) | digit) & 0xffff;
    bits += 5;
    if (bits >= 8) bytes.push((value >>> (bits -= 8)) & 255);
  }
  return Buffer.from(bytes);
}

/** A new secret of 160 bits, in base 32. */
export function newSecret(): string {
  return toBase32(randomBytes(20));
}

/** Number of the time step that an instant falls into. */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_SECONDS);
}

/** The code of one time step (RFC 6238 with SHA-1). */
export function codeAt(secret: string, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const number = mac.readUInt32BE(mac[mac.length - 1]! & 15) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The time step whose code this is: the present one, the one before or the one after; null when none, or when it is not later
 * than `last`, the step of the last code that was taken, so that a code counts once.
 */
export function matchingStep(secret: string, code: string, now: Date, last: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const present = stepOf(now);
  let found: number | null = null;
  for (const step of [present - 1, present, present + 1]) {
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) found = step;
  }
  return found !== null && (last === null || found > last) ? found : null;
}

/** Address that an authenticator app reads the secret from. */
export function otpauthUri(issuer: string, account: string, secret: string): string {
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
