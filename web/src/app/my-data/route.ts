import { forward } from '@/lib/upstream';

export const dynamic = 'force-dynamic';

/** The download of one's own data, streamed from the API. */
export function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return forward(request, { path: `${pathname}${search}`, maxBytes: 0, headers: { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' } });
}
