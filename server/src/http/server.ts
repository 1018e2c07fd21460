import { randomBytes } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../config';
import type { Context } from '../graphql/context';
import { Rates } from '../graphql/rates';
import { Request, type Doors } from '../graphql/request';
import { makeSchema } from '../graphql/schema';
import { clearCookie, sessionCookie, tokenIn } from './cookies';
import { formatError } from './errors';
import { jitGateway, stringifyResult } from './executor';
import { limits } from './limits';
import { LOG_SECRETS } from './log-secrets';
import { useMetrics, type Measured } from './metrics';
import { usePressure } from './pressure';
import { throwUnavailable } from './unavailable';

/** What the edge needs beside the doors. */
export interface Edge extends Doors {
  readonly config: Config;
  /** Database reachable and migrations current. */
  ready(): Promise<boolean>;
  /** What is shown at /metrics; without it there is no such page. */
  readonly figures?: Omit<Measured, 'pressure'>;
}

const newTraceId = (): string => randomBytes(6).toString('hex');

/** State-changing requests must come from the portal itself or from a client without a browser's cookies. */
function sameOrigin(request: FastifyRequest, origins: readonly string[]): boolean {
  const from = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  if (typeof from === 'string' && from !== 'null') return origins.includes(from);
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** The HTTP edge: GraphQL, health, cookies. Files are added by the caller. */
export async function makeServer(edge: Edge): Promise<FastifyInstance> {
  const { config } = edge;
  const app: FastifyInstance = Fastify({ bodyLimit: 256 * 1024, logger: config.log ? { level: 'info', redact: LOG_SECRETS } : false, disableRequestLogging: true, trustProxy: config.proxyHops > 0 ? (_address, hop) => hop < config.proxyHops : false, keepAliveTimeout: 65_000 });
  await app.register(compress, { threshold: 2048, encodings: ['gzip'] });
  app.setErrorHandler((error: { statusCode?: number; code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) app.log.error(error);
    void reply.status(status).send({ code: status === 413 ? 'TOO_LARGE' : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST', message: status === 413 ? '内容过大。' : status >= 500 ? '服务暂时无法完成，请稍后重试。' : '请求格式不正确。' });
  });
  const pressure = usePressure(app, ['/graphql']);
  if (edge.figures) useMetrics(app, { ...edge.figures, pressure });
  const mask = formatError((error, id) => app.log.error({ err: error, traceId: id }, 'masked error'), newTraceId);
  const apollo = new ApolloServer<Context>({
    gateway: jitGateway(await makeSchema()),
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.introspection,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stringifyResult,
    parseOptions: { maxTokens: 2000 } as never,
    // The edge keeps no texts for clients, and says so in a code of its own list.
    formatError: (formatted, error) => mask(formatted.extensions?.['code'] === 'PERSISTED_QUERY_NOT_SUPPORTED' ? { ...formatted, message: '本服务不保存查询文本，请发送完整的查询。', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } } : formatted, error),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), limits],
  });
  await apollo.start();
  const rates = new Rates();
  const handler = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      const token = tokenIn(request.headers.cookie, config.cookie);
      const actor = await edge.sessions.rememberedActorOf(token).catch(throwUnavailable);
      const cookies = {
        setSession: (token: string) => void reply.header('set-cookie', sessionCookie(config.cookie, token)),
        clearSession: () => void reply.header('set-cookie', clearCookie(config.cookie)),
      };
      return new Request(edge, actor, cookies, request.id, () => edge.sessions.actorOf(token).catch(throwUnavailable), { rates, address: request.ip, agent: request.headers['user-agent'] });
    },
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: (request, reply) => {
      if (request.method === 'POST' && !sameOrigin(request, config.webOrigins)) return reply.status(403).send({ errors: [{ message: '请求来源不被允许。', extensions: { code: 'FORBIDDEN' } }] });
      return handler.call(app, request, reply);
    },
  });
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => ((await edge.ready()) ? { status: 'ok' } : reply.status(503).header('retry-after', '2').send({ status: 'not ready' })));
  return app;
}
