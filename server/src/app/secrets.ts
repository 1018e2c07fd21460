import { createHmac } from 'node:crypto';
import { keyId, seal, sealedUnder, unsealWith } from '../kernel/sealing';

let used: readonly Uint8Array[] = [];

/** Sets the keys of 32 bytes: the first seals, every one opens what it sealed. The composition root calls it before any use case runs. */
export function useSecrets(keys: readonly Uint8Array[]): void {
  used = keys;
}

function first(): Uint8Array {
  const [key] = used;
  if (key === undefined) throw new Error('useSecrets was not called at start');
  return key;
}

/** What only this installation can read or make. */
export const secrets = {
  /** Encrypts a text for one place; the same `context` opens it. */
  seal: (plain: string, context: string): string => seal(first(), plain, context),
  /** Opens a sealed text; null when no key fits or it was changed. */
  unseal: (sealed: string, context: string): string | null => unsealWith(used, sealed, context),
  /** Prints of a text, the newest key's first: equal texts give equal prints, and nobody without a key can tell which text a print is of. */
  prints: (text: string): readonly string[] => [first(), ...used.slice(1)].map((key) => createHmac('sha256', key).update('print\0').update(text).digest('hex')),
  /** Whether a text is sealed under an older key, so that it should be sealed anew when there is an occasion. */
  isOld: (sealed: string): boolean => sealedUnder(sealed) !== keyId(first()),
  /** A number below `below` that follows from the text, and that nobody without the key can foresee. */
  bucket: (text: string, below: number): number => createHmac('sha256', first()).update(text).digest().readUInt32BE(0) % below,
};
