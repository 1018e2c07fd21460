import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemClock } from '../kernel/clock';
import { newId } from '../kernel/ids';

const SHA256 = /^[0-9a-f]{64}$/;
/** Temporary uploads left by a crash are removed after this long (at most one hour). */
const LEFT_OVER_MS = 3_600_000;

/** An upload on its way: where it lies and what was counted. */
export interface Received {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files on disk by their content: `<dataDir>/files/ab/cd/<sha256>`, written once and never changed. */
export class FileStore {
  private readonly root: string;
  private readonly incoming: string;

  constructor(dataDir: string) {
    this.root = join(dataDir, 'files');
    this.incoming = join(this.root, 'incoming');
  }

  /** Creates the folders and removes what a crash left behind. */
  async prepare(nowMs: number): Promise<void> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const left = await stat(path).catch(() => null);
      if (left && nowMs - left.mtimeMs >= LEFT_OVER_MS) await rm(path, { force: true });
    }
  }

  /** Writes a stream to a temporary file, hashing and counting it; the file is gone again when the stream fails. */
  async receive(source: AsyncIterable<Buffer>): Promise<Received> {
    const path = join(this.incoming, newId());
    const hash = createHash('sha256');
    let bytes = 0;
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        await handle.appendFile(chunk);
      }
      await handle.sync();
    } catch (error) {
      await handle.close();
      await this.discard(path);
      throw error;
    }
    await handle.close();
    return { path, bytes, sha256: hash.digest('hex') };
  }

  /** Moves a received file to its place; the same content stays as it is, a damaged copy of it is replaced. */
  async keep({ path, bytes, sha256 }: Received): Promise<void> {
    const place = this.placeOf(sha256);
    const there = await stat(place).catch(() => null);
    if (there?.size === bytes && (await touched(place))) return this.discard(path);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    await syncFolder(dirname(place));
  }

  /**
   * Takes content away that no file names any more. It is set aside first: whoever received the same content meanwhile has either marked it
   * as new (then it comes back) or writes it anew.
   */
  async drop(sha256: string, isKnown: () => Promise<boolean>, nowMs: number): Promise<void> {
    const place = this.placeOf(sha256);
    const aside = join(this.incoming, newId());
    const moved = await rename(place, aside).then(() => true, () => false);
    if (!moved) return;
    const { mtimeMs } = await stat(aside);
    if (nowMs - mtimeMs < LEFT_OVER_MS || (await isKnown())) await rename(aside, place);
    else await this.discard(aside);
  }

  /** Removes a temporary file; does nothing when it is gone. */
  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Where content lies. Throws RangeError for anything that is not a hash. */
  placeOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new RangeError('not a sha256');
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Marks content as received again; false when it was taken away at that moment. */
const touched = (place: string): Promise<boolean> => utimes(place, new Date(systemClock.nowMs()), new Date(systemClock.nowMs())).then(() => true, () => false);

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
