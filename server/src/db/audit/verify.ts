import type { KeyObject } from 'node:crypto';
import { walkChain, type Asked, type Walk } from './chain';
import { readHeadFile } from './head-file';
import { checkHeads, readHeads } from './heads';

/** What is known about the audit log as a whole. */
export interface Verdict {
  readonly walk: Walk;
  /** Signed heads in the database and in the file beside it. */
  readonly heads: { readonly inTable: number; readonly inFile: number };
  /** Sentences about heads; none when all is well. */
  readonly headFaults: readonly string[];
  readonly ok: boolean;
}

/** Walks the log, checks every signed head of the table and of the file in `dataDir`, and compares the two. */
export async function verifyAudit(db: Asked, keys: readonly KeyObject[], dataDir: string): Promise<Verdict> {
  const table = await readHeads(db);
  const file = await readHeadFile(dataDir);
  const wanted = new Set([...table, ...file].map((head) => head.seq));
  const found = new Map<string, string>();
  const walk = await walkChain(db, (seq, hash) => void (wanted.has(seq) && found.set(seq, hash)));
  const days = new Set(table.map((head) => head.day));
  const headFaults = [
    ...checkHeads(table, keys, (seq) => found.get(seq), '数据库'),
    ...checkHeads(file, keys, (seq) => found.get(seq), '文件'),
    ...file.filter((head) => !days.has(head.day)).map((head) => `文件里 ${head.day} 的签名链首在数据库 audit_head 中不存在：被删除过`),
  ];
  return { walk, heads: { inTable: table.length, inFile: file.length }, headFaults, ok: walk.faultCount === 0 && headFaults.length === 0 };
}
