import type { FastifyRequest } from 'fastify';
import { readFile } from './app/file/read-file';
import { compose } from './compose';
import type { Config } from './config';
import { expiryOf } from './app/expiries';
import { DbDueClocks } from './db/due-clocks';
import { cookieName, tokenIn } from './http/cookies';
import { registerFiles } from './http/files';
import { makeServer } from './http/server';
import { useTrustedDocuments } from './http/trusted-documents';
import { keepMatching, MATCHING_EVERY_MS } from './jobs/keep-matching';
import { runDueClocks } from './jobs/run-clocks';
import { schedule } from './jobs/schedule';
import { system as systemActor } from './policy/actor';

/** How often ended login sessions are removed; nothing depends on it, and several processes may do it. */
const SWEEP_EVERY_MS = 3_600_000;

/** Starts API and clocks; stops in order on SIGTERM or SIGINT: readiness, requests, clocks, connections. */
export async function serve(config: Config, say: (line: string) => void): Promise<void> {
  let tell = say;
  const system = await compose(config, undefined, (line) => tell(line));
  let stopping = false;
  const app = await makeServer({ ...system, config, ready: async () => !stopping && (await system.ready()) });
  useTrustedDocuments(app, config.trusted);
  tell = (line) => app.log.warn(line);
  await registerFiles(app, {
    dataDir: config.dataDir,
    origins: config.webOrigins,
    actorOf: (request: FastifyRequest) => system.sessions.actorOf(tokenIn(request.headers.cookie, config.cookie)),
    run: (actor, operation, useCase, input) => system.work.run(actor, operation, useCase, input),
    mayRead: (actor, id) => system.work.view(actor, 'readFile', readFile, { id }),
  });
  await app.listen({ host: config.host, port: config.port });
  const due = new DbDueClocks(system.source);
  const clocks = schedule(
    config.clockEveryMs,
    (stopping) =>
      runDueClocks({
        due,
        expiryOf,
        stopping,
        run: (name, work, input) => system.work.run(systemActor, { name }, work, input),
        report: (clockId, error) => app.log.error({ err: error, clockId }, 'clock'),
      }),
    (error) => app.log.error({ err: error }, 'clocks'),
  );
  const matching = schedule(MATCHING_EVERY_MS, keepMatching(system.matches), (error) => app.log.error({ err: error }, 'matching'));
  say(`接口已启动：http://${config.host}:${config.port}/graphql（${config.mode === 'demo' ? '演示' : '生产'}，会话 Cookie ${cookieName(config.cookie)}）`);
  const sweeping = schedule(SWEEP_EVERY_MS, () => system.sessions.sweep(), (error) => app.log.error({ err: error }, 'sessions'));
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    say(`${signal}：正在停止`);
    await clocks.stop();
    await matching.stop();
    await sweeping.stop();
    await app.close();
    await system.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}
