import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** What a zip may hold at most before it is looked into (reference: files, content, supply chain). */
export const ZIP_LIMITS = { entries: 2_000, inflatedBytes: 50 * 1024 * 1024, ratio: 200 } as const;

/** Why a zip is not looked into, in Chinese; or its entries and the text of its content types. */
export type ZipLook =
  | { readonly ok: true; readonly entries: readonly string[]; readonly contentTypes: string | null }
  | { readonly ok: false; readonly reason: string };

const CONTENT_TYPES = '[Content_Types].xml';
const ALLOWANCE = 64 * 1024;

class Suspicious extends Error {}

/** Inflates one entry, counting what really comes out; keeps the bytes only where `keep` is set. */
async function inflate(zip: ZipFile, entry: Entry, budget: number, keep: boolean): Promise<{ bytes: number; text: string }> {
  const kept: Buffer[] = [];
  let bytes = 0;
  const stream: Readable = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > budget) throw new Suspicious('解压后超过 50 MB');
    if (bytes > ALLOWANCE && bytes > entry.compressedSize * ZIP_LIMITS.ratio) throw new Suspicious('压缩比异常');
    if (keep) kept.push(chunk);
  }
  return { bytes, text: Buffer.concat(kept).toString('utf8') };
}

async function look(zip: ZipFile, size: number): Promise<ZipLook> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw new Suspicious(`包内条目超过 ${ZIP_LIMITS.entries} 个`);
  const entries: string[] = [];
  let contentTypes: string | null = null;
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= ZIP_LIMITS.entries) throw new Suspicious(`包内条目超过 ${ZIP_LIMITS.entries} 个`);
    if (entry.isEncrypted()) throw new Suspicious('内容已加密');
    entries.push(entry.fileName);
    if (total + entry.uncompressedSize > ZIP_LIMITS.inflatedBytes) throw new Suspicious('解压后超过 50 MB');
    const isTypes = entry.fileName === CONTENT_TYPES;
    const { bytes, text } = await inflate(zip, entry, ZIP_LIMITS.inflatedBytes - total, isTypes);
    total += bytes;
    if (isTypes) contentTypes = text;
    if (total > ALLOWANCE && total > size * ZIP_LIMITS.ratio) throw new Suspicious('压缩比异常');
  }
  return { ok: true, entries, contentTypes };
}

/**
 * Looks into a zip held in memory without trusting its directory: every entry is really inflated, under the limits
 * of `ZIP_LIMITS`. A damaged, encrypted or oversized zip is answered with the reason, never thrown.
 */
export async function lookIntoZip(content: Buffer): Promise<ZipLook> {
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(content, { strictFileNames: true });
    return await look(zip, content.length);
  } catch (error) {
    return { ok: false, reason: error instanceof Suspicious ? error.message : '文件损坏或不完整' };
  } finally {
    zip?.close();
  }
}
