import { Client, Pool } from 'pg';
import { QueryFailedError } from 'typeorm';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { compose } from '../compose';
import { lasting } from '../db/lasting-client';
import { testApi } from '../testing/api';
import { testSystem, type TestSystem } from '../testing/database';
import { startProxy } from '../testing/faults/proxy';
import { makeWorld } from '../testing/world';
import { asGraphQLError, formatError } from './errors';
import { isUnavailable } from './unavailable';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('a database that cannot be asked', async () => {
  const system = await testSystem(new Date().toISOString());
  const world = await makeWorld(system);
  // Two connections in each pool, so that two requests use them up.
  const small = await compose({ databaseUrl: system.url, poolSize: 2, namedStatements: true, bootstrapToken: undefined });
  afterAll(() => small.close());
  const api = await testApi({ ...small, url: system.url } as TestSystem);

  it('is told from errors of the request', () => {
    const wrapped = new QueryFailedError('SELECT 1', [], coded('57P01'));
    for (const error of [coded('ECONNREFUSED'), coded('57P03'), coded('53300'), coded('57014'), coded('08006'), new Error('timeout exceeded when trying to connect'), new Error('Connection terminated unexpectedly'), new Error('x', { cause: coded('ECONNRESET') }), wrapped]) expect(isUnavailable(error), error.message).toBe(true);
    for (const error of [coded('23505'), coded('40001'), coded('22P02'), coded('ENOENT'), new Error('no'), null, 'ECONNREFUSED', undefined]) expect(isUnavailable(error)).toBe(false);
  });

  it('is masked: nothing of the cause leaves, the code and the seconds do', () => {
    const logged: unknown[] = [];
    const format = formatError((error) => void logged.push(error), () => 'abc');
    const cause = new Error('connect ECONNREFUSED 10.1.2.3:5432', { cause: coded('ECONNREFUSED') });
    const error = asGraphQLError(cause);
    expect([error.extensions['http'], JSON.stringify(format(error, error)).includes('10.1.2.3')]).toMatchObject([{ status: 503 }, false]);
    expect(format(error, error).extensions).toEqual({ code: 'UNAVAILABLE', retryAfter: 2, traceId: 'abc' });
    expect(logged.at(-1)).toBe(cause);
  });

  it('pool used up by waiting statements: 503 with Retry-After and a body that can be read, then all is well again', async () => {
    const cookie = await api.cookieOf(world.enterprise);
    const ask = (query: string) => api.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', cookie: cookie! }, payload: { query } });
    const draft = 'mutation { createNeed(input: { title: "占满" }, key: "busy-pool-0000") { __typename } }';
    const client = await system.pool.connect();
    await client.query('BEGIN');
    await client.query('LOCK TABLE need IN ACCESS EXCLUSIVE MODE');
    const waiting = ['a', 'b'].map((n) => ask(draft.replace('0000', `000${n}`)));
    await new Promise((passed) => setTimeout(passed, 300));
    const answer = await ask(draft);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(answer.json()).toMatchObject({ errors: [{ message: expect.stringContaining('请稍后重试'), extensions: { code: 'UNAVAILABLE', retryAfter: 2 } }] });
    await client.query('ROLLBACK');
    client.release();
    expect((await Promise.all(waiting)).map((one) => one.json().data.createNeed.__typename)).toEqual(['Need', 'Need']);
    expect((await ask(draft)).json().data.createNeed.__typename).toBe('Need');
  });
});

describe('a connection that falls silent', () => {
  it('ends while a statement is under way, and only then', async () => {
    const target = new URL(inject('adminUrl'));
    const real = target.port;
    const proxy = await startProxy(() => Number(real));
    target.port = String(proxy.port);
    const pool = new Pool({ connectionString: target.href, max: 1, Client: lasting(Client, 400) });
    pool.on('error', () => undefined);
    const pid = async (): Promise<number> => (await pool.query('SELECT pg_backend_pid() AS pid, pg_sleep(0.2)')).rows[0].pid as number;
    const first = await pid();
    await new Promise((passed) => setTimeout(passed, 900));
    expect(await pid()).toBe(first);
    proxy.swallow();
    const began = performance.now();
    const failed = await pool.query('SELECT 1').catch((error: Error) => error);
    expect([isUnavailable(failed), performance.now() - began < 2000]).toEqual([true, true]);
    proxy.heal();
    expect(await pid()).not.toBe(first);
    await pool.end();
    await proxy.close();
  });
});
