import {
  getArgumentValues, getVariableValues, GraphQLError, isNonNullType, Kind, OperationTypeNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import { AccessChanged, type ListArgs } from '../db/read/reader';
import { Refused } from '../kernel/refusal';
import { mayEver } from '../policy/decide';
import type { Context } from './context';
import { NotPlain, rootFields, shapeOf, Unwritable, type Shape } from './shape';
import { queries } from './operations';

/** Root fields that are planned reads and nothing else: a page of a type, or one thing by id. */
export const PLANNED: Readonly<Record<string, readonly ['page' | 'thing', string]>> = {
  needs: ['page', 'Need'], claims: ['page', 'Claim'], deals: ['page', 'Deal'], enterprises: ['page', 'Enterprise'], institutions: ['page', 'Institution'], products: ['page', 'Product'],
  claim: ['thing', 'Claim'], offer: ['thing', 'Offer'], deal: ['thing', 'Deal'], enterprise: ['thing', 'Enterprise'], institution: ['thing', 'Institution'], product: ['thing', 'Product'], station: ['thing', 'Station'], need: ['thing', 'Need'],
};

/** Data as it leaves, and what went wrong field by field. */
export interface PlannedAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
}

interface Root {
  readonly key: string;
  readonly read: (args: Record<string, unknown>, context: Context) => Promise<unknown>;
  readonly args: (variables: Record<string, unknown>) => Record<string, unknown>;
  readonly shape: Shape;
  readonly action: (typeof queries)[string][0];
  readonly nullable: boolean;
}

/**
 * An operation of planned reads alone: rows go from the database into the answer, without an execution field by field. It
 * says the same as general execution does, or hands the request back to it.
 */
export class Planned {
  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly roots: readonly Root[],
  ) {}

  /** The operation as planned reads, or null when anything in it is more than that. */
  static of(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Planned | null {
    const operations = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
    const operation = operationName === undefined ? operations[0] : operations.find((d) => d.name?.value === operationName);
    if (!operation || operation.operation !== OperationTypeNode.QUERY || (operation.directives?.length ?? 0) > 0) return null;
    const fragments: Record<string, FragmentDefinitionNode> = Object.fromEntries(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])));
    const type = schema.getQueryType()!;
    try {
      const roots = [...rootFields(operation.selectionSet, type, fragments)].map(([key, nodes]) => {
        const [node, ...others] = nodes;
        const field = type.getFields()[node!.name.value];
        if (!field || others.length > 0) throw new NotPlain('root');
        return rootOf(key, node!, field, schema, fragments);
      });
      return new Planned(schema, operation, roots);
    } catch (error) {
      if (error instanceof NotPlain) return null;
      throw error;
    }
  }

  /**
   * Answers the operation, or null when general execution must (wrong variables, refusals, a role without the action, a value that
   * its type forbids, or access that changed since it was remembered).
   */
  async run(context: Context, given: Record<string, unknown>): Promise<PlannedAnswer | null> {
    const { actor } = context;
    if (this.roots.some((root) => !mayEver(actor, root.action))) return null;
    const { coerced, errors } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given);
    if (errors) return null;
    const answers = await Promise.allSettled(this.roots.map(async (root) => root.shape((await root.read(root.args(coerced), context)) as never)));
    const failed = answers.flatMap((answer, at) => (answer.status === 'rejected' ? [{ root: this.roots[at]!, error: answer.reason as Error }] : []));
    if (failed.some(({ error }) => error instanceof Refused || error instanceof Unwritable || error instanceof AccessChanged || error instanceof GraphQLError)) return null;
    const data = Object.fromEntries(answers.map((answer, at) => [this.roots[at]!.key, answer.status === 'fulfilled' ? answer.value : null]));
    if (failed.length === 0) return { data };
    const whole = failed.some(({ root }) => !root.nullable);
    return { data: whole ? null : data, errors: failed.map(({ root, error }) => new GraphQLError(error.message, { path: [root.key], originalError: error })) };
  }
}

function rootOf(key: string, node: FieldNode, field: GraphQLField<unknown, unknown>, schema: GraphQLSchema, fragments: Record<string, FragmentDefinitionNode>): Root {
  const [kind, type] = PLANNED[field.name] ?? [];
  if (kind === undefined || type === undefined) throw new NotPlain(field.name);
  const info = { fieldNodes: [node], fragments, schema, variableValues: {} } as unknown as GraphQLResolveInfo;
  const read: Root['read'] = kind === 'page'
    ? (args, { reader, actor, meter }) => reader.connection(type, args as ListArgs, actor, info, meter)
    : (args, { reader, actor, meter }) => reader.node(type, args['id'] as string, actor, info, meter);
  return {
    key,
    read,
    args: (variables) => getArgumentValues(field, node, variables),
    shape: shapeOf(field.type, [node], fragments),
    action: queries[field.name]![0],
    nullable: !isNonNullType(field.type),
  };
}
