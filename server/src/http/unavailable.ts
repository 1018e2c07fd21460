import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Seconds after which a client may try again. */
export const RETRY_AFTER_S = 2;

/** What is said while the database cannot be asked. The outcome of what was under way may be unknown: a retry with the same key acts once. */
export const UNAVAILABLE_TEXT = '服务繁忙或正在恢复，请稍后重试；同一次提交重试不会重复办理。';

/** Sockets that failed, and SQLSTATEs: connection lost (08), shut down or starting (57P), too many connections, ended while idle in a transaction, statement timeout. */
const CODES = /^(ECONN[A-Z]+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08...|57P0.|53[0-9]..|25P03|57014|55P03)$/;
const WORDS = /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|Client was closed and is not queryable|Query read timeout|Cannot use a pool after calling end|Driver not Connected/i;

/** Whether an error means that the database could not be asked, or did not answer: not that something was wrong with the request. */
export function isUnavailable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const { code, driverError, cause, originalError } = at as Error & { code?: unknown; driverError?: unknown; originalError?: unknown };
    if ((typeof code === 'string' && CODES.test(code)) || WORDS.test(at.message)) return true;
    at = driverError ?? originalError ?? cause;
  }
  return false;
}

/** The error as a GraphQL error that is answered 503 with Retry-After. */
export function unavailable(original: Error, at: Pick<GraphQLErrorOptions, 'path' | 'nodes'> = {}): GraphQLError {
  const http = { status: 503, headers: new HeaderMap([['retry-after', String(RETRY_AFTER_S)]]) };
  return new GraphQLError(UNAVAILABLE_TEXT, { ...at, originalError: original, extensions: { code: 'UNAVAILABLE', http } });
}

/** Throws on what it is given; that the database could not be asked as `unavailable`. */
export function throwUnavailable(error: unknown): never {
  throw isUnavailable(error) ? unavailable(error as Error) : error;
}
