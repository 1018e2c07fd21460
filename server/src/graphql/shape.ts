import {
  isEnumType, isListType, isNonNullType, isObjectType, isScalarType, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLNullableType, type GraphQLObjectType, type GraphQLOutputType, type SelectionSetNode,
} from 'graphql';
import { isIso } from '../db/read/values';

/** Brings a row's value into the form in which it leaves. */
export type Shape = (value: never) => unknown;

/** A value that the type forbids: the answer needs GraphQL's own rules for errors. */
export class Unwritable extends Error {}

/** What a document uses that is left to general execution. */
export class NotPlain extends Error {}

type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

const forbidden = (what: string, value: unknown): never => {
  throw new Unwritable(`${what}: ${typeof value}`);
};

const text = (what: string) => (value: unknown): string => (typeof value === 'string' ? value : forbidden(what, value));

/** Scalars by name, as their `serialize` would have them. */
const SCALARS: Readonly<Record<string, (value: unknown) => unknown>> = {
  ID: text('ID'),
  String: text('String'),
  Fen: (value) => (typeof value === 'string' ? value : typeof value === 'bigint' ? String(value) : forbidden('Fen', value)),
  BusinessDate: text('BusinessDate'),
  DateTime: (value) => (isIso(value) ? value : value instanceof Date ? value.toISOString() : forbidden('DateTime', value)),
  Int: (value) => (Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 ? value : forbidden('Int', value)),
  Float: (value) => (Number.isFinite(value) ? value : forbidden('Float', value)),
  Boolean: (value) => (typeof value === 'boolean' ? value : forbidden('Boolean', value)),
};

/** Selected fields by response key, in the order in which the document names them first. */
function collect(set: SelectionSetNode, type: GraphQLObjectType, fragments: Fragments, into: Map<string, FieldNode[]>): void {
  for (const node of set.selections) {
    if (node.directives && node.directives.length > 0) throw new NotPlain('directive');
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value]! : node;
    if (fragment.directives && fragment.directives.length > 0) throw new NotPlain('directive');
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && condition !== type.name) throw new NotPlain('abstract type');
    collect(fragment.selectionSet, type, fragments, into);
  }
}

/** Field nodes of an operation's root, by response key. Throws `NotPlain` for directives. */
export function rootFields(set: SelectionSetNode, type: GraphQLObjectType, fragments: Fragments): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  collect(set, type, fragments, fields);
  return fields;
}

function objectShape(type: GraphQLObjectType, nodes: readonly FieldNode[], fragments: Fragments): Shape {
  const fields = new Map<string, FieldNode[]>();
  for (const node of nodes) collect(node.selectionSet!, type, fragments, fields);
  const parts = [...fields].map(([key, all]) => {
    const name = all[0]!.name.value;
    if (name === '__typename') return { key, name, shape: () => type.name };
    const field = type.getFields()[name]!;
    if (field.resolve !== undefined || field.args.length > 0) throw new NotPlain(`${type.name}.${name} has a resolver`);
    return { key, name, shape: shapeOf(field.type, all, fragments) };
  });
  return (value: Readonly<Record<string, never>>) => {
    const out: Record<string, unknown> = {};
    for (const part of parts) out[part.key] = part.shape(value[part.name]!);
    return out;
  };
}

/** How values of a type leave under a selection. Throws `NotPlain` for what only general execution knows; what it returns throws `Unwritable`. */
export function shapeOf(type: GraphQLOutputType, nodes: readonly FieldNode[], fragments: Fragments): Shape {
  const required = isNonNullType(type);
  const shape = someOf(required ? type.ofType : type, nodes, fragments);
  return (value: never) => (value === null || value === undefined ? (required ? forbidden('null', value) : null) : shape(value));
}

function someOf(type: GraphQLNullableType & GraphQLOutputType, nodes: readonly FieldNode[], fragments: Fragments): Shape {
  if (isListType(type)) {
    const shape = shapeOf(type.ofType, nodes, fragments);
    return (values: readonly never[]) => (Array.isArray(values) ? values.map((value) => shape(value as never)) : forbidden('list', values));
  }
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map((value) => [value.value, value.name]));
    return (value: unknown) => names.get(value) ?? forbidden(type.name, value);
  }
  if (isScalarType(type)) {
    const scalar = SCALARS[type.name];
    if (!scalar) throw new NotPlain(`scalar ${type.name}`);
    return scalar;
  }
  if (!isObjectType(type)) throw new NotPlain(`type ${type.name}`);
  return objectShape(type, nodes, fragments);
}
