import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const VERSION = 's1';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Short name of a key, so that a sealed text says which key opens it; tells nothing of the key itself. */
export function keyId(key: Uint8Array): string {
  return createHash('sha256').update('jiebang key id\0').update(key).digest('hex').slice(0, 8);
}

function requireKey(key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new Error(`a sealing key has ${KEY_BYTES} bytes, this one has ${key.length}`);
}

/**
 * Encrypts a text with AES-256-GCM under a random 12-byte IV. `context` is not kept but must be the same for opening, so that a
 * sealed text is worth nothing in another row or column. Answers `s1.<key id>.<IV, ciphertext and tag in base64url>`.
 * Throws when the key has not 32 bytes.
 */
export function seal(key: Uint8Array, plain: string, context: string): string {
  requireKey(key);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(`${VERSION}\0${context}`));
  const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${keyId(key)}.${sealed.toString('base64url')}`;
}

/** Opens a sealed text; null when the key or the context is another one, or anything of it was changed. Throws when the key has not 32 bytes. */
export function unseal(key: Uint8Array, sealed: string, context: string): string | null {
  requireKey(key);
  const [version, id, body, ...more] = sealed.split('.');
  if (version !== VERSION || id !== keyId(key) || body === undefined || more.length > 0) return null;
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== body) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(`${VERSION}\0${context}`));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, bytes.length - TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Id of the key that opens a sealed text, or null for any other text. */
export function sealedUnder(sealed: string): string | null {
  return /^s1\.([0-9a-f]{8})\./.exec(sealed)?.[1] ?? null;
}

/** Opens with whichever of the keys fits: the newest seals, older ones are kept until what they sealed is sealed anew. */
export function unsealWith(keys: readonly Uint8Array[], sealed: string, context: string): string | null {
  const id = sealedUnder(sealed);
  const key = keys.find((one) => keyId(one) === id);
  return key === undefined ? null : unseal(key, sealed, context);
}
