// @ts-check
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashFile, walk } from './copy-cluster.mjs';

const PLACE = /^[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/;

/**
 * Copy evidence files that the backup does not have yet; each is named by its hash, so what was copied is checked against its name.
 * @param {string} dataDir `files/` in it
 * @param {string} root backup root
 * @returns {Promise<{ copied: number, bytes: number, damaged: string[] }>}
 */
export async function backUpEvidence(dataDir, root) {
  const [from, to] = [join(dataDir, 'files'), join(root, 'files')];
  const done = { copied: 0, bytes: 0, damaged: /** @type {string[]} */ ([]) };
  for await (const { path } of walk(from)) {
    const sha256 = PLACE.exec(path)?.[1];
    if (!sha256) continue;
    const [size, there] = await Promise.all([stat(join(from, path)), stat(join(to, path)).catch(() => undefined)]);
    if (there?.size === size.size) continue;
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    const part = join(to, `${path}.part`);
    await copyFile(join(from, path), part);
    if ((await hashFile(part)) !== sha256) {
      done.damaged.push(path);
      await rm(part);
      continue;
    }
    const file = await open(part, 'r+');
    await file.sync().finally(() => file.close());
    await rename(part, join(to, path));
    done.copied += 1;
    done.bytes += size.size;
  }
  return done;
}
