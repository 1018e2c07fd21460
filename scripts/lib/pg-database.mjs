// @ts-check
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** @typedef {{ admin: string, app: string }} Passwords */

/** Name of the application's database and of the role that owns it. */
export const DATABASE = 'jiebang';

/**
 * The passwords in `file` (line 1: superuser, line 2: application role); made on first use, readable by the
 * database's user only.
 * @param {string} file
 * @param {import('./pg-user.mjs').RunAs} user
 * @returns {Passwords}
 */
export function passwordsIn(file, user) {
  if (!existsSync(file)) {
    const fresh = () => randomBytes(24).toString('base64url');
    writeFileSync(`${file}.part`, `${fresh()}\n${fresh()}\n`, { mode: 0o600 });
    if (user) chownSync(`${file}.part`, user.uid, user.gid);
    renameSync(`${file}.part`, file);
  }
  try {
    const [admin = '', app = ''] = readFileSync(file, 'utf8').split('\n');
    return { admin, app };
  } catch (error) {
    throw new Error(`The database's password file ${file} cannot be read (${/** @type {NodeJS.ErrnoException} */ (error).code}): it was made by another user. Start as that user, or set JIEBANG_DATA to another folder.`);
  }
}

/**
 * A connection string on the loopback address.
 * @param {string} role
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
export function urlOf(role, password, port, database) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Make sure that the application's role (not a superuser; may create databases) and its database exist.
 * @param {string} adminUrl
 * @param {string} appPassword
 * @returns {Promise<void>}
 */
export async function ensureDatabase(adminUrl, appPassword) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [DATABASE]);
    const verb = role.rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${DATABASE} login createdb password ${client.escapeLiteral(appPassword)}`);
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${DATABASE}`);
  } finally {
    await client.end();
  }
}
