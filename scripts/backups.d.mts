import type { Postgres } from './postgres.mjs';

/** What a base backup says of itself. */
export interface Manifest {
  readonly name: string;
  readonly endedAt: string;
  readonly startWal: string;
  readonly stopWal: string;
}
/** One step of a drill. */
export interface Row {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly said: string;
}
/** What a drill found. */
export interface Drilled {
  readonly rows: readonly Row[];
  readonly ok: boolean;
  readonly rto: number | undefined;
  readonly last: { readonly seq: string; readonly hash: string; readonly at: Date } | undefined;
}
/** Complete base backups of a root, oldest first. */
export function listBases(root: string): Manifest[];
/** Takes a base backup of a running server. */
export function takeBase(server: Postgres, options?: { dataDir?: string; keep?: number }): Promise<Manifest>;
/** Copies new evidence files. */
export function backUpEvidence(dataDir: string, root: string): Promise<{ copied: number; bytes: number; damaged: string[] }>;
/** Restores a backup beside the living system and looks it over. */
export function drill(options: { root: string; into: string; target?: Date | undefined; dataDir?: string; liveUrl?: string; main?: string; onRow?: (row: Row) => void }): Promise<Drilled>;
