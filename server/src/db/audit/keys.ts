import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HOW = '用 openssl genpkey -algorithm ed25519 生成一把';

/** Reads PEM text, PEM in base64, or plain base64 of DER. */
function material(text: string): { key: string | Buffer; pem: boolean } {
  const given = text.trim().replaceAll('\\n', '\n');
  if (given.includes('-----BEGIN')) return { key: given, pem: true };
  const bytes = Buffer.from(given, 'base64');
  return bytes.toString('latin1').startsWith('-----BEGIN') ? { key: bytes.toString('latin1'), pem: true } : { key: bytes, pem: false };
}

function requireEd25519(key: KeyObject, name: string): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${name} 不是 Ed25519 密钥：请${HOW}。`);
  return key;
}

/** The private key of a setting; throws one sentence that names it, without repeating it. */
export function privateKeyOf(text: string, name = 'AUDIT_SIGNING_KEY'): KeyObject {
  const { key, pem } = material(text);
  let made: KeyObject;
  try {
    made = pem ? createPrivateKey(key) : createPrivateKey({ key: key as Buffer, format: 'der', type: 'pkcs8' });
  } catch {
    throw new Error(`${name} 读不出私钥：请填 Ed25519 私钥的 PEM 文本或其 base64（${HOW}）。`);
  }
  return requireEd25519(made, name);
}

/** The public keys of a setting, separated by commas; a private key counts as its public one. */
export function publicKeysOf(text: string | undefined, name = 'AUDIT_TRUSTED_KEYS'): KeyObject[] {
  return (text ?? '').split(',').filter((one) => one.trim() !== '').map((one) => {
    const { key, pem } = material(one);
    try {
      return requireEd25519(pem ? createPublicKey(key) : createPublicKey({ key: key as Buffer, format: 'der', type: 'spki' }), name);
    } catch {
      throw new Error(`${name} 读不出公钥：请填 Ed25519 公钥的 PEM 文本或其 base64，多把以逗号分隔。`);
    }
  });
}

/** Short name of a key: the first 16 hex digits of the hash of its public half. */
export function keyId(key: KeyObject): string {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256').update(open.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}

/** A day's head of the log. */
export interface Head {
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  readonly day: string;
  readonly seq: string;
  readonly hash: string;
}

const payload = ({ day, seq, hash }: Head): Buffer => Buffer.from(`jiebang audit head\n${day}\n${seq}\n${hash}\n`);

/** Base64 Ed25519 signature of a head. */
export const signHead = (key: KeyObject, head: Head): string => sign(null, payload(head), key).toString('base64');

/** Whether the signature is the key's over exactly this head. */
export const isSigned = (key: KeyObject, head: Head, signature: string): boolean => verify(null, payload(head), key, Buffer.from(signature, 'base64'));

/** Name of the key file that a demo makes for itself. */
export const DEMO_KEY_FILE = 'audit-signing-key.pem';

/** The key of this installation. A demo makes one in its data folder (0600); production refuses to go on without one that was given. */
export function signingKey(config: { readonly mode: 'production' | 'demo'; readonly dataDir: string; readonly auditSigningKey: string | undefined }): KeyObject {
  if (config.auditSigningKey !== undefined) return privateKeyOf(config.auditSigningKey);
  if (config.mode === 'production') throw new Error(`AUDIT_SIGNING_KEY 未设置：生产环境每天要为审计日志签名，请${HOW}，存放在数据库之外，再设为该变量（PEM 或 base64）。`);
  const file = join(config.dataDir, DEMO_KEY_FILE);
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    try {
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
  }
  chmodSync(file, 0o600);
  return privateKeyOf(readFileSync(file, 'utf8'), file);
}

/** Keys whose signatures count: the present one, and those of the setting for earlier heads. */
export function trustedKeys(config: { readonly mode: 'production' | 'demo'; readonly dataDir: string; readonly auditSigningKey: string | undefined; readonly auditTrustedKeys: string | undefined }): KeyObject[] {
  const file = join(config.dataDir, DEMO_KEY_FILE);
  const own = config.auditSigningKey !== undefined ? [privateKeyOf(config.auditSigningKey)] : config.mode === 'demo' && existsSync(file) ? [privateKeyOf(readFileSync(file, 'utf8'), file)] : [];
  return [...own.map((key) => createPublicKey(key)), ...publicKeysOf(config.auditTrustedKeys)];
}
