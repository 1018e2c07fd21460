import { readSync, openSync, closeSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** One statement that PostgreSQL executed, with its parameters as literals. */
export interface Executed {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

const MARK = '§';
/** Longer than a write to the log takes. */
const SETTLE_MS = 250;

const literalsOf = (detail: string): (string | null)[] => [...detail.matchAll(/\$\d+ = (NULL|'((?:[^']|'')*)')/g)].map((m) => (m[1] === 'NULL' ? null : m[2]!.replaceAll("''", "'")));

/** Statements in a piece of PostgreSQL's log that belong to the run's database. */
export function parseLog(log: string, database: string): Executed[] {
  const found: { text: string; values: (string | null)[]; pid: string }[] = [];
  for (const entry of log.split(MARK).slice(1)) {
    const [, db, pid, message] = /^(.*?)\|(\d+)\|([^]*)$/.exec(entry) ?? [];
    if (db !== database || message === undefined) continue;
    const said = /^(?:LOG: {2}(?:execute [^:]*|statement): )([^]*)$/.exec(message);
    if (said) {
      const [text, detail] = said[1]!.split(/\n?DETAIL: {2}/);
      found.push({ text: text!.replaceAll('\n\t', '\n').trim(), values: detail ? literalsOf(detail) : [], pid: pid! });
    } else if (message.startsWith('DETAIL:')) {
      const last = found.findLast((one) => one.pid === pid);
      if (last) last.values = literalsOf(message.replaceAll('\n\t', '\n'));
    }
  }
  return found;
}

/** What `action` makes the server execute, read from PostgreSQL's log: exact, and outside every timed round. */
export async function statementsOf(server: { adminUrl: string; logFile: string }, database: string, action: () => Promise<unknown>): Promise<Executed[]> {
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  const set = async (on: boolean): Promise<void> => {
    for (const [name, value] of [['log_statement', 'all'], ['log_line_prefix', `${MARK}%d|%p|`], ['log_parameter_max_length', '-1']]) await admin.query(on ? `ALTER SYSTEM SET ${name} = '${value}'` : `ALTER SYSTEM RESET ${name}`);
    await admin.query('SELECT pg_reload_conf()');
    await sleep(SETTLE_MS);
  };
  try {
    await set(true);
    const from = statSync(server.logFile).size;
    await action();
    await sleep(SETTLE_MS);
    const buffer = Buffer.alloc(statSync(server.logFile).size - from);
    const file = openSync(server.logFile, 'r');
    readSync(file, buffer, 0, buffer.length, from);
    closeSync(file);
    return parseLog(buffer.toString('utf8'), database);
  } finally {
    await set(false);
    await admin.end();
  }
}

/** EXPLAIN ANALYZE of an executed statement, the eighth run of its prepared form, when PostgreSQL has chosen between a plan for these values and one for all. */
export async function planOf(url: string, { text, values }: Executed): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`PREPARE bench_plan AS ${text}`);
    const given = values.length > 0 ? `(${values.map((value) => (value === null ? 'NULL' : client.escapeLiteral(value))).join(', ')})` : '';
    let lines: string[] = [];
    for (let i = 0; i < 8; i += 1) lines = (await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) EXECUTE bench_plan${given}`)).rows.map((row) => row['QUERY PLAN']);
    await client.query('ROLLBACK');
    return lines.join('\n');
  } catch (error) {
    return `no plan: ${(error as Error).message}`;
  } finally {
    await client.end();
  }
}
