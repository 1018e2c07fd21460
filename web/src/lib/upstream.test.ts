import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forward } from './upstream';

let server: Server;
const before = process.env.API_URL;

beforeAll(async () => {
  server = createServer((request, response) => {
    let size = 0;
    request.on('data', (chunk: Buffer) => (size += chunk.length));
    request.on('end', () => {
      response.setHeader('set-cookie', ['jiebang_session=new; HttpOnly', 'b=2']);
      response.setHeader('x-secret', 'inner');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: request.url, size, headers: request.headers }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  if (before === undefined) delete process.env.API_URL;
  else process.env.API_URL = before;
  server.close();
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://site.example/graphql', { method: 'POST', body, headers: { host: 'site.example', ...headers }, duplex: 'half' } as RequestInit);

describe('forward', () => {
  it('passes the session cookie and the origin up and Set-Cookie down, and nothing private', async () => {
    const request = post('{}', { cookie: 'a=1; jiebang_session=s', origin: 'http://site.example', authorization: 'x', 'content-type': 'application/json' });
    const answer = await forward(request, { path: '/graphql', maxBytes: 100 });
    const { headers, url } = (await answer.json()) as { headers: IncomingHttpHeaders; url: string };
    expect(url).toBe('/graphql');
    expect(headers).toMatchObject({ cookie: 'jiebang_session=s', origin: 'http://site.example', 'content-type': 'application/json' });
    expect(headers.authorization).toBeUndefined();
    expect(answer.headers.getSetCookie()).toEqual(['jiebang_session=new; HttpOnly', 'b=2']);
    expect(answer.headers.get('x-secret')).toBeNull();
  });

  it('refuses a body that is too long, declared or streamed', async () => {
    expect((await forward(post('x'.repeat(101), { 'content-length': '101' }), { path: '/graphql', maxBytes: 100 })).status).toBe(413);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(60));
        controller.enqueue(new Uint8Array(60));
        controller.close();
      },
    });
    expect((await forward(post(stream), { path: '/graphql', maxBytes: 100 })).status).toBe(413);
  });

  it('answers 502 in plain words when the API is down', async () => {
    const own = process.env.API_URL;
    process.env.API_URL = 'http://127.0.0.1:1';
    const answer = await forward(post('{}'), { path: '/graphql', maxBytes: 100 });
    process.env.API_URL = own;
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('INTERNAL_SERVER_ERROR');
  });
});
