import { forward } from '@/lib/upstream';

export const dynamic = 'force-dynamic';

/** The one door of islands to the API: same origin, at most 256 KB. */
export const POST = (request: Request): Promise<Response> =>
  forward(request, { path: '/graphql', maxBytes: 256 * 1024, headers: { 'cache-control': 'no-store' } });
