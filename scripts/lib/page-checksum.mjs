// @ts-check

/** Bytes of a page of PostgreSQL. */
export const PAGE = 8192;
const PAGES_PER_FILE = 131_072;
const PRIME = 16_777_619;
/** Starting values of the 32 partial sums, from PostgreSQL's storage/checksum_impl.h. */
const BASES = new Uint32Array([
  0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c, 0xf8d4474f, 0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb,
  0xe58f764b, 0x187636bc, 0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4, 0x783125bb, 0x6ca8eaa2, 0xe407eac6, 0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756,
]);
/** Files that consist of pages: tables and indexes with their maps, below `base` and `global`. */
const RELATION = /^(?:base\/\d+|global)\/\d+(?:_(?:fsm|vm|init))?(?:\.(\d+))?$/;

/**
 * Number of a relation file's first page; undefined for files that do not consist of pages.
 * @param {string} path below the cluster's folder
 */
export function firstPageOf(path) {
  const found = RELATION.exec(path);
  return found ? Number(found[1] ?? 0) * PAGES_PER_FILE : undefined;
}

/**
 * Whether a page is as PostgreSQL wrote it. Empty pages have no checksum.
 * @param {Buffer} page
 * @param {number} number of the page within its relation
 */
export function isPageWhole(page, number) {
  if (page.readUInt16LE(14) === 0) return page.every((byte) => byte === 0);
  const words = new Uint32Array(PAGE / 4);
  for (let i = 0; i < words.length; i += 1) words[i] = page.readUInt32LE(i * 4);
  // The checksum itself counts as zero.
  words[2] = /** @type {number} */ (words[2]) & 0xffff0000;
  const sums = Uint32Array.from(BASES);
  const mix = (/** @type {number} */ at, /** @type {number} */ value) => {
    const mixed = (/** @type {number} */ (sums[at]) ^ value) >>> 0;
    sums[at] = Math.imul(mixed, PRIME) ^ (mixed >>> 17);
  };
  for (let i = 0; i < words.length; i += 1) mix(i % 32, /** @type {number} */ (words[i]));
  for (let round = 0; round < 2; round += 1) for (let at = 0; at < 32; at += 1) mix(at, 0);
  const folded = (sums.reduce((all, sum) => (all ^ sum) >>> 0, 0) ^ number) >>> 0;
  return (folded % 65_535) + 1 === page.readUInt16LE(8);
}

/** Position in the write-ahead log of the last change of a page. @param {Buffer} page */
export const changedAt = (page) => (BigInt(page.readUInt32LE(0)) << 32n) | BigInt(page.readUInt32LE(4));

/** A position as PostgreSQL writes it, e.g. 0/3000028. @param {string} lsn */
export function positionOf(lsn) {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
