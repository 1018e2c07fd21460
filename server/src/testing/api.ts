import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { registerExports } from '../http/exports';
import { registerFiles } from '../http/files';
import { registerMyData } from '../http/my-data';
import { makeServer, type Edge } from '../http/server';
import { readFile } from '../app/file/read-file';
import { readOwnData } from '../db/rights/own-data';
import { readConfig } from '../config';
import { newToken, sha256 } from '../kernel/ids';
import { tokenIn } from '../http/cookies';
import type { Actor } from '../policy/actor';
import type { TestSystem } from './database';
import { put } from './world';

/** Answer of one GraphQL request. */
export interface Answer {
  readonly status: number;
  readonly data: Record<string, ReturnType<typeof JSON.parse>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly issues?: unknown; readonly traceId?: string } }[];
  /** The whole body, for searching. */
  readonly text: string;
  /** Cookie that the answer sets, as a browser would send it back. */
  readonly cookie: string | null;
}

/** Somebody: an actor of the test's world, or whoever holds a cookie that the API gave. */
export type Who = Actor | { readonly cookie: string };

/** The API of one test system, asked as anybody over real HTTP requests (injected). */
export interface TestApi {
  readonly app: FastifyInstance;
  ask(who: Who, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  cookieOf(who: Who): Promise<string | undefined>;
}

/** Builds the production edge over a test system. */
export async function testApi(system: TestSystem, dataDir = '/nonexistent'): Promise<TestApi> {
  const config = { ...readConfig({ DATABASE_URL: system.url, LOG: '0', DATA_DIR: dataDir }), introspection: false };
  const app = await makeServer({ ...system, config } as Edge);
  await registerFiles(app, {
    dataDir,
    origins: config.webOrigins,
    actorOf: (request) => system.sessions.actorOf(tokenIn(request.headers.cookie, config.cookie)),
    run: (actor, operation, useCase, input) => system.work.run(actor, operation, useCase, input),
    mayRead: (actor, id) => system.work.view(actor, 'readFile', readFile, { id }),
  });
  await registerExports(app, {
    actorOf: (request) => system.sessions.actorOf(tokenIn(request.headers.cookie, config.cookie)),
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
  await app.ready();
  afterAll(() => app.close());
  const cookies = new Map<string, string>();
  const cookieOf = async (actor: Who): Promise<string | undefined> => {
    if ('cookie' in actor) return actor.cookie;
    if (actor.kind !== 'PERSON') return undefined;
    let cookie = cookies.get(actor.memberId);
    if (!cookie) {
      const token = newToken();
      const now = new Date();
      await put(system, 'session', { tokenHash: sha256(token), memberId: actor.memberId, createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) });
      cookies.set(actor.memberId, (cookie = `jiebang_session=${token}`));
    }
    return cookie;
  };
  return {
    app,
    cookieOf,
    ask: async (who, query, variables = {}) => {
      const cookie = await cookieOf(who);
      const response = await app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, payload: { query, variables } });
      const body = response.json() as Omit<Answer, 'status' | 'text' | 'cookie'>;
      const set = String(response.headers['set-cookie'] ?? '');
      // A browser goes on with the cookie that it was given last.
      if (/^jiebang_session=[^;]/.test(set) && 'kind' in who && who.kind === 'PERSON') cookies.set(who.memberId, set.split(';')[0]!);
      return { status: response.statusCode, ...body, text: response.body, cookie: set ? set.split(';')[0]! : null };
    },
  };
}
