import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { useMetrics } from './metrics';
import { usePressure } from './pressure';

const pool = { totalCount: 3, idleCount: 1, waitingCount: 2 };

async function server(most: number, deadlineMs: number) {
  const app = Fastify();
  const pressure = usePressure(app, ['/work'], most, deadlineMs);
  let open: (() => void)[] = [];
  app.get('/work', () => new Promise((resolve) => open.push(() => resolve({ done: true }))));
  app.get('/livez', async () => ({ status: 'ok' }));
  return { app, pressure, finish: () => { open.forEach((go) => go()); open = []; } };
}

describe('pressure', () => {
  it('sends away what is too much at once, and stays answerable', async () => {
    const { app, pressure, finish } = await server(3, 60_000);
    const first = [1, 2, 3].map(() => app.inject('/work'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const extra = await Promise.all([1, 2, 3, 4].map(() => app.inject('/work')));
    expect(extra.map((r) => [r.statusCode, r.headers['retry-after'], r.json().errors[0].extensions.code])).toEqual(extra.map(() => [503, '1', 'UNAVAILABLE']));
    expect((await app.inject('/livez')).statusCode).toBe(200);
    expect(pressure).toMatchObject({ underWay: 3, shed: 4 });
    finish();
    expect((await Promise.all(first)).map((r) => r.statusCode)).toEqual([200, 200, 200]);
    expect(pressure.underWay).toBe(0);
    const again = app.inject('/work');
    await new Promise((resolve) => setTimeout(resolve, 50));
    finish();
    expect((await again).statusCode).toBe(200);
  });

  it('answers who waits too long, once', async () => {
    const { app, pressure, finish } = await server(3, 40);
    const late = await app.inject('/work');
    expect([late.statusCode, late.headers['retry-after']]).toEqual([503, '1']);
    finish();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pressure).toMatchObject({ underWay: 0, late: 1 });
  });
});

describe('figures', () => {
  const app = async (token: string | undefined, backlog: () => Promise<never>) => {
    const made = Fastify();
    useMetrics(made, { pool, pressure: usePressure(made, []), backlog, token });
    made.get('/work', async () => 'done');
    return made;
  };
  const fine = async () => ({ overdueClocks: 4, auditSeq: 77 }) as never;

  it('tell load, connections and backlog', async () => {
    const made = await app(undefined, fine);
    await made.inject('/work');
    const { body, headers, statusCode } = await made.inject('/metrics');
    expect([statusCode, String(headers['content-type']).startsWith('text/plain')]).toEqual([200, true]);
    for (const line of ['jiebang_db_connections 3', 'jiebang_db_waiting 2', 'jiebang_clocks_overdue 4', 'jiebang_audit_seq 77', 'jiebang_db_reachable 1', 'jiebang_http_seconds_count{route="/work",status="200"} 1']) expect(body).toContain(line);
  });

  it('are there when the database is not', async () => {
    const made = await app(undefined, () => Promise.reject(new Error('gone')));
    const { body, statusCode } = await made.inject('/metrics');
    expect([statusCode, body.includes('jiebang_db_reachable 0')]).toEqual([200, true]);
  });

  it('are shown to this machine, or to whoever has the token', async () => {
    const local = await app(undefined, fine);
    expect((await local.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(404);
    expect((await local.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.9' } })).statusCode).toBe(404);
    const keyed = await app('figures-token', fine);
    expect((await keyed.inject('/metrics')).statusCode).toBe(404);
    expect((await keyed.inject({ url: '/metrics', headers: { authorization: 'Bearer wrong' } })).statusCode).toBe(404);
    expect((await keyed.inject({ url: '/metrics', remoteAddress: '10.0.0.9', headers: { authorization: 'Bearer figures-token' } })).statusCode).toBe(200);
  });
});
