import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Receipt } from '../app/webhook/delivery-queue';
import type { PublicAddresses } from './public-address';

/** An attempt ends after this long, whatever it waits for. */
const WITHIN_MS = 5_000;
/** More of an answer is not read. */
const MOST_BYTES = 16 * 1024;

/** Finds all addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

const resolveBySystem: Resolve = (hostname) => new Promise((resolve, reject) => systemLookup(hostname, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found))));

/** The name stands for an address that must not be connected to. */
class Inside extends Error {}

/** Looks a name up once; what was judged is what is connected to. One address that is not public makes the whole name suspect. */
function judgedLookup(addresses: PublicAddresses, resolve: Resolve): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname).then(
      (found) => {
        if (found.length === 0) return done(new Error('no address'), '', 4);
        if (!addresses.names(hostname) && !found.every(({ address }) => addresses.admits(address))) return done(new Inside(), '', 4);
        const [first] = found;
        return options.all ? done(null, found as LookupAddress[]) : done(null, first!.address, first!.family);
      },
      (error: Error) => done(error, '', 4),
    );
  };
}

function wordsOf(error: Error & { code?: string }): string {
  if (error instanceof Inside) return '主机名指向内网、本机或保留地址，未连接';
  switch (error.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return '主机名无法解析';
    case 'ECONNREFUSED':
      return '连接被拒绝';
    case 'ECONNRESET':
    case 'EPIPE':
      return '连接中断';
    default:
      return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(error.code ?? '') ? `证书不被信任（${error.code}）` : `未能送达（${error.code ?? '未知原因'}）`;
  }
}

/**
 * Posts to addresses that others chose. The address is judged as text and again by what its name resolves to, and the judged address is
 * the one connected to; redirects are not followed; after 5 seconds everything ends; of the answer only the status counts.
 */
export function webhookClient(addresses: PublicAddresses, resolve: Resolve = resolveBySystem) {
  const lookup = judgedLookup(addresses, resolve);
  return (target: string, headers: Readonly<Record<string, string>>, body: string): Promise<Receipt> => {
    const fault = addresses.faultOf(target);
    if (fault !== null) return Promise.resolve({ error: fault });
    const url = new URL(target);
    return new Promise<Receipt>((settle) => {
      const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, { method: 'POST', lookup, agent: false, headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' } });
      let status: number | null = null;
      const finish = (receipt: Receipt): void => {
        clearTimeout(late);
        settle(status === null ? receipt : { status });
        request.destroy();
      };
      const late = setTimeout(() => finish({ error: `${WITHIN_MS / 1000} 秒内没有答复` }), WITHIN_MS);
      request.on('error', (error) => finish({ error: wordsOf(error) }));
      request.on('response', (response) => {
        status = response.statusCode ?? 0;
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_BYTES) finish({ error: '' });
        });
        response.on('end', () => finish({ error: '' }));
        response.on('error', () => finish({ error: '' }));
      });
      request.end(body);
    });
  };
}
