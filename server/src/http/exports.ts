import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cellsOf, fieldsOf } from '../app/export/cells';
import { LISTS } from '../app/export/lists';
import { noteExportRead, readExport } from '../app/export/read-export';
import type { Tx, UseCase } from '../app/ports';
import type { Snapshot } from '../db/read/snapshots';
import { MOST_EXPORT_ROWS, ROWS_WITHOUT_PROOF, type ExportJob } from '../domain/export/model';
import { ExportList } from '../domain/export/terms';
import { shanghaiDay } from '../kernel/business-date';
import { csvLine } from '../kernel/csv';
import { isId } from '../kernel/ids';
import { NotFound, Unauthenticated, type Refusal } from '../kernel/refusal';
import { zh } from '../kernel/terms';
import type { Actor, Person } from '../policy/actor';
import { FileRefused } from './file-refused';
import { attachmentOf, refusalOf } from './files';
import { RETRY_AFTER_S } from './unavailable';

/** Files that one process writes at the same time: each holds a connection. */
const MOST_AT_ONCE = 3;
/** A file that is taken more slowly than this is given up. */
const LONGEST_MS = 5 * 60_000;
const BOM = '\uFEFF';

/** What the download of lists needs of the rest of the server. */
export interface ExportDeps {
  /** Who asks, by the session cookie. */
  actorOf(request: FastifyRequest): Promise<Actor>;
  view<I, T>(actor: Actor, operation: string, work: (tx: Tx, input: I) => Promise<T>, input: I): Promise<T>;
  run<I>(actor: Actor, operation: { name: string }, useCase: UseCase<I>, input: I): Promise<{ ok: true } | { ok: false; refusal: Refusal }>;
  readonly snapshots: { open(): Promise<Snapshot> };
}

/** The file in pieces of some hundred lines; throws when it would not hold the rows that were announced. */
async function* pieces(job: ExportJob, actor: Person, { reader }: Snapshot, rows: number): AsyncGenerator<string> {
  const { type, columns } = LISTS[job.list];
  yield BOM + csvLine(columns.map(({ heading }) => heading));
  let written = 0;
  for await (const page of reader.walk(type, { filter: job.filter, orderBy: job.order }, actor, fieldsOf(columns))) {
    written += page.length;
    if (page.length > 0) yield page.map((row) => csvLine(cellsOf(row, columns))).join('');
  }
  if (written !== rows) throw new Error(`an export of ${rows} rows came to ${written}`);
}

/** Streams that are under way, by person. */
class Underway {
  private readonly people = new Set<string>();

  /** Refuses when this person or the process is busy with others. */
  begin(memberId: string): void {
    if (this.people.has(memberId)) throw new FileRefused(429, '您的另一份导出还在下载，请等它完成后再试', 'RATE_LIMITED');
    if (this.people.size >= MOST_AT_ONCE) throw new FileRefused(503, '同时导出的人较多，请稍后重试', 'UNAVAILABLE');
    this.people.add(memberId);
  }

  end(memberId: string): void {
    this.people.delete(memberId);
  }
}

/** The list may have grown since it was asked for: what would have been refused then is refused now. */
function requireBounded(job: ExportJob, rows: number): void {
  if (rows > MOST_EXPORT_ROWS || (rows > ROWS_WITHOUT_PROOF && job.rows <= ROWS_WITHOUT_PROOF)) throw new FileRefused(409, `列表现有 ${rows} 行，与申请时（${job.rows} 行）相差较大，请回到列表重新导出`, 'CONFLICT');
}

async function download(request: FastifyRequest, reply: FastifyReply, deps: ExportDeps, underway: Underway): Promise<FastifyReply> {
  const { id } = request.params as { id: string };
  const actor = await deps.actorOf(request);
  if (actor.kind !== 'PERSON') throw new Unauthenticated();
  if (!isId(id)) throw new NotFound('exportJob');
  const job = await deps.view(actor, 'readExport', readExport, { id });
  underway.begin(actor.memberId);
  let snapshot: Snapshot | undefined;
  const end = async (): Promise<void> => {
    underway.end(actor.memberId);
    await snapshot?.close();
  };
  try {
    snapshot = await deps.snapshots.open();
    const rows = await snapshot.reader.count(LISTS[job.list].type, job.filter, actor);
    requireBounded(job, rows);
    if (job.firstReadAt === null) await deps.run(actor, { name: 'noteExportRead' }, noteExportRead, { id });
    const stream = Readable.from(pieces(job, actor, snapshot, rows), { objectMode: false, highWaterMark: 64 * 1024 });
    const late = setTimeout(() => stream.destroy(new Error('an export was taken too slowly')), LONGEST_MS);
    stream.once('close', () => {
      clearTimeout(late);
      void end();
    });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachmentOf(`${zh(ExportList, job.list)}-${shanghaiDay(job.createdAt)}-${id.slice(-6)}.csv`))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .header('x-row-count', String(rows))
      .send(stream);
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Registers `GET /exports/:id.csv`: the list that was asked for, read with the rights of this moment (UTF-8 with byte-order mark, CRLF,
 * RFC 4180; `X-Row-Count` tells its rows). Refusals are `{ code, message }`. A file that cannot be finished ends without the end that
 * HTTP asks for, so that no client takes it for whole.
 */
export async function registerExports(app: FastifyInstance, deps: ExportDeps): Promise<void> {
  const underway = new Underway();
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      const refusal = error instanceof NotFound ? new FileRefused(404, '没有这份导出，或它已过期，请回到列表重新导出', 'NOT_FOUND') : refusalOf(error);
      if (refusal.status >= 500 && refusal.status !== 503) request.log.error({ err: error }, 'export failed');
      if (refusal.status === 503) void reply.header('retry-after', String(RETRY_AFTER_S));
      return reply.status(refusal.status).header('cache-control', 'no-store').send({ code: refusal.code, message: refusal.message });
    });
    // Not compressed: an answer that breaks off must not be ended in good order by whoever packs it.
    scope.route({ method: 'GET', url: '/exports/:id.csv', exposeHeadRoute: false, compress: false, handler: (request, reply) => download(request, reply, deps, underway) });
  });
}
