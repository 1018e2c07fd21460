import { forward } from '@/lib/upstream';

export const dynamic = 'force-dynamic';

const pass = (request: Request): Promise<Response> =>
  forward(request, {
    path: `/graphql/stream${new URL(request.url).search}`,
    maxBytes: 256 * 1024,
    headers: { 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' },
  });

/** Server-sent events, passed on event by event. */
export { pass as GET, pass as POST, pass as PUT, pass as DELETE };
