import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FORM = /^[A-Za-z0-9+/_-]{43}=?$/;

/** Keys of SECRET_KEY: 32 bytes each in base64, the newest first, separated by commas. Throws one sentence that does not repeat them. */
export function parseSecretKeys(raw: string): readonly Uint8Array[] {
  const texts = raw.split(',').map((text) => text.trim()).filter((text) => text !== '');
  const keys = texts.map((text) => (FORM.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0)));
  const wrong = keys.findIndex((key) => key.length !== 32);
  if (wrong >= 0) throw new Error(`SECRET_KEY 的第 ${wrong + 1} 个密钥不是 32 字节的 base64：请用 openssl rand -base64 32 生成；轮换时新密钥写在前面，用逗号隔开。`);
  return keys;
}

/** The key of a demo: made when it is first needed, in a file of the data folder that only its owner reads. */
function demoKey(dataDir: string): Uint8Array {
  const file = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const [key] = parseSecretKeys(readFileSync(file, 'utf8'));
  if (key === undefined) throw new Error(`${file} 是空的：如果库中没有绑定过两步验证，可删除它后重启；否则请从备份恢复。`);
  return key;
}

/** The keys to work with: those of the configuration, else that of the data folder, else (no folder) one for this process alone. */
export function secretKeysOf(config: { readonly secretKeys?: readonly Uint8Array[]; readonly dataDir?: string }): readonly Uint8Array[] {
  if (config.secretKeys !== undefined && config.secretKeys.length > 0) return config.secretKeys;
  return [config.dataDir === undefined ? randomBytes(32) : demoKey(config.dataDir)];
}
