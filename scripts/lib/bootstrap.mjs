// @ts-check
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './say.mjs';

/**
 * Keep demo and production data apart: a data folder stays what it was first started as.
 * @param {string} dataDir
 * @param {'demo' | 'production'} mode
 * @throws {Failure} the folder belongs to the other mode
 */
export function keepMode(dataDir, mode) {
  const file = join(dataDir, 'mode');
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (before === 'demo' && mode === 'production') {
    throw new Failure(`数据目录 ${dataDir} 含演示账号，不能用于正式启动。\nThe data folder ${dataDir} holds demo accounts and cannot become a production one. Choose another folder, e.g.: JIEBANG_DATA=/srv/jiebang npm start -- --production`);
  }
  if (before === 'production' && mode === 'demo') {
    throw new Failure(`数据目录 ${dataDir} 是正式数据，请用 npm start -- --production 启动。\nThe data folder ${dataDir} holds production data: start it with: npm start -- --production`);
  }
  if (!before) writeFileSync(file, `${mode}\n`, { mode: 0o600 });
}

/**
 * The token that lets the first administrator be made. It comes from ADMIN_BOOTSTRAP_TOKEN, or is made once and kept
 * in the data folder (0600); the server ignores it as soon as an administrator exists.
 * @param {string} dataDir
 * @returns {{ token: string, isNew: boolean }}
 */
export function bootstrapToken(dataDir) {
  if (process.env.ADMIN_BOOTSTRAP_TOKEN) return { token: process.env.ADMIN_BOOTSTRAP_TOKEN, isNew: false };
  const file = join(dataDir, 'bootstrap-token');
  if (existsSync(file)) return { token: readFileSync(file, 'utf8').trim(), isNew: false };
  const token = randomBytes(24).toString('base64url');
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return { token, isNew: true };
}

/**
 * The key under which the server encrypts second-factor secrets and the like. It comes from SECRET_KEY, or is made once and kept
 * in the data folder (0600); without it what was encrypted cannot be read any more.
 * @param {string} dataDir
 * @returns {string}
 */
export function secretKey(dataDir) {
  if (process.env.SECRET_KEY) return process.env.SECRET_KEY;
  const file = join(dataDir, 'secret.key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * The key that signs the audit log daily. It comes from AUDIT_SIGNING_KEY, or is made once and kept in the data folder (0600): to
 * protect the log from whoever holds the machine, keep it elsewhere and set the variable.
 * @param {string} dataDir
 * @returns {string} PEM text
 */
export function auditKey(dataDir) {
  if (process.env.AUDIT_SIGNING_KEY) return process.env.AUDIT_SIGNING_KEY;
  const file = join(dataDir, 'audit-signing-key.pem');
  if (!existsSync(file)) writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  return readFileSync(file, 'utf8');
}
