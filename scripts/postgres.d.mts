/** What the launcher and the tests get from a started server. */
export interface Postgres {
  readonly url: string;
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly dir: string;
  readonly logFile: string;
  readonly backupDir: string;
  readonly reused: boolean;
  alive(): boolean;
  stop(): Promise<void>;
}
/** Start (or take over) the embedded PostgreSQL of a folder. */
export function startPostgres(options: { dir: string; port?: number; log?: (line: string) => void; durable?: boolean; backupDir?: string }): Promise<Postgres>;
/** An empty server for tests; `stop` removes it. */
export function startThrowAwayPostgres(options?: { port?: number; log?: (line: string) => void }): Promise<Postgres>;
/** Where the cluster of a folder really is. */
export function whereIs(dir: string): string;
