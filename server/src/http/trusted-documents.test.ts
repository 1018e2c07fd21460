import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { readManifest, resolveDocument, useTrustedDocuments } from './trusted-documents';

const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'query Needs {\n  needs {\n    nodes {\n      id\n    }\n  }\n}';
const ID = createHash('sha256').update(TEXT).digest('hex');
const manifest = new Map([[ID, TEXT]]);
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const good = file('good.json', JSON.stringify({ [ID]: TEXT }));

describe('resolveDocument', () => {
  it.each([{ documentId: ID }, { documentId: `sha256:${ID}` }, { extensions: { persistedQuery: { version: 1, sha256Hash: ID } } }, { documentId: ID, query: '{ everything }', extensions: { more: 1 } }])('puts the text in the place of the id: %j', (body) => {
    expect(resolveDocument(body, manifest, true)).toEqual({ kind: 'KNOWN', body: { query: TEXT } });
    expect(resolveDocument({ ...body, operationName: 'Needs', variables: { first: 1 } }, manifest, false)).toEqual({ kind: 'KNOWN', body: { query: TEXT, operationName: 'Needs', variables: { first: 1 } } });
  });

  it.each([[ID.replace(/^./, 'x')], [''], [7], ['__proto__'], ['constructor']])('refuses the unknown id %j, also where texts are accepted', (documentId) => {
    for (const only of [true, false]) expect(resolveDocument({ documentId, query: TEXT }, manifest, only).kind).toBe('REFUSED');
  });

  it('refuses every text where only trusted documents run, even that of one of them', () => {
    for (const body of [{ query: TEXT }, { query: `${TEXT} ` }, { query: TEXT.replace(/\s+/g, ' ') }, {}, [], [{ documentId: ID }], null, undefined, 'text']) {
      expect(resolveDocument(body, manifest, true).kind).toBe('REFUSED');
      expect(resolveDocument(body, manifest, false).kind).toBe('AS_SENT');
    }
  });
});

describe('readManifest', () => {
  it('reads what the portal generates', () => {
    const written = readManifest(join(__dirname, '..', '..', '..', 'web', 'src', 'gql', 'trusted-documents.json'));
    expect(written.size).toBeGreaterThan(50);
    expect(readManifest(good)).toEqual(manifest);
  });

  it.each([['missing.json', null], ['half.json', '{'], ['list.json', '[]'], ['empty.json', '{}'], ['other.json', JSON.stringify({ [ID]: `${TEXT} ` })], ['number.json', JSON.stringify({ [ID]: 1 })]])('refuses %s in words that name the setting', (name, content) => {
    expect(() => readManifest(content === null ? join(folder, name) : file(name, content))).toThrow(/^TRUSTED_DOCUMENTS="/);
  });
});

describe('settings', () => {
  const read = (env: Record<string, string>) => readConfig({ DATABASE_URL: 'postgres://a:b@c/d', SECRET_KEY: Buffer.alloc(32).toString('base64'), ...env }).trusted;

  it('are strict in production as soon as there is a manifest, and open otherwise', () => {
    expect(read({})).toEqual({ file: undefined, only: false });
    expect(read({ TRUSTED_DOCUMENTS: good })).toEqual({ file: good, only: false });
    expect(read({ TRUSTED_DOCUMENTS: good, TRUSTED_ONLY: '1' })).toEqual({ file: good, only: true });
    expect(read({ JIEBANG_MODE: 'production' })).toEqual({ file: undefined, only: false });
    expect(read({ JIEBANG_MODE: 'production', TRUSTED_DOCUMENTS: good })).toEqual({ file: good, only: true });
    expect(read({ JIEBANG_MODE: 'production', TRUSTED_DOCUMENTS: good, TRUSTED_ONLY: '0' })).toEqual({ file: good, only: false });
  });

  it('refuse what cannot be kept', () => {
    expect(() => read({ TRUSTED_ONLY: '1' })).toThrow(/^TRUSTED_ONLY=1 needs/);
    expect(() => read({ TRUSTED_ONLY: 'yes' })).toThrow(/^TRUSTED_ONLY="yes" is unknown/);
  });
});

describe('the hook', () => {
  const start = async (settings: { file: string | undefined; only: boolean }) => {
    const app = Fastify();
    app.route({ url: '/graphql', method: ['GET', 'POST', 'OPTIONS'], handler: async (request) => ({ got: request.body ?? null }) });
    app.post('/other', async (request) => ({ got: request.body }));
    useTrustedDocuments(app, settings);
    await app.ready();
    return app;
  };

  it('answers 400 with one code for what is not trusted, and hands on what is, though the route came first', async () => {
    const app = await start({ file: good, only: true });
    expect((await app.inject({ method: 'POST', url: '/graphql', payload: { documentId: ID, variables: { a: 1 } } })).json()).toEqual({ got: { query: TEXT, variables: { a: 1 } } });
    const refused = [
      await app.inject({ method: 'POST', url: '/graphql', payload: { query: TEXT } }),
      await app.inject({ method: 'POST', url: '/graphql', payload: { documentId: 'x' } }),
      await app.inject({ method: 'POST', url: '/graphql?documentId=1', payload: [{ documentId: ID }] }),
      await app.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(TEXT)}` }),
      await app.inject({ method: 'GET', url: `/graphql?documentId=${ID}` }),
    ];
    for (const answer of refused) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json().errors[0].extensions).toEqual({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    }
    expect((await app.inject({ method: 'OPTIONS', url: '/graphql' })).statusCode).toBe(200);
    expect((await app.inject({ method: 'POST', url: '/other', payload: { query: 'x' } })).json()).toEqual({ got: { query: 'x' } });
    await app.close();
  });

  it('takes ids and texts where the API is open, and nothing but texts without a manifest', async () => {
    const open = await start({ file: good, only: false });
    expect((await open.inject({ method: 'POST', url: '/graphql', payload: { documentId: ID } })).json()).toEqual({ got: { query: TEXT } });
    expect((await open.inject({ method: 'POST', url: '/graphql', payload: { query: 'x' } })).json()).toEqual({ got: { query: 'x' } });
    await open.close();
    const bare = await start({ file: undefined, only: false });
    expect((await bare.inject({ method: 'POST', url: '/graphql', payload: { documentId: ID } })).json()).toEqual({ got: { documentId: ID } });
    await bare.close();
  });
});
