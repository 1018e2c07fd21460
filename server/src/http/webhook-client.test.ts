import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAllowed, PublicAddresses } from './public-address';
import { webhookClient, type Resolve } from './webhook-client';

const rules = (allow = '', production = true) => new PublicAddresses({ allowed: parseAllowed(allow), own: ['jiebang.example.cn', '8.8.4.4', '2606:4700:4700:0::1001'], production });

/** Addresses that must never be reached, in every notation that a URL understands. */
const BLOCKED = [
  'http://8.8.8.8/', 'http://hook.bank.cn/', 'ftp://hook.bank.cn/', 'file:///etc/passwd', 'gopher://hook.bank.cn/', 'javascript:alert(1)', 'hook.bank.cn', '', 'https://', 'https:///x', 'https://user:pw@hook.bank.cn/', 'https://user@hook.bank.cn/',
  'https://hook.bank.cn:80/', 'https://hook.bank.cn:22/', 'https://hook.bank.cn:6379/', 'https://hook.bank.cn/#x', 'https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0x7f.1/', 'https://0177.0.0.1/',
  'https://017700000001/', 'https://127.0.0.1./', 'https://127。0。0。1/', 'https://①②⑦.0.0.1/', 'https://0.0.0.0/', 'https://0/', 'https://10.1.2.3/', 'https://172.16.0.1/', 'https://192.168.1.1/', 'https://3232235777/', 'https://100.64.0.1/', 'https://100.127.255.254/',
  'https://169.254.169.254/latest/meta-data/', 'https://0xa9fea9fe/', 'https://2852039166/', 'https://100.100.100.200/', 'https://192.0.0.192/', 'https://198.18.0.1/', 'https://192.0.2.1/', 'https://203.0.113.7/', 'https://224.0.0.1/', 'https://255.255.255.255/', 'https://240.0.0.1/',
  'https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://[::ffff:169.254.169.254]/', 'https://[::127.0.0.1]/', 'https://[::7f00:1]/', 'https://[64:ff9b::7f00:1]/', 'https://[64:ff9b::10.0.0.1]/', 'https://[64:ff9b:1::1]/',
  'https://[fe80::1]/', 'https://[fe80::1%25eth0]/', 'https://[fe80::1%eth0]/', 'https://[fc00::1]/', 'https://[fd00:ec2::254]/', 'https://[2002:7f00:1::]/', 'https://[2001::1]/', 'https://[2001:db8::1]/', 'https://[ff02::1]/', 'https://[fec0::1]/', 'https://[100::1]/',
  'https://localhost/', 'https://LOCALHOST./', 'https://a.localhost/', 'https://metadata/', 'https://metadata.google.internal/', 'https://METADATA.goog/', 'https://instance-data/', 'https://metadata.tencentyun.com/', 'https://db.internal/', 'https://printer.local/', 'https://postgres/',
  'https://router.lan/', 'https://1.0.0.127.in-addr.arpa/', 'https://jiebang.example.cn/', 'https://JIEBANG.example.cn./', 'https://8.8.4.4/', 'https://[::ffff:8.8.4.4]/', 'https://[2606:4700:4700::1001]/', `https://hook.bank.cn/${'a'.repeat(500)}`,
];

describe('where events may be sent', () => {
  it.each(BLOCKED)('not to %s', async (url) => {
    let asked = 0;
    expect(rules().faultOf(url)).toMatch(/[一-鿿]/);
    const send = webhookClient(rules(), async () => ((asked += 1), [{ address: '8.8.8.8', family: 4 }]));
    expect(await send(url, {}, '')).toEqual({ error: rules().faultOf(url) });
    expect(asked).toBe(0);
  });

  it.each(['https://hook.bank.cn/', 'https://hook.bank.cn:443/a?b=c', 'https://银行.中国/hook', 'https://8.8.8.8/', 'https://[2606:4700:4700::1111]/', 'https://xn--fiq.cn/'])('to %s', (url) => expect(rules().faultOf(url)).toBeNull());

  it('inside only where the installation says so, and in clear only outside production', () => {
    const inside = rules('hook.corp, 10.1.0.0/16,fd00:1::/32, 192.168.7.9');
    for (const url of ['https://hook.corp/', 'https://hook.corp:8443/', 'https://10.1.2.3/', 'https://10.1.2.3:9000/', 'https://[fd00:1::5]/', 'https://192.168.7.9/', 'https://[::ffff:10.1.2.3]/']) expect([url, inside.faultOf(url)]).toEqual([url, null]);
    for (const url of ['http://hook.corp/', 'http://10.1.2.3/', 'https://10.2.0.1/', 'https://x.hook.corp/', 'https://192.168.7.8/', 'https://127.0.0.1/']) expect([url, inside.faultOf(url)]).not.toEqual([url, null]);
    expect(rules('hook.corp', false).faultOf('http://hook.corp:8080/')).toBeNull();
    expect(rules('', false).faultOf('http://hook.bank.cn/')).not.toBeNull();
    for (const wrong of ['10.0.0.0/33', 'http://x', 'a b', '*']) expect(() => parseAllowed(wrong)).toThrow('WEBHOOK_ALLOW');
  });
});

describe('the client', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close().closeAllConnections()));
  const seen: string[] = [];
  const listen = (answer: Parameters<typeof createServer>[1], host = '127.0.0.1'): Promise<number> =>
    new Promise((resolve) => {
      const server = createServer((request, response) => {
        seen.push(`${host} ${request.method} ${request.url}`);
        (answer as (a: typeof request, b: typeof response) => void)(request, response);
      }).listen(0, host, () => resolve((server.address() as AddressInfo).port));
      servers.push(server);
    });
  const answers = (...turns: string[][]): Resolve & { asked: number } => {
    const resolve = async (): Promise<{ address: string; family: number }[]> => {
      const turn = turns[Math.min(resolve.asked, turns.length - 1)]!;
      resolve.asked += 1;
      return turn.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    resolve.asked = 0;
    return resolve;
  };
  /** Lets nothing of this machine through but 127.0.0.9, so that connecting anywhere else would show. */
  const open = rules('127.0.0.9', false);
  const at = (port: number): string => `http://127.0.0.9:${port}/hook`;

  it.each([
    ['a private address', ['10.0.0.1']], ['one public and one private address', ['8.8.8.8', '192.168.0.1']], ['one private and one public address', ['::1', '2606:4700:4700::1111']], ['a mapped address', ['::ffff:10.0.0.1']], ['metadata', ['169.254.169.254']],
    ['NAT64 of this machine', ['64:ff9b::7f00:1']], ['a zone', ['fe80::1%eth0']], ['nothing that is an address', ['localhost']], ['this machine', ['127.0.0.1']], ['a public address of this machine', ['8.8.4.4']],
  ])('does not connect to a name that stands for %s', async (_what, addresses) => {
    expect(await webhookClient(rules(), answers(addresses))('https://hook.bank.cn/', {}, '{}')).toEqual({ error: '主机名指向内网、本机或保留地址，未连接' });
  });

  it('connects to the very address that it judged: a second answer changes nothing', async () => {
    let hits = 0;
    const port = await listen((_request, response) => response.writeHead(200).end(String((hits += 1))), '127.0.0.9');
    const decoy = await listen((_request, response) => response.end());
    const resolve = answers(['127.0.0.9'], ['127.0.0.1']);
    class Named extends PublicAddresses {
      override faultOf(): null {
        return null;
      }
    }
    const addresses = new Named({ allowed: parseAllowed('127.0.0.9'), own: [], production: false });
    expect(await webhookClient(addresses, resolve)(`http://flip.bank.cn:${port}/`, {}, '{}')).toEqual({ status: 200 });
    expect([hits, resolve.asked]).toEqual([1, 1]);
    // Had the answer come the other way round, nothing would have been connected to.
    expect(await webhookClient(addresses, answers(['127.0.0.1'], ['127.0.0.9']))(`http://flip.bank.cn:${decoy}/`, {}, '{}')).toEqual({ error: '主机名指向内网、本机或保留地址，未连接' });
    expect(seen.filter((line) => line.startsWith('127.0.0.1'))).toEqual([]);
  });

  it('posts headers and body, and tells the status', async () => {
    const got: unknown[] = [];
    const port = await listen((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => {
        got.push([request.method, request.url, request.headers['x-jiebang-id'], request.headers['content-length'], body]);
        response.writeHead(204).end();
      });
    }, '127.0.0.9');
    expect(await webhookClient(open)(at(port), { 'x-jiebang-id': '7' }, '{"a":"中"}')).toEqual({ status: 204 });
    expect(got).toEqual([['POST', '/hook', '7', '11', '{"a":"中"}']]);
  });

  it('follows no redirect', async () => {
    const inner = await listen((_request, response) => response.end());
    const port = await listen((_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${inner}/secret` }).end(), '127.0.0.9');
    expect(await webhookClient(open)(at(port), {}, '{}')).toEqual({ status: 302 });
    expect(seen.filter((line) => line.includes('/secret'))).toEqual([]);
  });

  it('reads little of a huge answer, and waits five seconds at most', { timeout: 20_000 }, async () => {
    let written = 0;
    const huge = await listen((_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && written < 64_000_000 && response.write('x'.repeat(65_536))) written += 65_536;
      };
      response.on('drain', more);
      more();
    }, '127.0.0.9');
    expect(await webhookClient(open)(at(huge), {}, '{}')).toEqual({ status: 200 });
    expect(written).toBeLessThan(8_000_000);
    const drip = await listen((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 100);
      response.on('close', () => clearInterval(timer));
    }, '127.0.0.9');
    const silent = await listen(() => undefined, '127.0.0.9');
    const started = performance.now();
    expect(await Promise.all([webhookClient(open)(at(drip), {}, '{}'), webhookClient(open)(at(silent), {}, '{}'), webhookClient(rules(), () => new Promise(() => undefined))('https://hook.bank.cn/', {}, '')])).toEqual([{ status: 200 }, { error: '5 秒内没有答复' }, { error: '5 秒内没有答复' }]);
    expect(performance.now() - started).toBeLessThan(6_500);
  });

  it('tells in words what went wrong', async () => {
    const refuse: Resolve = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    expect(await webhookClient(rules(), refuse)('https://hook.bank.cn/', {}, '')).toEqual({ error: '主机名无法解析' });
    expect(await webhookClient(open)('http://127.0.0.9:1/', {}, '')).toEqual({ error: '连接被拒绝' });
    const cut = await listen((request) => request.socket.destroy(), '127.0.0.9');
    expect(await webhookClient(open)(at(cut), {}, '')).toEqual({ error: '连接中断' });
  });
});
