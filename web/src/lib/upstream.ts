import 'server-only';
import { apiUrl } from './config';
import { sessionCookieOf } from './session-cookie';

const REQUEST_HEADERS = [
  'content-type', 'accept', 'accept-language', 'origin', 'user-agent', 'x-requested-with', 'x-jiebang-upload', 'x-request-id', 'range',
  'if-none-match', 'if-modified-since', 'last-event-id', 'x-forwarded-proto', 'x-forwarded-for',
];
const RESPONSE_HEADERS = [
  'content-type', 'cache-control', 'etag', 'last-modified', 'content-disposition', 'content-range', 'accept-ranges',
  'retry-after', 'x-request-id', 'x-trace-id', 'x-accel-buffering', 'x-content-type-options', 'x-row-count',
];

/** How a request is passed on to the API. */
export type Forwarding = {
  /** Path at the API, with its query. */
  path: string;
  /** Largest body in bytes; a longer one is answered with 413. */
  maxBytes: number;
  /** Headers that the answer always carries. */
  headers?: Record<string, string>;
};

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers: { 'cache-control': 'no-store' } });

class TooLarge extends Error {}

/** Passes a stream on and fails as soon as it exceeds `maxBytes`. */
function limited(body: ReadableStream<Uint8Array>, maxBytes: number): ReadableStream<Uint8Array> {
  let seen = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen > maxBytes) controller.error(new TooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
}

function requestHeaders(request: Request): Headers {
  const headers = new Headers();
  for (const name of REQUEST_HEADERS) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const cookie = sessionCookieOf(request.headers.get('cookie'));
  if (cookie) headers.set('cookie', cookie);
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (host) headers.set('x-forwarded-host', host);
  return headers;
}

function responseHeaders(answer: Response, always: Record<string, string>): Headers {
  const headers = new Headers(always);
  for (const name of RESPONSE_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  // An encoded body was decoded by fetch, so its length no longer holds.
  const length = answer.headers.get('content-length');
  if (length !== null && !answer.headers.has('content-encoding')) headers.set('content-length', length);
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}

/**
 * Streams a request to the API and its answer back: the session cookie, origin and content type go up, `Set-Cookie`
 * comes down. 413 beyond `maxBytes`, 502 when the API cannot be reached.
 */
export async function forward(request: Request, { path, maxBytes, headers = {} }: Forwarding): Promise<Response> {
  const declared = request.headers.get('content-length');
  if (declared !== null && !(/^\d+$/.test(declared) && BigInt(declared) <= BigInt(maxBytes))) {
    return refuse(413, 'BAD_USER_INPUT', '提交的内容过大');
  }
  let exceeded = false;
  try {
    const body = request.body === null ? null : limited(request.body, maxBytes);
    const answer = await fetch(`${apiUrl()}${path}`, {
      method: request.method,
      headers: requestHeaders(request),
      body,
      redirect: 'manual',
      cache: 'no-store',
      signal: request.signal,
      ...(body ? { duplex: 'half' } : {}),
    } as RequestInit);
    return new Response(answer.body, { status: answer.status, headers: responseHeaders(answer, headers) });
  } catch (error) {
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) exceeded ||= cause instanceof TooLarge;
    return exceeded
      ? refuse(413, 'BAD_USER_INPUT', '提交的内容过大')
      : refuse(502, 'INTERNAL_SERVER_ERROR', '服务暂时连接不上，已填写的内容仍在本页，请稍后重试');
  }
}
