import { readFile } from 'node:fs/promises';
import type { FastifyRequest } from 'fastify';
import { keepFile } from '../app/file/keep-file';
import { decide } from '../policy/decide';
import type { Person } from '../policy/actor';
import { checkContent } from './check-content';
import type { FileDeps } from './file-deps';
import { FileRefused } from './file-refused';
import type { FileStore, Received } from './file-store';

/** Largest file: 10 MB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Largest request: the file and room for the multipart frame. */
export const MAX_REQUEST_BYTES = MAX_FILE_BYTES + 1024 * 1024;
/** Header that a form on another site cannot send. */
export const UPLOAD_HEADER = 'x-jiebang-upload';

const TOO_LARGE = '文件超过 10 MB，请压缩或分开后再传';

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** Refuses a request that a page of another site may have sent. */
export function requireSameSite(request: FastifyRequest, origins: readonly string[] | undefined): void {
  const { origin } = request.headers;
  const forwarded = request.headers['x-forwarded-host'];
  const host = (typeof forwarded === 'string' ? forwarded : request.headers.host) ?? '';
  const known = origin === undefined || (origins ? origins.includes(origin) : hostOf(origin) === host);
  if (request.headers[UPLOAD_HEADER] !== '1' || !known) throw new FileRefused(403, '请在本平台页面上传文件', 'FORBIDDEN');
}

/** The signed-in person, when the role may upload. */
export async function requireUploader(request: FastifyRequest, deps: FileDeps): Promise<Person> {
  const actor = await deps.actorOf(request);
  if (actor.kind !== 'PERSON') throw new FileRefused(401, '登录已结束，请重新登录后再上传', 'UNAUTHENTICATED');
  if (!decide(actor, 'file.upload', {})) throw new FileRefused(403, '当前账号不能上传材料', 'FORBIDDEN');
  return actor;
}

interface Arrived {
  readonly received: Received;
  readonly rawName: string;
}

/** Reads the whole request and its only file; whatever was written is removed again when the request will not do. */
async function receive(request: FastifyRequest, store: FileStore): Promise<Arrived> {
  if (!request.isMultipart()) throw new FileRefused(415, '请以表单方式上传一份文件');
  if (Number(request.headers['content-length'] ?? 0) > MAX_REQUEST_BYTES) throw new FileRefused(413, TOO_LARGE);
  let arrived: Arrived | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      arrived = { received: await store.receive(part.file), rawName: part.filename ?? '' };
      if (part.file.truncated) throw new FileRefused(413, TOO_LARGE);
    }
    if (arrived === null) throw new FileRefused(400, '没有收到文件，请选择一份文件后上传');
    if (arrived.received.bytes === 0) throw new FileRefused(400, '文件是空的，请检查后重新上传');
    return arrived;
  } catch (error) {
    if (arrived !== null) await store.discard(arrived.received.path);
    throw error;
  }
}

/** Receives, checks and stores one file; answers what the API shows of it. */
export async function upload(request: FastifyRequest, deps: FileDeps, store: FileStore): Promise<unknown> {
  requireSameSite(request, deps.origins);
  const actor = await requireUploader(request, deps);
  const { received, rawName } = await receive(request, store);
  try {
    const checked = await checkContent(await readFile(received.path), rawName);
    await store.keep(received);
    const outcome = await deps.run(actor, { name: 'keepFile' }, keepFile, { ...checked, bytes: received.bytes, sha256: received.sha256 });
    if (outcome.ok) return outcome.done.once;
    const { type, message } = outcome.refusal;
    throw type === 'NotAllowed' ? new FileRefused(403, message, 'FORBIDDEN') : new FileRefused(400, message);
  } finally {
    await store.discard(received.path);
  }
}
