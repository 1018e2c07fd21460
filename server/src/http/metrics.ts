import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { sha256 } from '../kernel/ids';
import type { Pressure } from './pressure';

/** What is measured beside the process itself. */
export interface Measured {
  /** Connections to the database. */
  readonly pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number };
  readonly pressure: Pressure;
  /** Number of open steps past their time and the place of the newest audit entry; asked once for each scrape. */
  backlog(): Promise<{ readonly overdueClocks: number; readonly auditSeq: number }>;
  /** Sign-ins since the start to accounts that do not exist or are closed. */
  unknownGuesses?(): number;
  /** Bearer token that opens the figures; without one they are shown to this machine alone. */
  readonly token: string | undefined;
}

const LOCAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether the caller may read the figures; compares in constant time. */
export function mayScrape(request: Pick<FastifyRequest, 'headers' | 'socket'>, token: string | undefined): boolean {
  if (token === undefined) return LOCAL.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
  const [kind, given = ''] = (request.headers.authorization ?? '').split(' ');
  return kind === 'Bearer' && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
}

/** Serves the service's figures at /metrics in Prometheus' text format. Labels are few and never hold what a user typed. */
export function useMetrics(app: FastifyInstance, measured: Measured): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'jiebang_' });
  const registers = [registry];
  const seconds = new Histogram({ name: 'jiebang_http_seconds', help: 'Time to answer, by route and status.', labelNames: ['route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12], registers });
  const masked = new Counter({ name: 'jiebang_answers_unavailable_total', help: 'Answers with status 503.', registers });
  const { pool, pressure } = measured;
  const gauge = (name: string, help: string, value: () => number): void => void new Gauge({ name, help, registers, collect() { this.set(value()); } });
  gauge('jiebang_requests_under_way', 'Requests being answered.', () => pressure.underWay);
  gauge('jiebang_requests_shed', 'Requests sent away since the start because too many were under way.', () => pressure.shed);
  gauge('jiebang_requests_late', 'Requests since the start that were not answered in time.', () => pressure.late);
  gauge('jiebang_db_connections', 'Connections to the database.', () => pool.totalCount);
  gauge('jiebang_db_connections_idle', 'Connections that wait for work.', () => pool.idleCount);
  gauge('jiebang_sign_in_unknown', 'Sign-ins since the start to accounts that do not exist or are closed.', () => measured.unknownGuesses?.() ?? 0);
  gauge('jiebang_db_waiting', 'Work that waits for a connection.', () => pool.waitingCount);
  const overdue = new Gauge({ name: 'jiebang_clocks_overdue', help: 'Open steps past their time that the clocks have not handled yet.', registers });
  const audit = new Gauge({ name: 'jiebang_audit_seq', help: 'Place of the newest audit entry.', registers });
  const reachable = new Gauge({ name: 'jiebang_db_reachable', help: '1 when the database answered this scrape.', registers });
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe({ route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (reply.statusCode === 503) masked.inc();
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayScrape(request, measured.token)) return reply.status(404).send({ code: 'NOT_FOUND', message: '没有找到。' });
    try {
      const backlog = await measured.backlog();
      overdue.set(backlog.overdueClocks);
      audit.set(backlog.auditSeq);
      reachable.set(1);
    } catch {
      // The scrape itself must answer when the database does not: that is when it is looked at.
      reachable.set(0);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
