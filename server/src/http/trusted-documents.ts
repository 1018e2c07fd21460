import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** Texts of the operations that the portal was built with, by the SHA-256 of the text (lower-case hex). */
export type Manifest = ReadonlyMap<string, string>;

/** Where the documents come from, and whether nothing else may be asked. */
export interface TrustedSettings {
  /** The portal's manifest; undefined = there is none. */
  readonly file: string | undefined;
  /** Requests that bring a text of their own are refused. */
  readonly only: boolean;
}

/** What becomes of a request's body. */
export type Trust =
  | { readonly kind: 'AS_SENT' }
  | { readonly kind: 'KNOWN'; readonly body: { readonly query: string; readonly operationName?: unknown; readonly variables?: unknown } }
  | { readonly kind: 'REFUSED'; readonly message: string };

const UNKNOWN: Trust = { kind: 'REFUSED', message: '页面版本与服务不一致，请刷新页面后重试。' };
const ONLY: Trust = { kind: 'REFUSED', message: '本服务只执行门户随附的操作，请用 POST 提交 documentId。' };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document a body names: `documentId`, with or without `sha256:` before it, or `extensions.persistedQuery.sha256Hash`. */
function named(body: Readonly<Record<string, unknown>>): unknown {
  if (body['documentId'] !== undefined && body['documentId'] !== null) return body['documentId'];
  const { extensions } = body;
  return isObject(extensions) && isObject(extensions['persistedQuery']) ? extensions['persistedQuery']['sha256Hash'] : undefined;
}

/**
 * Puts the text in the place of the id. A text that comes with an id is not read. Without an id the body stays as it was sent,
 * or is refused where only trusted documents run: however close the text is to one of them.
 */
export function resolveDocument(body: unknown, manifest: Manifest, only: boolean): Trust {
  const id = isObject(body) ? named(body) : undefined;
  if (!isObject(body) || id === undefined) return only ? ONLY : { kind: 'AS_SENT' };
  const query = typeof id === 'string' ? manifest.get(id.replace(/^sha256:/, '')) : undefined;
  if (query === undefined) return UNKNOWN;
  return { kind: 'KNOWN', body: { query, ...(body['operationName'] !== undefined && { operationName: body['operationName'] }), ...(body['variables'] !== undefined && { variables: body['variables'] }) } };
}

/** Reads the manifest; throws one sentence that names the setting when it is unreadable, no manifest, or does not keep its own hashes. */
export function readManifest(file: string): Manifest {
  const fault = (what: string): Error => new Error(`TRUSTED_DOCUMENTS="${file}" ${what}: name the portal's trusted-documents.json, or set TRUSTED_ONLY=0 and leave TRUSTED_DOCUMENTS empty.`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw fault('cannot be read');
  }
  if (!isObject(content) || Object.keys(content).length === 0) throw fault('holds no documents');
  for (const [id, text] of Object.entries(content)) {
    if (typeof text !== 'string' || createHash('sha256').update(text).digest('hex') !== id) throw fault(`holds a text that is not the one of its id ${id.slice(0, 12)}`);
  }
  return new Map(Object.entries(content as Record<string, string>));
}

/** Lets `/graphql` take trusted documents by id, and nothing else where the settings say so. Call it before the server listens. */
export function useTrustedDocuments(app: FastifyInstance, { file, only }: TrustedSettings): void {
  if (file === undefined) return;
  const manifest = readManifest(file);
  app.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql' || request.method === 'OPTIONS') return;
    const trust = resolveDocument(request.method === 'POST' ? request.body : undefined, manifest, only);
    if (trust.kind === 'KNOWN') request.body = trust.body;
    if (trust.kind === 'REFUSED') await reply.status(400).header('cache-control', 'no-store').send({ errors: [{ message: trust.message, extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
  });
}
