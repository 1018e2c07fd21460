import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from './config';
import { parseSecretKeys, secretKeysOf } from './secret-keys';

const A = Buffer.alloc(32, 1).toString('base64');
const B = Buffer.alloc(32, 250).toString('base64');
const env = { DATABASE_URL: 'postgres://jiebang:secret@db.example.cn:5432/jiebang' };
const folder = mkdtempSync(join(tmpdir(), 'jiebang-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('SECRET_KEY', () => {
  it('is one key, or several with the newest first', () => {
    expect(parseSecretKeys(`${B}, ${A}`).map((key) => [key.length, key[0]])).toEqual([[32, 250], [32, 1]]);
    expect(readConfig({ ...env, SECRET_KEY: A }).secretKeys).toHaveLength(1);
  });

  it.each(['short', A.slice(0, 40), `${A}${A}`, `${A},x`, '密钥'])('refuses %s and does not repeat it', (raw) => {
    expect(() => parseSecretKeys(raw)).toThrow(/openssl rand -base64 32/);
    try {
      parseSecretKeys(raw);
    } catch (error) {
      expect((error as Error).message).not.toContain(A);
    }
  });

  it('must be set in production, and is asked for in plain words', () => {
    expect(() => readConfig({ ...env, JIEBANG_MODE: 'production' })).toThrow(/^生产环境必须设置 SECRET_KEY.*openssl rand -base64 32/);
    expect(readConfig({ ...env, JIEBANG_MODE: 'production', SECRET_KEY: A }).secretKeys).toHaveLength(1);
  });

  it('of a demo is made once, in a file that only its owner reads', () => {
    const dataDir = join(folder, 'data');
    const [first] = secretKeysOf({ dataDir, secretKeys: [] });
    const [second] = secretKeysOf({ dataDir });
    expect([first!.length, Buffer.compare(first!, second!)]).toEqual([32, 0]);
    expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'secret.key'), 'utf8').trim()).toBe(Buffer.from(first!).toString('base64'));
    writeFileSync(join(dataDir, 'secret.key'), '');
    expect(() => secretKeysOf({ dataDir })).toThrow(/空的/);
    expect(secretKeysOf({ dataDir, secretKeys: parseSecretKeys(A) })[0]![0]).toBe(1);
  });
});

describe('SECOND_FACTOR', () => {
  it('is required of staff in production and offered in a demo, unless it says otherwise', () => {
    const production = { ...env, JIEBANG_MODE: 'production', SECRET_KEY: A };
    expect([readConfig(production).secondFactor, readConfig(env).secondFactor]).toEqual(['required', 'offered']);
    expect([readConfig({ ...production, SECOND_FACTOR: 'offered' }).secondFactor, readConfig({ ...env, SECOND_FACTOR: 'required' }).secondFactor]).toEqual(['offered', 'required']);
    expect(() => readConfig({ ...env, SECOND_FACTOR: 'no' })).toThrow(/^SECOND_FACTOR="no"/);
  });
});
