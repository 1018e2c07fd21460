import { misshapen, type Operation } from './fuzz-documents';

/** Codes that may leave the service; of a GraphQL error or of the edge before it. */
const CODES = new Set([
  'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'TOO_COSTLY', 'RATE_LIMITED', 'CONFLICT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'TOO_LARGE',
]);
/** Not the client's words, for those are in small letters, but what would have come from the inside. */
const INSIDE = /\bat .{0,200}\.[jt]s:\d+|node_modules|\bSELECT |\bINSERT INTO|\bUPDATE "|\bDELETE FROM|relation "|column "|QueryFailed|violates |invalid byte sequence|invalid input syntax|out of range for type|typeorm|graphql-jit|Cannot read prop|is not a function|is not iterable|Maximum call stack|ECONN|password_hash|passwordHash"/;

/** What is asked of every answer, whatever was sent: what is wrong with it, or null. */
export function answerFault(status: number, body: string, shot = ''): string | null {
  if (status >= 500) return `status ${status}`;
  if (INSIDE.test(body.replaceAll('Cannot query field \\"passwordHash\\"', ''))) return `tells of the inside: ${INSIDE.exec(body)![0]}`;
  if (body === '' && (status === 204 || shot === 'OPTIONS')) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return 'no JSON';
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return 'no object';
  const { data, errors, code } = parsed as { data?: unknown; errors?: unknown; code?: unknown };
  if (errors === undefined) return data !== undefined || CODES.has(String(code)) ? null : `neither data nor errors nor a known code: ${String(code)}`;
  if (!Array.isArray(errors) || errors.length === 0) return 'errors are no list';
  for (const error of errors as { message?: unknown; extensions?: { code?: unknown } }[]) {
    if (!CODES.has(String(error.extensions?.code))) return `code ${String(error.extensions?.code)}`;
    if (typeof error.message !== 'string' || error.message === '') return 'an error without words';
  }
  return null;
}

const REFUSALS = ['InvalidInput', 'NotAllowed', 'WrongState', 'LimitReached', 'Conflicting'];

/** What a valid operation was answered: its fault or null, whether it may have changed something, and a word for the count. */
export interface Judged {
  readonly fault: string | null;
  readonly changed: boolean;
  readonly word: string;
}

/** Judges the answer to a valid operation: as any answer, and by what was selected. */
export function judge(operation: Operation, status: number, body: string): Judged {
  const general = answerFault(status, body);
  if (general !== null) return { fault: general, changed: true, word: 'FAULT' };
  const { data, errors } = JSON.parse(body) as { data?: Record<string, { __typename?: string } | null> | null; errors?: { extensions: { code: string } }[] };
  const code = errors?.[0]?.extensions.code;
  // An operation that the schema allows is never refused as a text.
  if (code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED') return { fault: `a valid operation was answered ${code}`, changed: false, word: code };
  if (data == null) return { fault: errors ? null : 'neither data nor errors', changed: false, word: code ?? 'FAULT' };
  const [[name, { type, below }]] = [...operation.chosen.get('')!] as [[string, { type: never; below: never }]];
  const value = data[name];
  const fault = errors && (value === null || value === undefined) ? null : misshapen(value, type, below, name);
  const is = operation.kind === 'mutation' ? (value?.__typename ?? 'null') : value === null ? 'null' : 'data';
  return { fault, changed: operation.kind === 'mutation' && !REFUSALS.includes(is) && code === undefined, word: code ?? (REFUSALS.includes(is) || is === 'null' ? is : 'accepted') };
}
