import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExportOf } from '../app/rights/export-data';
import { exportData } from '../app/rights/export-data';
import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import { shanghaiDay } from '../kernel/business-date';
import { NotFound, Unauthenticated } from '../kernel/refusal';
import type { Actor, Person } from '../policy/actor';
import { mayEver } from '../policy/decide';
import { FRESH_MINUTES, limitOf, needsStepUp } from '../policy/strength';
import type { FileDeps } from './file-deps';
import { FileRefused } from './file-refused';
import { attachmentOf } from './files';
import { isUnavailable, RETRY_AFTER_S, UNAVAILABLE_TEXT } from './unavailable';

/** What the download of one's own data needs of the rest of the server. */
export interface MyDataDeps extends Pick<FileDeps, 'actorOf' | 'run'> {
  /** JSON text by section. */
  read(person: Person, of: ExportOf): Promise<ReadonlyMap<string, string>>;
  nowMs(): number;
}

const ACTION = { person: 'account.export', enterprise: 'enterprise.export' } as const;

function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  if (error instanceof Unauthenticated) return new FileRefused(401, '登录已结束，请重新登录', 'UNAUTHENTICATED');
  if (error instanceof NotFound) return new FileRefused(404, '没有可下载的数据，或您无权下载', 'NOT_FOUND');
  if (isUnavailable(error)) return new FileRefused(503, UNAVAILABLE_TEXT, 'UNAVAILABLE');
  return new FileRefused(500, '数据下载暂时出错，请稍后重试', 'INTERNAL_SERVER_ERROR');
}

function requireFresh(actor: Actor, of: ExportOf, nowMs: number): Person {
  if (actor.kind !== 'PERSON') throw new Unauthenticated();
  if (limitOf(actor) !== null) throw new FileRefused(403, '请先修改一次性密码、完成两步验证绑定，再下载数据', 'FORBIDDEN');
  if (!mayEver(actor, ACTION[of])) throw new FileRefused(403, '只有企业负责人可以下载企业数据', 'FORBIDDEN');
  if (needsStepUp(actor, ACTION[of], nowMs)) throw new FileRefused(403, `下载数据前请在「数据与隐私」页再次验证身份，${FRESH_MINUTES} 分钟内有效`, 'FORBIDDEN');
  return actor;
}

/**
 * Registers `GET /my-data` (one's own data) and `GET /my-data?of=enterprise` (for its owner): a JSON attachment. Needs a fresh proof of
 * identity, is written into the audit log before anything is read, and refuses requests that another site caused.
 */
export function registerMyData(app: FastifyInstance, deps: MyDataDeps): void {
  app.get('/my-data', {
    errorHandler: (error, request, reply) => {
      const refusal = refusalOf(error);
      if (refusal.status >= 500) request.log.error({ err: error }, 'my-data request failed');
      if (refusal.status === 503) void reply.header('retry-after', String(RETRY_AFTER_S));
      return reply.status(refusal.status).header('cache-control', 'no-store').send({ code: refusal.code, message: refusal.message });
    },
  }, async (request: FastifyRequest, reply) => {
    const { of: asked = 'person' } = request.query as { of?: unknown };
    if (asked !== 'person' && asked !== 'enterprise') throw new FileRefused(400, '参数 of 只能是 person 或 enterprise');
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && !['same-origin', 'none'].includes(String(site))) throw new FileRefused(403, '请求来源不被允许，请从「数据与隐私」页下载', 'FORBIDDEN');
    const person = requireFresh(await deps.actorOf(request), asked, deps.nowMs());
    const outcome = await deps.run(person, { name: 'exportData' }, exportData, { of: asked });
    if (!outcome.ok) throw new FileRefused(403, outcome.refusal.message, 'FORBIDDEN');
    const now = new Date(deps.nowMs());
    const about = { of: asked, exportedAt: now.toISOString(), privacyNotice: PRIVACY_NOTICE.version, money: '金额以分为单位', complete: '各部分 complete 为 false 时只含最近的一部分，其余请提交查阅申请' };
    const name = `${asked === 'person' ? '本人数据' : '企业数据'}-${shanghaiDay(now)}.json`;
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', attachmentOf(name))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(`{${[['about', JSON.stringify(about)], ...(await deps.read(person, asked))].map(([part, json]) => `\n"${part}": ${json}`).join(',')}\n}\n`);
  });
}
