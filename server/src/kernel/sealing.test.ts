import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyId, seal, sealedUnder, unseal, unsealWith } from './sealing';

const key = randomBytes(32);
const other = randomBytes(32);

describe('sealing', () => {
  it('gives back every text under the same key and context, and never the same sealed text twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (plain, context) => {
      const sealed = seal(key, plain, context);
      return unseal(key, sealed, context) === plain && seal(key, plain, context) !== sealed && /^s1\.[0-9a-f]{8}\.[\w-]+$/.test(sealed);
    }));
    expect(unseal(key, seal(key, '年化 3.65%，金额 500 万元', 'offer:1'), 'offer:1')).toBe('年化 3.65%，金额 500 万元');
  });

  it('opens nothing under another key, another context, or after any change of any character', () => {
    const sealed = seal(key, 'secret', 'member:1');
    expect([unseal(other, sealed, 'member:1'), unseal(key, sealed, 'member:2'), unseal(key, sealed, '')]).toEqual([null, null, null]);
    for (let at = 0; at < sealed.length; at += 1) {
      for (const to of ['A', 'b', '.']) {
        if (sealed[at] === to) continue;
        expect([at, to, unseal(key, sealed.slice(0, at) + to + sealed.slice(at + 1), 'member:1')]).toEqual([at, to, null]);
      }
      expect(unseal(key, sealed.slice(0, at), 'member:1')).toBeNull();
    }
    for (const text of ['', 's1', 's1..', `${sealed}.x`, `${sealed}=`, 's2.00000000.AAAA', `s1.${keyId(key)}.AAAA`]) expect(unseal(key, text, 'member:1')).toBeNull();
  });

  it('a swapped key id does not pass for another key', () => {
    const sealed = seal(key, 'secret', 'x').replace(keyId(key), keyId(other));
    expect(unseal(other, sealed, 'x')).toBeNull();
  });

  it('finds the key among those that are kept', () => {
    const old = seal(other, 'before', 'x');
    expect(sealedUnder(old)).toBe(keyId(other));
    expect(unsealWith([key, other], old, 'x')).toBe('before');
    expect([unsealWith([key], old, 'x'), unsealWith([], old, 'x'), sealedUnder('plain')]).toEqual([null, null, null]);
  });

  it('takes keys of 32 bytes only', () => {
    for (const length of [0, 16, 31, 33]) {
      expect(() => seal(randomBytes(length), 'x', 'x')).toThrow(/32 bytes/);
      expect(() => unseal(randomBytes(length), 'x', 'x')).toThrow(/32 bytes/);
    }
  });
});
