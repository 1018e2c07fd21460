import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Requests that may be under way at once; further ones are sent away before they cost anything. */
export const MOST_UNDER_WAY = 256;
/** After this long an answer is no longer waited for, milliseconds: longer than any statement may take. */
export const DEADLINE_MS = 12_000;
/** When a client that was sent away may come again, seconds. */
const AGAIN_AFTER = 1;

const BUSY = '访问量过大，请稍候再试；已提交的内容没有改动。';
const LATE = '处理超时。请刷新查看结果，或重新提交：同一次提交只会办理一次。';

const unavailable = (reply: FastifyReply, message: string): FastifyReply =>
  reply.status(503).header('retry-after', String(AGAIN_AFTER)).send({ errors: [{ message, extensions: { code: 'UNAVAILABLE', retryAfter: AGAIN_AFTER } }] });

/** What of the service's load can be seen. */
export interface Pressure {
  readonly underWay: number;
  readonly shed: number;
  readonly late: number;
}

/**
 * Keeps a server answerable when more is asked than it can do: requests to `paths` beyond `most` get 503 with Retry-After at once,
 * and whoever waits longer than `deadlineMs` gets 503 too, while what was begun ends by the time limits of its statements. Health and
 * figures are never sent away.
 */
export function usePressure(app: FastifyInstance, paths: readonly string[], most = MOST_UNDER_WAY, deadlineMs = DEADLINE_MS): Pressure {
  const state = { underWay: 0, shed: 0, late: 0 };
  const counted = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const leave = (request: FastifyRequest): void => {
    const timer = counted.get(request);
    if (timer === undefined) return;
    counted.delete(request);
    clearTimeout(timer);
    state.underWay -= 1;
  };
  app.addHook('onRequest', async (request, reply) => {
    if (!paths.includes(request.routeOptions.url ?? '')) return;
    if (state.underWay >= most) {
      state.shed += 1;
      return unavailable(reply, BUSY);
    }
    state.underWay += 1;
    counted.set(request, setTimeout(() => {
      if (reply.sent) return;
      state.late += 1;
      void unavailable(reply, LATE);
    }, deadlineMs));
  });
  app.addHook('onResponse', async (request) => leave(request));
  app.addHook('onRequestAbort', async (request) => leave(request));
  return state;
}
