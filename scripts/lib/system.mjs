// @ts-check
import { join } from 'node:path';
import { startPostgres, startThrowAwayPostgres } from '../postgres.mjs';
import { isStopping, onStop } from './lifecycle.mjs';
import { ROOT, SERVER_MAIN, WEB, next } from './paths.mjs';
import { freePort } from './ports.mjs';
import { runLogged } from './run.mjs';
import { Failure, say, step } from './say.mjs';
import { startService } from './service.mjs';

/**
 * @typedef {object} SystemOptions
 * @property {string} dataDir
 * @property {'demo' | 'production'} mode
 * @property {boolean} demo whether the demo people and records are put in
 * @property {boolean} [throwAway] an empty database of its own that goes with the run
 * @property {string} build name of the build
 * @property {string} host address the portal listens on
 * @property {number} webPort first port to try
 * @property {number} apiPort first port to try
 * @property {NodeJS.ProcessEnv} [env] more for the server
 * @property {(name: string, pid: number | undefined) => void} onStarted
 * @property {(failure: Failure) => void} onDeath
 *
 * @typedef {{ webUrl: string, apiUrl: string }} System
 */

/**
 * Database (unless DATABASE_URL is set), migrations, seed, server, portal; everything is registered to be stopped in
 * the opposite order.
 * @param {SystemOptions} options
 * @returns {Promise<System>}
 * @throws {Failure} in plain words, with the log file
 */
export async function startSystem(options) {
  const logs = join(options.dataDir, 'logs');
  const databaseUrl = process.env.DATABASE_URL && !options.throwAway ? process.env.DATABASE_URL : await embedded(options);
  const webPort = await portFor('门户 portal', options.webPort, []);
  const apiPort = await portFor('接口 API', options.apiPort, [webPort]);
  const webUrl = `http://localhost:${webPort}`;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const env = serverEnv(options, { databaseUrl, apiPort, webUrl });

  const once = (/** @type {string} */ command, /** @type {string} */ what) =>
    runLogged(what, process.execPath, [SERVER_MAIN, command], { cwd: ROOT, env, logFile: join(logs, `${command}.log`) });
  await step('更新数据库结构 Migrating the database', () => once('migrate', 'The database could not be brought to the current structure'));
  await step('载入数据 Loading libraries and data', () => once('seed', 'The data could not be loaded'));

  const { onStarted, onDeath } = options;
  await step('启动服务 Starting the server', () =>
    startService({ name: 'server', file: process.execPath, args: [SERVER_MAIN, 'serve'], cwd: ROOT, env, logFile: join(logs, 'server.log'), url: `${apiUrl}/readyz`, isReady: (answer) => answer.ok, onStarted, onDeath }),
  );
  const webEnv = /** @type {NodeJS.ProcessEnv} */ ({ API_URL: apiUrl, PORT: String(webPort), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: undefined, ADMIN_BOOTSTRAP_TOKEN: undefined, SECRET_KEY: undefined, AUDIT_SIGNING_KEY: undefined, DEMO_PASSWORD: undefined });
  await step('启动门户 Starting the portal', () =>
    startService({ name: 'portal', file: process.execPath, args: [next(), 'start', '-p', String(webPort), '-H', options.host], cwd: WEB, env: webEnv, logFile: join(logs, 'portal.log'), url: `http://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${webPort}/`, isReady: (answer) => answer.status < 500, onStarted, onDeath }),
  );
  return { webUrl, apiUrl };
}

/**
 * The contract with the server process.
 * @param {Pick<SystemOptions, 'dataDir' | 'mode' | 'demo' | 'build' | 'env'>} options
 * @param {{ databaseUrl: string, apiPort: number, webUrl: string }} at
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnv(options, { databaseUrl, apiPort, webUrl }) {
  return {
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    WEB_ORIGIN: process.env.WEB_ORIGIN || webUrl,
    DATA_DIR: options.dataDir,
    JIEBANG_MODE: options.mode,
    DEMO: options.demo ? '1' : '0',
    NODE_ENV: 'production',
    BUILD: options.build,
    // The portal asks for its operations by id; in production no others run (TRUSTED_ONLY=0 lets them).
    TRUSTED_DOCUMENTS: process.env.TRUSTED_DOCUMENTS || join(WEB, 'src', 'gql', 'trusted-documents.json'),
    ...(options.mode === 'production' ? { DEMO_PASSWORD: undefined } : {}),
    ...options.env,
  };
}

/**
 * Start the embedded PostgreSQL and watch it.
 * @param {Pick<SystemOptions, 'dataDir' | 'throwAway' | 'onDeath'>} options
 * @returns {Promise<string>} its URL
 */
export async function embedded({ dataDir, throwAway, onDeath }) {
  /** @type {string[]} */
  const notes = [];
  const log = (/** @type {string} */ line) => void notes.push(line);
  const server = await step('启动数据库 Starting PostgreSQL', () => (throwAway ? startThrowAwayPostgres({ log }) : startPostgres({ dir: join(dataDir, 'postgres'), log }))).catch((error) => {
    throw new Failure(error.message);
  });
  for (const note of notes) say(`  ${note}`);
  const watch = setInterval(() => {
    if (isStopping() || server.alive()) return;
    clearInterval(watch);
    onDeath(new Failure('PostgreSQL ended unexpectedly. Everything else is stopped.', { logFile: server.logFile }));
  }, 1_000);
  onStop(async () => {
    clearInterval(watch);
    await server.stop();
  });
  return server.url;
}

/**
 * The first free port from `wanted` on; says so when it is another one.
 * @param {string} what
 * @param {number} wanted
 * @param {number[]} except
 */
export async function portFor(what, wanted, except) {
  const port = await freePort(wanted, except);
  if (port !== wanted) say(`  端口 ${wanted} 被占用，${what} 改用 ${port} · port ${wanted} is taken, ${port} is used instead.`);
  return port;
}
