import type { ApolloServerPlugin } from '@apollo/server';
import { getNamedType, GraphQLError, isListType, isNonNullType, Kind } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { Context } from '../graphql/context';

/** Objects that one operation may ask for. */
export const BUDGET = { person: 8000, visitor: 4000 } as const;
const DEPTH = 12;
const ALIASES = 30;

/** Edges without a page size are bounded by the catalogue; this is what they are charged. */
const UNPAGED = 20;

const estimator: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const named = getNamedType(field.type);
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const first = args['first'] as number | null | undefined;
  if (named.name.endsWith('Connection')) return 1 + Math.min(Math.max(first ?? 20, 1), 100) * Math.max(1, childComplexity);
  if (list && !type.name.endsWith('Connection')) return 1 + Math.min(first ?? UNPAGED, 100) * childComplexity;
  return 1 + childComplexity;
};

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'TOO_COSTLY', http: { status: 400 } } });
};

interface Node {
  readonly kind: string;
  readonly selectionSet?: { readonly selections: readonly Node[] };
  readonly alias?: unknown;
}

function measure(node: Node, depth: number, seen: { depth: number; aliases: number }): void {
  seen.depth = Math.max(seen.depth, depth);
  if (node.alias) seen.aliases += 1;
  for (const child of node.selectionSet?.selections ?? []) measure(child, depth + (child.kind === Kind.FIELD ? 1 : 0), seen);
}

/** Refuses costly operations before any resolver runs: by objects asked for with the request's variables, depth, aliases, one root field per mutation. */
export const limits: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
      if (operation?.operation === 'mutation' && operation.selectionSet.selections.length > 1) refuse('每次请求只能执行一项变更。');
      const seen = { depth: 0, aliases: 0 };
      for (const definition of document.definitions) measure(definition as Node, 0, seen);
      if (seen.depth > DEPTH) refuse(`查询嵌套过深（最多 ${DEPTH} 层）。`);
      if (seen.aliases > ALIASES) refuse(`别名过多（最多 ${ALIASES} 个）。`);
      let cost = 0;
      try {
        cost = getComplexity({ schema, query: document, operationName: request.operationName ?? undefined, variables: request.variables ?? {}, estimators: [estimator] });
      } catch (error) {
        throw new GraphQLError((error as Error).message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
      }
      const budget = contextValue.actor.kind === 'PERSON' ? BUDGET.person : BUDGET.visitor;
      if (cost > budget) refuse(`一次查询的内容过多（${cost}，上限 ${budget}），请减少每页条数或层级。`);
    },
  }),
};
