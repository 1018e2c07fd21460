import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CookieSettings } from './http/cookies';
import { parseAllowed, type Allowed } from './http/public-address';
import type { TrustedSettings } from './http/trusted-documents';
import { LEAST_LOG_DAYS } from './app/retention/periods';
import { parseSecretKeys } from './secret-keys';

/** Everything that the environment decides. */
export interface Config {
  readonly databaseUrl: string;
  /** A streaming replica of it for planned reads; undefined = there is none. */
  readonly databaseReadUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Origins of the portal; state-changing requests of browsers must come from one of them. */
  readonly webOrigins: readonly string[];
  readonly dataDir: string;
  readonly mode: 'production' | 'demo';
  /** Demo people, enterprises and deals are loaded. */
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  readonly bootstrapToken: string | undefined;
  /** Keys of what is encrypted in the database, newest first; none in a demo that did not set any: it makes its own. */
  readonly secretKeys: readonly Uint8Array[];
  /** Whether staff, authorities, auditors and administrators must use a second factor, or may like everybody else. */
  readonly secondFactor: 'required' | 'offered';
  readonly cookie: CookieSettings;
  readonly introspection: boolean;
  /** Operations that the portal asks for by id. */
  readonly trusted: TrustedSettings;
  /** Reverse proxies in front whose forwarded address is believed. */
  readonly proxyHops: number;
  readonly log: boolean;
  /** Named prepared statements; off for poolers that refuse them. */
  readonly namedStatements: boolean;
  readonly poolSize: number;
  /** Milliseconds between looks at due clocks. */
  readonly clockEveryMs: number;
  /** Bearer token that opens /metrics to other machines; without one it is shown to this machine alone. */
  readonly metricsToken: string | undefined;
  /** Ed25519 private key (PEM or base64) that signs the audit log daily. */
  readonly auditSigningKey: string | undefined;
  /** Public keys of earlier signatures, separated by commas. */
  readonly auditTrustedKeys: string | undefined;
  /** Hosts and networks inside to which events may be sent. */
  readonly webhookAllow: Allowed;
  /** Days for which audit entries must be kept, at least 180; nothing deletes them sooner or later. */
  readonly auditKeepDays: number;
}

/** 网络安全法 21: logs are kept for at least six months. */
const LEAST_KEEP_DAYS = LEAST_LOG_DAYS;

/** Checks the address of a read replica; none when the setting is absent or empty. */
function readUrlOf(raw: string | undefined, primary: string): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  // The address holds a password, so the message does not repeat it.
  if (!/^postgres(ql)?:\/\/[^\s/]/.test(raw) || !URL.canParse(raw)) throw new Error('DATABASE_READ_URL 不是 PostgreSQL 连接串：请写成 postgres://用户:密码@主机:端口/库名，指向只读副本；没有副本就不要设置。');
  const place = (url: string): string => (URL.canParse(url) ? `${new URL(url).hostname}:${new URL(url).port || '5432'}` : url);
  if (place(raw) === place(primary)) throw new Error('DATABASE_READ_URL 与 DATABASE_URL 是同一台数据库：请改成只读副本的地址；没有副本就不要设置。');
  return raw;
}

/** Where an image keeps the portal's manifest: beside the built server. */
const BESIDE = join(__dirname, '..', 'trusted-documents.json');

/** In production nothing but trusted documents runs as soon as their manifest is there; TRUSTED_ONLY says otherwise. */
function trustedOf(env: Readonly<Record<string, string | undefined>>, mode: Config['mode']): TrustedSettings {
  const file = env['TRUSTED_DOCUMENTS'] || (existsSync(BESIDE) ? BESIDE : undefined);
  const only = env['TRUSTED_ONLY'] ?? '';
  if (only !== '' && only !== '0' && only !== '1') throw new Error(`TRUSTED_ONLY="${only}" is unknown: use 1 (only the portal's own operations) or 0 (any operation).`);
  if (only === '1' && file === undefined) throw new Error('TRUSTED_ONLY=1 needs the portal\'s manifest: set TRUSTED_DOCUMENTS to its trusted-documents.json.');
  return { file, only: only === '' ? mode === 'production' && file !== undefined : only === '1' };
}

/** Production refuses to start without a key: what it seals could not be opened after a restart. */
function secretKeysIn(raw: string | undefined, mode: Config['mode']): readonly Uint8Array[] {
  const keys = parseSecretKeys(raw ?? '');
  if (keys.length === 0 && mode === 'production') throw new Error('生产环境必须设置 SECRET_KEY（加密两步验证密钥等内容）：请用 openssl rand -base64 32 生成，写入部署配置并与数据库分开备份。');
  return keys;
}

/** A demo is tried by people who share its accounts, so there nobody is made to bind a phone; production asks it of those who decide. */
function secondFactorOf(raw: string | undefined, mode: Config['mode']): Config['secondFactor'] {
  if (raw === undefined || raw === '') return mode === 'production' ? 'required' : 'offered';
  if (raw !== 'required' && raw !== 'offered') throw new Error(`SECOND_FACTOR="${raw}" is unknown: use "required" (stations, authorities, auditors and administrators must) or "offered" (nobody must).`);
  return raw;
}

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** In production the portal is asked over HTTPS: over plain HTTP passwords and cookies can be read on the way. This machine alone may do without. */
function requireTls(raw: string | undefined, mode: Config['mode'], origins: readonly string[]): void {
  if (raw !== undefined && raw !== '' && raw !== '0' && raw !== '1') throw new Error(`REQUIRE_TLS="${raw}" is unknown: use 1 (production answers HTTPS origins only) or 0.`);
  if (raw === '0' || (raw !== '1' && mode !== 'production')) return;
  const open = origins.find((origin) => origin.startsWith('http://') && !LOOPBACK.test(origin));
  if (open !== undefined) throw new Error(`WEB_ORIGIN=${open} 不是 HTTPS：密码和登录 Cookie 会在网络上明文传输。请在门户前配置 TLS 并把 WEB_ORIGIN 改为 https:// 地址；确在与外界隔离的内网使用的，可设置 REQUIRE_TLS=0。`);
}

/** Reads and checks the environment; throws one sentence in plain words that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is missing: set it, or start with "npm start", which sets it.`);
    return value;
  };
  const number = (name: string, standard: number): number => {
    const raw = env[name];
    if (raw === undefined || raw === '') return standard;
    const value = Number(raw);
    if (!Number.isInteger(value) || value < 0) throw new Error(`${name}="${raw}" is not a whole number of 0 or more.`);
    return value;
  };
  const mode = env['JIEBANG_MODE'] ?? 'demo';
  if (mode !== 'production' && mode !== 'demo') throw new Error(`JIEBANG_MODE="${mode}" is unknown: use "production" or "demo".`);
  const demo = mode === 'demo' && env['DEMO'] !== '0';
  if (mode === 'production' && env['DEMO'] === '1') throw new Error('DEMO=1 and JIEBANG_MODE=production exclude one another: a production start has no demo accounts.');
  const webOrigins = (env['WEB_ORIGIN'] ?? 'http://localhost:3000').split(',').map((origin) => origin.trim().replace(/\/$/, ''));
  for (const origin of webOrigins) if (!/^https?:\/\/[^/\s]+$/.test(origin)) throw new Error(`WEB_ORIGIN="${origin}" is no origin: write scheme and host, e.g. https://jiebang.example.cn.`);
  requireTls(env['REQUIRE_TLS'], mode, webOrigins);
  const databaseUrl = need('DATABASE_URL');
  const auditKeepDays = number('AUDIT_KEEP_DAYS', LEAST_KEEP_DAYS);
  if (auditKeepDays < LEAST_KEEP_DAYS) throw new Error(`AUDIT_KEEP_DAYS=${auditKeepDays} 太短：审计日志至少保存 ${LEAST_KEEP_DAYS} 天（网络安全法第二十一条），请删去该变量或改为 ${LEAST_KEEP_DAYS} 以上。`);
  return {
    databaseUrl,
    databaseReadUrl: readUrlOf(env['DATABASE_READ_URL'], databaseUrl),
    host: env['HOST'] ?? '127.0.0.1',
    port: number('PORT', 4000),
    webOrigins,
    dataDir: env['DATA_DIR'] ?? join(__dirname, '..', '..', '.data'),
    mode,
    demo,
    demoPassword: env['DEMO_PASSWORD'],
    bootstrapToken: env['ADMIN_BOOTSTRAP_TOKEN'],
    secretKeys: secretKeysIn(env['SECRET_KEY'], mode),
    secondFactor: secondFactorOf(env['SECOND_FACTOR'], mode),
    cookie: { secure: webOrigins.every((origin) => origin.startsWith('https://')) },
    introspection: env['INTROSPECTION'] === '1' || mode === 'demo',
    trusted: trustedOf(env, mode),
    proxyHops: number('PROXY_HOPS', 0),
    log: env['LOG'] !== '0',
    namedStatements: env['NAMED_STATEMENTS'] !== '0',
    poolSize: number('POOL_SIZE', 10),
    clockEveryMs: number('CLOCK_EVERY_MS', 15_000),
    metricsToken: env['METRICS_TOKEN'] || undefined,
    auditSigningKey: env['AUDIT_SIGNING_KEY'] || undefined,
    auditTrustedKeys: env['AUDIT_TRUSTED_KEYS'] || undefined,
    webhookAllow: parseAllowed(env['WEBHOOK_ALLOW'] ?? ''),
    auditKeepDays,
  };
}
