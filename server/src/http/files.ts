import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { NotFound, Unauthenticated } from '../kernel/refusal';
import { systemClock } from '../kernel/clock';
import { isId } from '../kernel/ids';
import type { FileDeps } from './file-deps';
import { FileRefused } from './file-refused';
import { FileStore } from './file-store';
import { isUnavailable, RETRY_AFTER_S, UNAVAILABLE_TEXT } from './unavailable';
import { MAX_FILE_BYTES, MAX_REQUEST_BYTES, upload } from './upload';

export type { FileDeps } from './file-deps';

/** What a refused or failed request is answered with. */
export function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  if (error instanceof Unauthenticated) return new FileRefused(401, '登录已结束，请重新登录', 'UNAUTHENTICATED');
  if (error instanceof NotFound) return new FileRefused(404, '没有这份文件，或您无权查看', 'NOT_FOUND');
  if (isUnavailable(error)) return new FileRefused(503, UNAVAILABLE_TEXT, 'UNAVAILABLE');
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_FILES_LIMIT') return new FileRefused(400, '一次只能上传一份文件，请逐份上传');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return new FileRefused(413, '文件超过 10 MB，请压缩或分开后再传');
  if (statusCode === 415) return new FileRefused(415, '请以表单方式上传一份文件');
  const broken = code === 'ERR_STREAM_PREMATURE_CLOSE' || (error instanceof Error && /multipart|terminated early|boundary|malformed|aborted/i.test(error.message));
  if (broken || (statusCode !== undefined && statusCode >= 400 && statusCode < 500)) return new FileRefused(400, '文件没有传完或表单格式不对，请重新上传');
  return new FileRefused(500, '文件服务暂时出错，请稍后重试', 'INTERNAL_SERVER_ERROR');
}

/** `filename*` for today's browsers and an ASCII `filename` for the rest (RFC 6266). */
export function attachmentOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

async function download(request: FastifyRequest, reply: FastifyReply, deps: FileDeps, store: FileStore): Promise<FastifyReply> {
  const { id } = request.params as { id: string };
  const actor = await deps.actorOf(request);
  if (actor.kind !== 'PERSON') throw new Unauthenticated();
  if (!isId(id)) throw new NotFound('evidenceFile');
  const file = await deps.mayRead(actor, id);
  const place = store.placeOf(file.sha256);
  const onDisk = await stat(place).catch(() => null);
  if (onDisk?.size !== file.bytes) {
    request.log.error({ fileId: id }, 'stored file is missing or has another length');
    throw new FileRefused(500, '文件暂时不可用，请联系所属站点', 'INTERNAL_SERVER_ERROR');
  }
  return reply
    .header('content-type', file.mime)
    .header('content-length', file.bytes)
    .header('content-disposition', attachmentOf(file.name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(createReadStream(place));
}

/**
 * Registers `POST /files` (one file of at most 10 MB, answered `{ id, name, bytes, mime, sha256 }`) and
 * `GET /files/:id` (always an attachment). Refusals are `{ code, message }` with a 4xx status.
 */
export async function registerFiles(app: FastifyInstance, deps: FileDeps): Promise<void> {
  const store = new FileStore(deps.dataDir);
  await store.prepare(systemClock.nowMs());
  await app.register(async (scope) => {
    await scope.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 10_000, parts: 11, headerPairs: 50 } });
    scope.setErrorHandler((error, request, reply) => {
      const refusal = refusalOf(error);
      if (refusal.status >= 500) request.log.error({ err: error }, 'file request failed');
      const { status, code, message } = refusal;
      if (status === 503) void reply.header('retry-after', String(RETRY_AFTER_S));
      if (status === 413) void reply.header('connection', 'close');
      return reply.status(status).header('cache-control', 'no-store').send({ code, message });
    });
    scope.post('/files', { bodyLimit: MAX_REQUEST_BYTES }, async (request, reply) => reply.header('cache-control', 'no-store').send(await upload(request, deps, store)));
    scope.get('/files/:id', (request, reply) => download(request, reply, deps, store));
  });
}
