// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from './args.mjs';
import { keepMode } from './bootstrap.mjs';
import { writeClientTypes } from './build.mjs';
import { claimInstance } from './instance.mjs';
import { isStopping, onStop, stopAll, stopOnSignals } from './lifecycle.mjs';
import { SERVER, WEB, dataDir as findDataDir, makeDataDir, next, packageScript } from './paths.mjs';
import { endOf, runLogged } from './run.mjs';
import { Failure, say, step, tellFailure } from './say.mjs';
import { embedded, portFor, serverEnv } from './system.mjs';

/** `npm run dev`: the demo system from its sources; the server restarts and the portal reloads on a change. */
export async function main() {
  stopOnSignals(() => 0);
  await run().catch(async (error) => {
    if (isStopping()) return;
    tellFailure(error);
    await stopAll();
    process.exit(1);
  });
}

async function run() {
  const args = parseArgs(process.argv.slice(2), process.env);
  if (args.mode === 'production') throw new Failure('npm run dev is for demo data only; use npm start -- --production.');
  const dataDir = makeDataDir(findDataDir());
  const logs = join(dataDir, 'logs');
  keepMode(dataDir, 'demo');
  const instance = await claimInstance(dataDir, say);
  onStop(async () => instance.release());
  await writeClientTypes(logs);
  const onDeath = (/** @type {Failure} */ failure) => {
    tellFailure(failure);
    void stopAll().then(() => process.exit(1));
  };
  const databaseUrl = process.env.DATABASE_URL ?? (await embedded({ dataDir, onDeath }));
  const webPort = await portFor('portal', args.webPort, []);
  const apiPort = await portFor('API', args.apiPort, [webPort]);
  const env = { ...serverEnv({ ...args, dataDir, build: 'dev' }, { databaseUrl, apiPort, webUrl: `http://localhost:${webPort}` }), NODE_ENV: 'development' };
  const tsx = packageScript('server', 'tsx', 'dist/cli.mjs');
  const main = join(SERVER, 'src', 'main.ts');
  for (const command of ['migrate', 'seed']) {
    await step(command, () => runLogged(command, process.execPath, [tsx, main, command], { cwd: SERVER, env, logFile: join(logs, `${command}.log`) }));
  }
  const start = (/** @type {string} */ name, /** @type {string[]} */ command, /** @type {string} */ cwd, /** @type {NodeJS.ProcessEnv} */ more) => {
    const child = spawn(process.execPath, command, { cwd, env: { ...process.env, ...more }, stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' });
    instance.addChild(name, child.pid);
    const end = endOf(child);
    void end.then((how) => isStopping() || onDeath(new Failure(`${name} ${how || 'ended'}.`)));
    onStop(async () => {
      child.kill('SIGTERM');
      await end;
    });
  };
  start('server', [tsx, 'watch', '--clear-screen=false', main, 'serve'], SERVER, env);
  start('portal', [next(), 'dev', '-p', String(webPort), '-H', args.host], WEB, { API_URL: `http://127.0.0.1:${apiPort}`, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: undefined });
  say(`\n  http://localhost:${webPort} · API http://127.0.0.1:${apiPort}/graphql · demo accounts: ${join(dataDir, 'demo.json')}\n`);
}
