import { forward } from '@/lib/upstream';

export const dynamic = 'force-dynamic';

/** 10 MiB of file and room for the multipart frame. */
const LARGEST_UPLOAD = 11 * 1024 * 1024;

/** What a stored file may do when it is opened on its own. */
const SAFE = {
  'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
};

function pass(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return forward(request, { path: `${pathname}${search}`, maxBytes: LARGEST_UPLOAD, headers: SAFE });
}

/** Uploads and downloads, streamed. */
export { pass as GET, pass as HEAD, pass as POST };
