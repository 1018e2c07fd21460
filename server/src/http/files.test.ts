import Fastify, { type FastifyInstance } from 'fastify';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckedFile } from '../app/file/keep-file';
import type { EvidenceFile } from '../domain/deal/model';
import { NotFound } from '../kernel/refusal';
import { newId, sha256 } from '../kernel/ids';
import { visitor, type Actor, type Person } from '../policy/actor';
import { attachmentOf, registerFiles } from './files';
import { officeOf, zipOf } from './zip.test-kit';

const officer: Person = { kind: 'PERSON', memberId: newId(0), sessionId: null, name: '王经理', role: 'OFFICER', orgId: newId(1), orgKind: 'INSTITUTION', orgName: '银行', stationIds: [], participating: true, demo: false };
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const PNG = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR', 'latin1'), Buffer.alloc(17), Buffer.from('\x00\x00\x00\x01IDAT\x00\x00\x00\x00\x00\x00\x00\x00\x00IEND\xaeB`\x82', 'latin1'),
]);

let dataDir = '';
let app: FastifyInstance;
let actor: Actor = officer;
let kept: EvidenceFile[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'files-'));
  [actor, kept] = [officer, []];
  app = Fastify();
  await registerFiles(app, {
    dataDir,
    actorOf: async () => actor,
    run: async (who, _operation, _useCase, input) => {
      const id = newId(kept.length);
      const file = input as CheckedFile;
      kept.push({ ...file, id, orgId: (who as Person).orgId, memberId: (who as Person).memberId, at: new Date(0) });
      return { ok: true, done: { kind: 'evidenceFile', id, once: { id, ...file } } };
    },
    mayRead: async (who, id) => {
      const file = kept.find((entry) => entry.id === id && who.kind === 'PERSON' && entry.orgId === who.orgId);
      if (!file) throw new NotFound('evidenceFile');
      return file;
    },
  });
});
afterEach(async () => {
  await app.close();
  await rm(dataDir, { recursive: true, force: true });
});

type Part = { name: string; content: Buffer | string };
const BOUNDARY = 'x-boundary-x';
function form(parts: readonly Part[]): Buffer {
  const chunks = parts.flatMap(({ name, content }) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}
async function post(parts: readonly Part[] | Buffer, headers: Record<string, string> = {}) {
  const payload = Buffer.isBuffer(parts) ? parts : form(parts);
  const answer = await app.inject({
    method: 'POST', url: '/files', payload,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'x-jiebang-upload': '1', host: 'jiebang.test', origin: 'https://jiebang.test', ...headers },
  });
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> };
}
const send = (name: string, content: Buffer | string) => post([{ name, content }]);
const incoming = () => readdir(join(dataDir, 'files', 'incoming'));
async function refused(name: string, content: Buffer | string, status: number, text: string): Promise<void> {
  const answer = await send(name, content);
  expect(answer.body.message).toContain(text);
  expect(answer).toMatchObject({ status, body: { code: 'BAD_USER_INPUT' } });
  expect(kept).toEqual([]);
  expect(await incoming()).toEqual([]);
  expect(await readdir(join(dataDir, 'files'))).toEqual(['incoming']);
}

describe('POST /files keeps', () => {
  it.each([
    ['放款凭证.pdf', PDF, 'application/pdf'],
    ['图.png', PNG, 'image/png'],
    ['合同.docx', officeOf('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['台账.xlsx', officeOf('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s by its content', async (name, content, mime) => {
    const { status, body } = await send(name, content);
    const hash = sha256(content);
    expect({ status, body }).toEqual({ status: 200, body: { id: kept[0]?.id, name, bytes: content.length, mime, sha256: hash } });
    expect(await readFile(join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash))).toEqual(content);
    expect(await incoming()).toEqual([]);
  });
  it('the same content once, under both names', async () => {
    await send('a.pdf', PDF);
    await send('b.pdf', PDF);
    expect(kept.map((file) => file.name)).toEqual(['a.pdf', 'b.pdf']);
    expect(await incoming()).toEqual([]);
  });
  it('a file of exactly 10 MB', async () => {
    const big = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - 2 * PDF.length, 32), PDF]);
    expect((await send('大.pdf', big)).status).toBe(200);
  });
});

describe('POST /files refuses', () => {
  it('a renamed program', () => refused('凭证.pdf', 'MZ\x90\x00program', 415, '文件内容是可执行程序，与文件名 .pdf 不符'));
  it('a page as pdf', () => refused('凭证.pdf', '<html><script>alert(1)</script>', 415, '文件内容是网页（HTML），与文件名 .pdf 不符'));
  it('a page in front of a pdf', () => refused('凭证.pdf', `<html>${PDF.toString()}`, 415, '网页'));
  it('a pdf as picture', () => refused('图.png', PDF, 415, '文件内容是 PDF 文档，与文件名 .png 不符'));
  it('svg', () => refused('图.svg', '<svg onload="x"/>', 415, 'SVG'));
  it('a plain zip, also as docx', async () => {
    const zip = zipOf([{ name: 'a.txt', data: 'x' }]);
    await refused('a.zip', zip, 415, '普通压缩包');
    await refused('a.docx', zip, 415, '与文件名 .docx 不符');
  });
  it('a workbook as document', () => refused('a.docx', officeOf('xlsx'), 415, '与文件名 .docx 不符'));
  it('macros', () => refused('a.docx', officeOf('docx', [{ name: 'word/vbaProject.bin', data: 'x' }]), 415, '含有宏'));
  it('a small bomb by its ratio', () => refused('a.docx', officeOf('docx', [{ name: 'x', data: Buffer.alloc(5_000_000) }]), 415, '压缩比异常'));
  it('a bomb that lies about its size', () => refused('a.docx', officeOf('docx', [{ name: 'x', data: Buffer.alloc(5_000_000), claim: 10 }]), 415, '压缩包'));
  it('what would inflate beyond 50 MB', () => refused('a.docx', officeOf('docx', [{ name: 'x', data: 'x', claim: 60_000_000 }]), 415, '50 MB'));
  it('too many entries', () => refused('a.docx', officeOf('docx', Array.from({ length: 2000 }, (_, i) => ({ name: `e${i}`, data: '' }))), 415, '2000'));
  it('encryption', () => refused('a.docx', officeOf('docx', [{ name: 'x', data: 'x', encrypted: true }]), 415, '已加密'));
  it('paths out of the zip', () => refused('a.docx', officeOf('docx', [{ name: '../x', data: 'x' }]), 415, '损坏'));
  it('a truncated pdf', () => refused('a.pdf', PDF.subarray(0, 20), 415, '不完整'));
  it('a truncated picture', () => refused('a.png', PNG.subarray(0, -6), 415, '不完整'));
  it('a truncated docx', () => refused('a.docx', officeOf('docx').subarray(0, -30), 415, '损坏或不完整'));
  it('an empty file', () => refused('a.pdf', '', 400, '空的'));
  it('a file over 10 MB', () => refused('a.pdf', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 413, '10 MB'));
  it('a request over 11 MB', () => refused('a.pdf', Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)]), 413, '10 MB'));
  it('two files', async () => {
    expect(await post([{ name: 'a.pdf', content: PDF }, { name: 'b.pdf', content: PDF }])).toMatchObject({ status: 400, body: { message: '一次只能上传一份文件，请逐份上传' } });
    expect(await incoming()).toEqual([]);
  });
  it('a request that breaks off', async () => {
    expect(await post(form([{ name: 'a.pdf', content: PDF }]).subarray(0, -30))).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
    expect(kept).toEqual([]);
    expect(await incoming()).toEqual([]);
  });
  it('a sender who hangs up, leaving nothing behind', async () => {
    const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
    const head = `POST /files HTTP/1.1\r\nHost: x\r\nx-jiebang-upload: 1\r\ncontent-type: multipart/form-data; boundary=${BOUNDARY}\r\ncontent-length: 100000\r\n\r\n`;
    const socket = connect(port, '127.0.0.1');
    socket.write(Buffer.concat([Buffer.from(head), form([{ name: 'a.pdf', content: PDF }]).subarray(0, 150)]));
    await vi.waitFor(async () => expect(await incoming()).toHaveLength(1));
    socket.destroy();
    await vi.waitFor(async () => expect(await incoming()).toEqual([]));
    expect(kept).toEqual([]);
  });
  it('no file and no form', async () => {
    expect((await post([])).status).toBe(400);
    expect((await post(Buffer.from('{}'), { 'content-type': 'application/json' })).status).toBe(415);
  });
  it('other sites, other people', async () => {
    const part = [{ name: 'a.pdf', content: PDF }];
    expect(await post(part, { 'x-jiebang-upload': '' })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await post(part, { origin: 'https://evil.test' })).status).toBe(403);
    expect((await post(part, { origin: 'null' })).status).toBe(403);
    actor = visitor;
    expect(await post(part)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    actor = { ...officer, role: 'AUDITOR' };
    expect((await post(part)).status).toBe(403);
    expect(kept).toEqual([]);
  });
});

describe('GET /files/:id', () => {
  const get = (id: string) => app.inject({ method: 'GET', url: `/files/${id}` });
  it('is an attachment of exactly its kind', async () => {
    await send('放款"凭证.pdf', PDF);
    const answer = await get(kept[0]!.id);
    expect(answer.rawPayload).toEqual(PDF);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''%E6%94%BE/);
  });
  it('does not exist for others, for visitors it asks to sign in', async () => {
    await send('a.pdf', PDF);
    actor = { ...officer, orgId: newId(9) };
    expect((await get(kept[0]!.id)).statusCode).toBe(404);
    expect((await get('..%2f..%2fetc')).statusCode).toBe(404);
    actor = visitor;
    expect((await get(kept[0]!.id)).statusCode).toBe(401);
  });
  it('says so when the stored content is gone', async () => {
    await send('a.pdf', PDF);
    await rm(join(dataDir, 'files', sha256(PDF).slice(0, 2)), { recursive: true });
    const answer = await get(kept[0]!.id);
    expect([answer.statusCode, answer.json()]).toEqual([500, { code: 'INTERNAL_SERVER_ERROR', message: '文件暂时不可用，请联系所属站点' }]);
  });
});

describe('left-overs and names', () => {
  it('removes what a crash left an hour ago, and nothing younger', async () => {
    const folder = join(dataDir, 'files', 'incoming');
    await Promise.all([writeFile(join(folder, 'old'), 'x'), writeFile(join(folder, 'new'), 'x')]);
    await utimes(join(folder, 'old'), new Date(), new Date(Date.now() - 3_700_000));
    const other = Fastify();
    await registerFiles(other, { dataDir, actorOf: async () => visitor, run: async () => Promise.reject(new Error('unused')), mayRead: async () => Promise.reject(new Error('unused')) });
    await other.close();
    expect(await incoming()).toEqual(['new']);
  });
  it('cannot break the header', () => {
    expect(attachmentOf('a"\\b%\'c.pdf')).toBe(`attachment; filename="a__b_'c.pdf"; filename*=UTF-8''a%22%5Cb%25%27c.pdf`);
  });
});
