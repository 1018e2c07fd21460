import { getNamedType, isEnumType, isListType, isNonNullType, isObjectType, isScalarType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** A selection as a tree: leaves are null. */
interface Tree {
  [field: string]: Tree | null;
}

type Field = GraphQLField<unknown, unknown>;

const isList = ({ type }: Field): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const objectOf = (field: Field): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};
const hasArguments = (field: Field): boolean => field.args.some((a) => isNonNullType(a.type) && a.defaultValue === undefined);

function leaves(type: GraphQLObjectType): Tree {
  return Object.fromEntries(Object.values(type.getFields()).filter((f) => isScalarType(getNamedType(f.type)) || isEnumType(getNamedType(f.type))).map((f) => [f.name, null]));
}

/** What the edge charges a selection: every field one, lists twenty times or by their page. */
function costOf(tree: Tree, type: GraphQLObjectType, first: number): number {
  return Object.entries(tree).reduce((cost, [name, below]) => {
    if (below === null) return cost + 1;
    const field = type.getFields()[name]!;
    const child = costOf(below, objectOf(field)!, first);
    const times = objectOf(field)!.name.endsWith('Connection') ? first : isList(field) && !type.name.endsWith('Connection') ? 20 : 1;
    return cost + 1 + times * child;
  }, 0);
}

/** Edge chains of a type: each edge, and each edge's edges, down to `depth`; what holds no secret further down is not followed. */
function chains(type: GraphQLObjectType, depth: number): string[][] {
  if (depth === 0) return [[]];
  const edges = Object.values(type.getFields()).filter((f) => objectOf(f) !== null && !hasArguments(f));
  return [[], ...edges.flatMap((f) => chains(objectOf(f)!, ['Area', 'Station'].includes(objectOf(f)!.name) ? 0 : depth - 1).map((rest) => [f.name, ...rest]))];
}

function withChain(tree: Tree, type: GraphQLObjectType, chain: readonly string[]): Tree {
  const [head, ...rest] = chain;
  const full = { ...tree, ...leaves(type) };
  if (head === undefined) return full;
  const child = objectOf(type.getFields()[head]!)!;
  return { ...full, [head]: withChain(tree[head] ?? {}, child, rest) };
}

const print = (tree: Tree): string => `{ ${Object.entries(tree).map(([name, below]) => (below === null ? name : `${name} ${print(below)}`)).join(' ')} }`;

/** How much is asked for. */
export interface Extent {
  /** Edges followed from each row. */
  readonly depth: number;
  readonly first: number;
  /** Largest cost of one document, as the edge counts it. */
  readonly budget: number;
}

/**
 * Documents that together select every field of a query's result and of everything within `depth` edges of its rows,
 * each within the budget. Variables are the query's own arguments.
 */
export function documentsOf(schema: GraphQLSchema, query: string, { depth, first, budget }: Extent): string[] {
  const field = schema.getQueryType()!.getFields()[query]!;
  const result = objectOf(field);
  const variables = field.args.length > 0 ? `(${field.args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})` : '';
  const args = field.args.length > 0 ? `(${field.args.map((a) => `${a.name}: $${a.name}`).join(', ')})` : '';
  const document = (body: string): string => `query${variables} { ${query}${args} ${body} }`;
  if (!result) return [document('')];
  const paged = result.name.endsWith('Connection');
  const times = paged ? first : isList(field) ? 20 : 1;
  const trees: Tree[] = [];
  for (const chain of chains(result, depth + (paged ? 1 : 0))) {
    const last = trees.at(-1);
    const joined = last && withChain(last, result, chain);
    if (joined && times * costOf(joined, result, first) < budget) trees[trees.length - 1] = joined;
    else trees.push(withChain({}, result, chain));
  }
  return trees.filter((tree) => times * costOf(tree, result, first) < budget).map((tree) => document(print(tree)));
}
