import type { FastifyRequest } from 'fastify';
import { readFile } from './app/file/read-file';
import { suspendDormant } from './app/identity/suspend-dormant';
import { unknownGuesses } from './app/identity/unknown-guesses';
import { checkPeriods } from './app/retention/periods';
import { disableWebhook } from './app/webhook/disable-webhook';
import { openWebhookSecret } from './app/webhook/secret';
import { compose } from './compose';
import type { Config } from './config';
import { expiryOf } from './app/expiries';
import { keepInFile } from './db/audit/head-file';
import { signToday } from './db/audit/heads';
import { signingKey } from './db/audit/keys';
import { backlog } from './db/backlog';
import { checkDatabase } from './db/boot-checks';
import { DbDormantAccounts } from './db/dormant';
import { DbDueClocks } from './db/due-clocks';
import { SILENCE_MS } from './db/lasting-client';
import { isKnown, purge } from './db/retention/purge';
import { readOwnData } from './db/rights/own-data';
import { cookieName, tokenIn } from './http/cookies';
import { registerExports } from './http/exports';
import { FileStore } from './http/file-store';
import { registerFiles } from './http/files';
import { registerMyData } from './http/my-data';
import { makeServer } from './http/server';
import { webhookClient } from './http/webhook-client';
import { useTrustedDocuments } from './http/trusted-documents';
import { closeDormant, DORMANT_EVERY_MS } from './jobs/close-dormant';
import { DELIVER_EVERY_MS, keepDelivering } from './jobs/deliver-events';
import { keepMatching, MATCHING_EVERY_MS } from './jobs/keep-matching';
import { keepRetention, RETENTION_EVERY_MS } from './jobs/keep-retention';
import { runDueClocks } from './jobs/run-clocks';
import { schedule } from './jobs/schedule';
import { SIGN_EVERY_MS, signHeads } from './jobs/sign-heads';
import { sealStoredOffers } from './seal-stored';
import { systemClock } from './kernel/clock';
import { system as systemActor } from './policy/actor';

/** How often ended login sessions are removed; nothing depends on it, and several processes may do it. */
const SWEEP_EVERY_MS = 3_600_000;
/** After this long the process ends whatever is still under way; unanswered requests are safe to repeat with their key. */
const STOP_WITHIN_MS = 15_000;

/**
 * Starts API and clocks; refuses a production database that may lose what it acknowledged, and production without a key for the audit
 * log. Stops in order on SIGTERM or SIGINT: readiness, requests, clocks, connections; a second signal ends it at once.
 */
export async function serve(config: Config, say: (line: string) => void): Promise<void> {
  let tell = say;
  checkPeriods();
  const key = signingKey(config);
  const system = await compose({ ...config, silenceMs: SILENCE_MS }, undefined, (line) => tell(line));
  await checkDatabase(system.pool, config.mode, () => systemClock.nowMs(), say);
  await sealStoredOffers(system, say);
  let stopping = false;
  const app = await makeServer({ ...system, config, figures: { pool: system.pool, backlog: () => backlog(system.pool), unknownGuesses, token: config.metricsToken }, ready: async () => !stopping && (await system.ready()) });
  // A connection that is kept after its answer would keep the process.
  app.addHook('onSend', async (_request, reply) => void (stopping && reply.header('connection', 'close')));
  useTrustedDocuments(app, config.trusted);
  tell = (line) => app.log.warn(line);
  await registerFiles(app, {
    dataDir: config.dataDir,
    origins: config.webOrigins,
    actorOf: (request: FastifyRequest) => system.sessions.actorOf(tokenIn(request.headers.cookie, config.cookie)),
    run: (actor, operation, useCase, input) => system.work.run(actor, operation, useCase, input),
    mayRead: (actor, id) => system.work.view(actor, 'readFile', readFile, { id }),
  });
  await registerExports(app, {
    actorOf: (request: FastifyRequest) => system.sessions.actorOf(tokenIn(request.headers.cookie, config.cookie)),
    view: (actor, operation, work, input) => system.work.view(actor, operation, work, input),
    run: (actor, operation, useCase, input) => system.work.run(actor, operation, useCase, input),
    snapshots: system.snapshots,
  });
  registerMyData(app, {
    actorOf: (request) => system.sessions.actorOf(tokenIn(request.headers.cookie, config.cookie)),
    run: (actor, operation, useCase, input) => system.work.run(actor, operation, useCase, input),
    read: (person, of) => readOwnData(system.pool, person, of),
    nowMs: () => system.nowMs(),
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
  const delivering = schedule(
    DELIVER_EVERY_MS,
    keepDelivering({
      queue: system.deliveries,
      send: webhookClient(system.addresses),
      secretOf: openWebhookSecret,
      disable: async (id) => void (await system.work.run(systemActor, { name: 'webhook.disable' }, disableWebhook, { id })),
      nowMs: () => systemClock.nowMs(),
      report: (error) => app.log.error({ err: error }, 'delivery'),
    }),
    (error) => app.log.error({ err: error }, 'deliveries'),
  );
  const sweeping = schedule(SWEEP_EVERY_MS, () => system.sessions.sweep(), (error) => app.log.error({ err: error }, 'sessions'));
  const accounts = new DbDormantAccounts(system.source);
  const closing = schedule(
    DORMANT_EVERY_MS,
    (stopping) => closeDormant({
      accounts,
      stopping,
      close: async (memberId) => void (await system.work.run(systemActor, { name: 'suspendDormant' }, suspendDormant, { memberId })),
      report: (memberId, error) => app.log.error({ err: error, memberId }, 'dormant account'),
    }),
    (error) => app.log.error({ err: error }, 'dormant accounts'),
  );
  const store = new FileStore(config.dataDir);
  const retention = schedule(
    RETENTION_EVERY_MS,
    keepRetention({ purge: () => purge(system.pool, new Date(system.nowMs())), isKnown: (sha256) => isKnown(system.pool, sha256), drop: (sha256, known) => store.drop(sha256, known, systemClock.nowMs()) }),
    (error) => app.log.error({ err: error }, 'retention'),
  );
  const signing = schedule(
    SIGN_EVERY_MS,
    signHeads({
      sign: async () => {
        const signed = await signToday(system.pool, key);
        return signed.is === 'EMPTY' ? null : signed.head;
      },
      keep: (head) => keepInFile(config.dataDir, head),
    }),
    (error) => app.log.error({ err: error }, 'audit head'),
  );
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    say(`${signal}：正在停止`);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    const jobs = [clocks, matching, delivering, sweeping, closing, retention, signing].map((job) => job.stop());
    await app.close();
    await Promise.all(jobs);
    await system.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}
