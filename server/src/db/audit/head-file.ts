import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedHead } from './heads';

/** Signed heads outside the database, one JSON line each: who empties the table does not reach them. */
export const HEAD_FILE = 'audit-heads.jsonl';

/** Heads of the file; none when there is no file. Throws with the number of a line that is no head. */
export async function readHeadFile(dataDir: string): Promise<SignedHead[]> {
  const text = await readFile(join(dataDir, HEAD_FILE), 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line, i) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as SignedHead];
    } catch {
      throw new Error(`${join(dataDir, HEAD_FILE)} 第 ${i + 1} 行读不出：文件被截断或改动过。`);
    }
  });
}

/** Adds a head unless the file has it already. */
export async function keepInFile(dataDir: string, head: SignedHead): Promise<void> {
  const there = await readHeadFile(dataDir);
  if (!there.some((one) => one.day === head.day && one.seq === head.seq)) await appendFile(join(dataDir, HEAD_FILE), `${JSON.stringify(head)}\n`, { mode: 0o600 });
}
