import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

describe('DATABASE_READ_URL', () => {
  const DATABASE_URL = 'postgres://jiebang:secret@db.example.cn:5432/jiebang';
  const read = (url?: string) => readConfig({ DATABASE_URL, ...(url !== undefined && { DATABASE_READ_URL: url }) }).databaseReadUrl;

  it('is optional', () => {
    expect([read(), read('')]).toEqual([undefined, undefined]);
    expect(read('postgresql://jiebang:secret@replica.example.cn/jiebang')).toBe('postgresql://jiebang:secret@replica.example.cn/jiebang');
  });

  it.each(['replica.example.cn:5432', 'http://replica.example.cn/jiebang', 'postgres://', 'postgres://a b/jiebang'])('refuses %s and does not repeat it', (url) => {
    expect(() => read(url)).toThrow(/^DATABASE_READ_URL 不是 PostgreSQL 连接串/);
  });

  it('refuses the primary itself, whatever the spelling', () => {
    for (const url of [DATABASE_URL, 'postgresql://reader:other@db.example.cn/jiebang']) expect(() => read(url)).toThrow(/^DATABASE_READ_URL 与 DATABASE_URL 是同一台数据库/);
  });
});

describe('AUDIT_KEEP_DAYS', () => {
  const read = (days?: string) => readConfig({ DATABASE_URL: 'postgres://jiebang:secret@db.example.cn:5432/jiebang', ...(days !== undefined && { AUDIT_KEEP_DAYS: days }) }).auditKeepDays;

  it('is 180 days or more', () => {
    expect([read(), read('180'), read('1095')]).toEqual([180, 180, 1095]);
    for (const days of ['0', '30', '179']) expect(() => read(days)).toThrow(/^AUDIT_KEEP_DAYS=\d+ 太短：审计日志至少保存 180 天/);
  });
});

describe('REQUIRE_TLS', () => {
  const read = (env: Record<string, string>) => readConfig({ DATABASE_URL: 'postgres://jiebang:secret@db.example.cn:5432/jiebang', SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), ...env }).cookie.secure;
  const production = { JIEBANG_MODE: 'production' };

  it('in production takes HTTPS origins, and this machine', () => {
    expect(read({ ...production, WEB_ORIGIN: 'https://jiebang.example.cn' })).toBe(true);
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) expect(read({ ...production, WEB_ORIGIN: origin })).toBe(false);
  });

  it.each(['http://jiebang.example.cn', 'https://a.example.cn,http://b.example.cn', 'http://localhost.example.cn', 'http://127.0.0.1.example.cn'])('in production refuses %s', (origin) => {
    expect(() => read({ ...production, WEB_ORIGIN: origin })).toThrow(/^WEB_ORIGIN=http:\S+ 不是 HTTPS/);
    expect(() => read({ REQUIRE_TLS: '1', WEB_ORIGIN: origin })).toThrow(/不是 HTTPS/);
    expect(read({ ...production, REQUIRE_TLS: '0', WEB_ORIGIN: origin })).toBe(false);
    expect(read({ WEB_ORIGIN: origin })).toBe(false);
  });

  it('knows 0 and 1', () => {
    expect(() => read({ REQUIRE_TLS: 'yes' })).toThrow(/^REQUIRE_TLS="yes"/);
  });
});

describe('WEBHOOK_ALLOW', () => {
  const read = (allow?: string) => readConfig({ DATABASE_URL: 'postgres://jiebang:secret@db.example.cn:5432/jiebang', ...(allow !== undefined && { WEBHOOK_ALLOW: allow }) }).webhookAllow;

  it('opens nothing unless it is set, and refuses what is no host and no network', () => {
    expect([[...read().hosts], read().networks]).toEqual([[], []]);
    expect([[...read('hook.bank.intra, 10.1.0.0/16').hosts], read('hook.bank.intra,10.1.0.0/16').networks.length]).toEqual([['hook.bank.intra'], 1]);
    for (const wrong of ['*', '10.0.0.0/40', 'https://hook.bank.intra']) expect(() => read(wrong)).toThrow(/^WEBHOOK_ALLOW 中的/);
  });
});
