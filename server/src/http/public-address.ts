import ipaddr from 'ipaddr.js';
import type { Reach } from '../app/webhook/reach';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Hosts and networks inside, to which events may be sent all the same. */
export interface Allowed {
  readonly hosts: ReadonlySet<string>;
  readonly networks: readonly [Address, number][];
}

/** Reads WEBHOOK_ALLOW: names, addresses and networks in CIDR notation, separated by commas. Throws one sentence that names what is wrong. */
export function parseAllowed(text: string): Allowed {
  const hosts = new Set<string>();
  const networks: [Address, number][] = [];
  for (const entry of text.split(',').map((part) => part.trim().toLowerCase()).filter((part) => part !== '')) {
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.isValid(entry)) networks.push([ipaddr.parse(entry), ipaddr.parse(entry).kind() === 'ipv4' ? 32 : 128]);
    else if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(entry)) hosts.add(entry);
    else throw new Error(`WEBHOOK_ALLOW 中的“${entry}”不是主机名、地址或网段：请写成 hook.bank.intra、10.1.2.3 或 10.1.0.0/16，多项用逗号分开。`);
  }
  return { hosts, networks };
}

const INNER = /(^|\.)(localhost|localdomain|local|internal|intranet|corp|home|lan|private|test|invalid|example|onion|arpa)$/;
const METADATA = new Set(['metadata', 'metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal', 'metadata.tencentyun.com', 'metadata.azure.com', 'metadata.platformequinix.com']);
const LONGEST = 500;

/** What addresses are judged by. */
export interface AddressSettings {
  readonly allowed: Allowed;
  /** Names and addresses of this installation. */
  readonly own: readonly string[];
  readonly production: boolean;
}

/** A host as it is compared: small letters, no brackets, no point at the end. */
const plain = (hostname: string): string => hostname.toLowerCase().replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** The same, and addresses in one notation. */
function canonical(hostname: string): string {
  const host = plain(hostname);
  return ipaddr.isValid(host) && !host.includes('%') ? ipaddr.process(host).toString() : host;
}

/** Judges where this server may connect to on behalf of others: addresses of the public network, and what WEBHOOK_ALLOW names. */
export class PublicAddresses implements Reach {
  private readonly own: ReadonlySet<string>;

  constructor(private readonly settings: AddressSettings) {
    this.own = new Set(settings.own.map(canonical));
  }

  /** Whether a name is trusted whatever its addresses are. */
  names(hostname: string): boolean {
    return this.settings.allowed.hosts.has(plain(hostname));
  }

  /** Whether an address in canonical notation may be connected to. */
  admits(address: string): boolean {
    // A zone makes an address one of this machine's own links.
    if (!ipaddr.isValid(address) || address.includes('%')) return false;
    const parsed = ipaddr.process(address);
    if (this.isListed(parsed)) return true;
    if (parsed.range() !== 'unicast' || this.own.has(parsed.toString())) return false;
    // Of IPv6 only what is given out for the public network; the rest stands for something else, or for nothing.
    return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(ipaddr.IPv6.parse('2000::'), 3);
  }

  faultOf(text: string): string | null {
    if (text.length > LONGEST) return `地址不能超过 ${LONGEST} 个字符`;
    if (!URL.canParse(text)) return '地址格式不正确，请写成 https://主机名/路径';
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return '地址须以 https:// 开头';
    if (url.username !== '' || url.password !== '') return '地址中不能带用户名和密码，请去掉“@”之前的部分';
    if (url.hash !== '') return '地址中不能有“#”及其后的内容';
    const host = plain(url.hostname);
    const literal = ipaddr.isValid(host);
    const trusted = literal ? this.isListed(ipaddr.process(host)) : this.names(host);
    if (url.protocol === 'http:' && (this.settings.production || !trusted)) return '地址须以 https:// 开头，明文传输不被接受';
    if (url.port !== '' && !trusted) return '只能使用 https 的默认端口 443，请去掉端口号';
    if (trusted) return null;
    if (literal) return this.admits(host) ? null : '不能使用内网、本机或保留地址；确需推送到内网的，请联系平台运维登记';
    if (this.own.has(host)) return '不能推送到本平台自己的地址';
    if (!host.includes('.') || INNER.test(host) || METADATA.has(host)) return '不能使用内网或本机的主机名；确需推送到内网的，请联系平台运维登记';
    return null;
  }

  private isListed(address: Address): boolean {
    return this.settings.allowed.networks.some(([network, bits]) => network.kind() === address.kind() && (address as ipaddr.IPv4).match(network as ipaddr.IPv4, bits));
  }
}
