import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, getNamedType, GraphQLError, isListType, isNonNullType, Kind, visit, type ASTNode, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { Context } from '../graphql/context';

/** Objects that one operation may ask for. */
export const BUDGET = { person: 8000, visitor: 4000 } as const;
const DEPTH = 12;
const ALIASES = 30;
/** Selections of one operation with its fragments written out: what follows must not grow without end. */
const SIZE = 3000;

/** Edges without a page size are bounded by the catalogue; this is what they are charged. */
const UNPAGED = 20;

/** Types of rule files: kept in memory since the start, so what hangs below them costs no row. */
const IN_MEMORY = /^(Standard|RuleTrace|FactDefinition)/;

const estimator: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const named = getNamedType(field.type);
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const first = args['first'] as number | null | undefined;
  if (IN_MEMORY.test(type.name)) return 1 + childComplexity;
  if (named.name.endsWith('Connection')) return 1 + Math.min(Math.max(first ?? 20, 1), 100) * Math.max(1, childComplexity);
  if (list && !type.name.endsWith('Connection')) return 1 + Math.min(first ?? UNPAGED, 100) * childComplexity;
  return 1 + childComplexity;
};

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'TOO_COSTLY', http: { status: 400 } } });
};

/** What a selection amounts to when every fragment is written out. */
interface Extent {
  /** Fields below one another. */
  readonly depth: number;
  /** Selections in all. */
  readonly size: number;
  /** Fields of the selection itself. */
  readonly roots: number;
}

/** Measures selections with their fragments, each fragment once, and counts aliases as written; validation has refused circles. */
function measurer(document: DocumentNode): { measure: (set: SelectionSetNode) => Extent; aliases: () => number } {
  const fragments = new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet] as const] : [])));
  const known = new Map<string, Extent>();
  let aliases = 0;
  const measure = (set: SelectionSetNode): Extent => {
    let [depth, size, roots] = [0, 0, 0];
    for (const node of set.selections) {
      const below = node.kind === Kind.FRAGMENT_SPREAD ? named(node.name.value) : node.selectionSet ? measure(node.selectionSet) : { depth: 0, size: 0, roots: 0 };
      const field = node.kind === Kind.FIELD;
      depth = Math.max(depth, below.depth + (field ? 1 : 0));
      if (field && node.alias) aliases += 1;
      size += below.size + 1;
      roots += field ? 1 : below.roots;
    }
    return { depth, size, roots };
  };
  const named = (name: string): Extent => {
    const found = known.get(name) ?? measure(fragments.get(name)!);
    known.set(name, found);
    return found;
  };
  return { measure, aliases: () => aliases };
}

const bad = (message: string, code = 'BAD_USER_INPUT', more: object = {}): GraphQLError => new GraphQLError(message, { extensions: { code, ...more, http: { status: 400 } } });

/** The one character that no text of the database can hold. */
const NUL = '\u0000';
const NUL_TEXT = '文本中有不可见的空字符（U+0000），请删除后重试。';

const hasNul = (value: unknown): boolean => (typeof value === 'string' ? value.includes(NUL) : typeof value === 'object' && value !== null && Object.values(value).some(hasNul));

/** Whether a text below the node has it, or a variable that is used there. */
function holdsNul(node: ASTNode, variables: Readonly<Record<string, unknown>>): boolean {
  let found = false;
  visit(node, { StringValue: ({ value }) => ((found = value.includes(NUL)) ? BREAK : undefined), Variable: ({ name }) => ((found = hasNul(variables[name.value])) ? BREAK : undefined) });
  return found;
}

/** Refuses the first argument with that character. */
function refuseNul(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  visit(document, {
    Argument: ({ name, value }) => {
      if (holdsNul(value, variables)) throw bad(NUL_TEXT, 'BAD_USER_INPUT', { issues: [{ path: name.value, message: NUL_TEXT }] });
    },
  });
}

/** Limits of one document that do not depend on the variables: what they say, or nothing. */
function fixedRefusal(document: DocumentNode, operation: OperationDefinitionNode): string | null {
  const { measure, aliases } = measurer(document);
  const seen = measure(operation.selectionSet);
  if (operation.operation === 'mutation' && seen.roots > 1) return '每次请求只能执行一项变更。';
  if (seen.size > SIZE) return `查询过长（片段展开后最多 ${SIZE} 项）。`;
  if (seen.depth > DEPTH) return `查询嵌套过深（最多 ${DEPTH} 层）。`;
  return aliases() > ALIASES ? `别名过多（最多 ${ALIASES} 个）。` : null;
}

/** What was found out about an operation of a document that is executed again and again. */
interface Measured {
  readonly nul: boolean;
  readonly refusal: string | null;
  /** Cost by the variables that it can depend on: page sizes and switches. */
  readonly costs: Map<string, number>;
}

const measured = new WeakMap<OperationDefinitionNode, Measured>();

/** Sets of page sizes and switches of one operation whose cost is kept. */
const MOST_COSTS = 100;

function costOf(costs: Map<string, number>, variables: Readonly<Record<string, unknown>>, count: () => number): number {
  const key = JSON.stringify(Object.entries(variables).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean' || value === null));
  let cost = costs.get(key);
  if (cost === undefined) {
    cost = count();
    if (costs.size >= MOST_COSTS) costs.clear();
    costs.set(key, cost);
  }
  return cost;
}

/** Refuses costly operations before any resolver runs: by objects asked for with the request's variables, depth, aliases, one root field per mutation. Also what no database could hold, and a request that names no operation. */
export const limits: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
      // Apollo leaves it open whether there is such an operation; and nothing here can be subscribed to.
      if (operation === undefined || operation.operation === 'subscription') throw bad('没有指定要执行的操作，或没有这个名称的操作。', 'OPERATION_RESOLUTION_FAILURE');
      const known = measured.get(operation) ?? { nul: holdsNul(document, {}), refusal: fixedRefusal(document, operation), costs: new Map<string, number>() };
      measured.set(operation, known);
      if (known.refusal !== null) refuse(known.refusal);
      const variables = (request.variables ?? {}) as Record<string, unknown>;
      if (known.nul || hasNul(variables)) refuseNul(document, variables);
      if (known.nul) throw bad(NUL_TEXT);
      let cost = 0;
      try {
        cost = costOf(known.costs, variables, () => getComplexity({ schema, query: document, operationName: request.operationName ?? undefined, variables, estimators: [estimator] }));
      } catch (error) {
        throw bad((error as Error).message);
      }
      const budget = contextValue.actor.kind === 'PERSON' ? BUDGET.person : BUDGET.visitor;
      if (cost > budget) refuse(`一次查询的内容过多（${cost}，上限 ${budget}），请减少每页条数或层级。`);
    },
  }),
};
