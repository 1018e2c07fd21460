import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { NotFound, Refused, Unauthenticated, type Refusal } from '../kernel/refusal';
import { isUnavailable, RETRY_AFTER_S, unavailable, UNAVAILABLE_TEXT } from './unavailable';

/** The only codes that leave the service. */
const CODES = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'TOO_COSTLY', 'RATE_LIMITED', 'CONFLICT', 'UNAVAILABLE', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'OPERATION_RESOLUTION_FAILURE']);

/** Queries have no result union: what a use case refuses there leaves as an error of these codes. */
const REFUSED: Readonly<Record<Refusal['type'], string>> = { InvalidInput: 'BAD_USER_INPUT', NotAllowed: 'FORBIDDEN', WrongState: 'CONFLICT', LimitReached: 'RATE_LIMITED', Conflicting: 'CONFLICT' };

/** Allow-list of errors: known ones pass, everything else is masked with the id under which the log has it. */
export function formatError(log: (error: unknown, traceId: string) => void, traceId: () => string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    if (original instanceof NotFound) return { ...place(formatted), message: '没有找到，或您不能查看。', extensions: { code: 'NOT_FOUND' } };
    if (original instanceof Unauthenticated) return { ...place(formatted), message: '请先登录。', extensions: { code: 'UNAUTHENTICATED' } };
    if (original instanceof Refused) {
      const { refusal } = original;
      return { ...place(formatted), message: refusal.message, extensions: { code: REFUSED[refusal.type], ...(refusal.type === 'InvalidInput' && { issues: refusal.issues }) } };
    }
    const code = String(formatted.extensions?.['code'] ?? '');
    if (code === 'UNAVAILABLE' || isUnavailable(original)) {
      const id = traceId();
      log(cause(original), id);
      return { ...place(formatted), message: UNAVAILABLE_TEXT, extensions: { code: 'UNAVAILABLE', retryAfter: RETRY_AFTER_S, traceId: id } };
    }
    if (CODES.has(code)) {
      const issues = formatted.extensions?.['issues'];
      const retryAfter = formatted.extensions?.['retryAfter'];
      return { ...place(formatted), message: formatted.message, extensions: { code, ...(issues !== undefined && { issues }), ...(typeof retryAfter === 'number' && { retryAfter }) } };
    }
    const id = traceId();
    log(original, id);
    return { ...place(formatted), message: `服务暂时无法完成，已提交的内容没有改动，请稍后重试（编号 ${id}）。`, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: id } };
  };
}

const cause = (error: unknown): unknown => (error instanceof GraphQLError ? (error.originalError ?? error) : error);

const place = ({ path, locations }: GraphQLFormattedError) => ({ path, locations });

/** graphql-jit's errors pass for GraphQL's own, yet lack `extensions` where a resolver threw; Apollo fails on those. Gives all the form that it expects; when the database could not be asked, the answer is 503 with Retry-After. */
export function asGraphQLError(error: unknown): GraphQLError {
  const thrown = error as Partial<Pick<GraphQLError, 'path' | 'nodes' | 'originalError'>>;
  const source = thrown.originalError ?? error;
  if (isUnavailable(source)) return unavailable(source as Error, { path: thrown.path, nodes: thrown.nodes });
  if (error instanceof GraphQLError && (error.extensions as unknown) !== undefined) return error;
  const e = error as { message: string; path?: (string | number)[]; nodes?: never; originalError?: Error; extensions?: Record<string, unknown> };
  return new GraphQLError(e.message, { path: e.path, nodes: e.nodes, originalError: e.originalError, extensions: e.extensions });
}
