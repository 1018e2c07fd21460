import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, type GraphQLCompositeType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Values } from './fuzz-values';
import type { Random } from './random';

/** What is selected of an object, by the name of its type and then by the key of the answer. */
export type Chosen = ReadonlyMap<string, ReadonlyMap<string, { readonly type: GraphQLOutputType; readonly below: Chosen | null }>>;

/** A document that the schema allows, its variables, and what its answer must look like. */
export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly field: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly chosen: Chosen;
}

/** A value written into a document; null where a document cannot hold it. */
function literal(value: unknown, type: GraphQLInputType): string | null {
  const bare = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(bare) && Array.isArray(value)) {
    const parts = value.map((one) => literal(one, bare.ofType as GraphQLInputType));
    return parts.includes(null) ? null : `[${parts.join(', ')}]`;
  }
  if (isInputObjectType(bare) && typeof value === 'object' && !Array.isArray(value)) {
    const fields = bare.getFields();
    const parts = Object.entries(value as object).map(([name, one]) => (fields[name] ? [name, literal(one, fields[name].type)] : [name, null]));
    return parts.some(([, one]) => one === null) ? null : `{${parts.map(([name, one]) => `${name}: ${one}`).join(', ')}}`;
  }
  if (isEnumType(bare)) return typeof value === 'string' && /^[A-Z_0-9]+$/.test(value) ? value : null;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const written = JSON.stringify(value);
  return /\\ud[89a-f]/i.test(written) ? null : written;
}

/** Makes documents from the schema. `focus` is told whose ids plain `id` arguments want. */
export function documents(schema: GraphQLSchema, random: Random, values: Values, focus: (name: string) => void) {
  let count = 0;
  let declared: string[] = [];
  let variables: Record<string, unknown> = {};

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.filter((a) => isNonNullType(a.type) || a.name === 'first' || random.chance(0.45));
    const parts = given.map((a) => {
      const value = values.of(a.type, a.name);
      const written = random.chance(0.25) ? literal(value, a.type) : null;
      if (written !== null) return `${a.name}: ${written}`;
      const name = `v${(count += 1)}`;
      declared.push(`$${name}: ${String(a.type)}`);
      variables[name] = value;
      return `${a.name}: $${name}`;
    });
    return parts.length > 0 ? `(${parts.join(', ')})` : '';
  };

  const some = <T>(list: readonly T[], most: number): T[] => random.shuffle(list).slice(0, random.int(0, most));

  const object = (type: GraphQLObjectType, depth: number, prefix: string): { text: string; keys: ReadonlyMap<string, { type: GraphQLOutputType; below: Chosen | null }> } => {
    const keys = new Map<string, { type: GraphQLOutputType; below: Chosen | null }>();
    const fields = Object.values(type.getFields());
    const leaves = some(fields.filter((f) => isLeafType(getNamedType(f.type)) && !f.args.some((a) => isNonNullType(a.type))), 6);
    const edges = depth <= 0 ? [] : some(fields.filter((f) => isCompositeType(getNamedType(f.type))), type.name.endsWith('Connection') ? 3 : 2);
    const parts = [...leaves, ...edges].map((f) => {
      const key = `${prefix}${f.name}`;
      const below = isCompositeType(getNamedType(f.type)) ? composite(getNamedType(f.type) as GraphQLCompositeType, depth - 1) : null;
      keys.set(key, { type: f.type, below: below?.chosen ?? null });
      const directive = random.chance(0.04) ? random.pick([' @include(if: true)', ' @skip(if: false)']) : '';
      return `${key === f.name ? '' : `${key}: `}${f.name}${argumentsOf(f)}${directive}${below ? ` ${below.text}` : ''}`;
    });
    return { text: parts.join(' '), keys };
  };

  const composite = (type: GraphQLCompositeType, depth: number): { text: string; chosen: Chosen } => {
    const members = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const chosen = new Map<string, ReadonlyMap<string, { type: GraphQLOutputType; below: Chosen | null }>>();
    const parts = members.map((member) => {
      const { text, keys } = object(member, depth, isAbstractType(type) ? `${member.name}_` : '');
      chosen.set(member.name, keys);
      return isAbstractType(type) ? (text && `... on ${member.name} { ${text} }`) : random.chance(0.06) && text ? `... { ${text} }` : text;
    });
    return { text: `{ __typename ${parts.filter(Boolean).join(' ')} }`, chosen };
  };

  const root = (kind: Operation['kind'], field: GraphQLField<unknown, unknown>): Operation => {
    [declared, variables] = [[], {}];
    const type = getNamedType(field.type);
    focus(kind === 'mutation' ? (type.name.replace(/Result$/, '')) : field.name);
    const body = isCompositeType(type) ? composite(type, random.int(0, 3)) : null;
    const text = `${kind} Fuzz${random.int(1, 9)}`;
    const call = `${field.name}${argumentsOf(field)}${body ? ` ${body.text}` : ''}`;
    const top = new Map([[field.name, { type: field.type, below: body?.chosen ?? null }]]);
    return { kind, field: field.name, text: `${text}${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${call} }`, variables, chosen: new Map([['', top]]) };
  };
  return { root };
}

const LEAVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (v) => Number.isInteger(v), Float: (v) => typeof v === 'number', Boolean: (v) => typeof v === 'boolean', String: (v) => typeof v === 'string', ID: (v) => typeof v === 'string', Fen: (v) => typeof v === 'string' && /^-?\d+$/.test(v),
  BusinessDate: (v) => typeof v === 'string' && /^[+-]?\d{4,6}-\d\d-\d\d$/.test(v), DateTime: (v) => typeof v === 'string' && !Number.isNaN(Date.parse(v)),
};

/** The first place where an answer is not what its document asked for, or null. */
export function misshapen(value: unknown, type: GraphQLOutputType, below: Chosen | null, path: string): string | null {
  if (value === undefined) return `${path} is missing`;
  if (value === null) return isNonNullType(type) ? `${path} must not be null` : null;
  const bare = getNullableType(type);
  if (isListType(bare)) {
    if (!Array.isArray(value)) return `${path} is no list`;
    for (const [i, one] of value.entries()) {
      const fault = misshapen(one, bare.ofType as GraphQLOutputType, below, `${path}.${i}`);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (isEnumType(bare)) return bare.getValue(String(value)) ? null : `${path} is not one of its words: ${String(value)}`;
  if (below === null) return (LEAVES[(bare as { name: string }).name]?.(value) ?? true) ? null : `${path} is no ${String(bare)}: ${JSON.stringify(value).slice(0, 80)}`;
  return objectFault(value as Record<string, unknown>, below, path);
}

function objectFault(value: Record<string, unknown>, below: Chosen, path: string): string | null {
  const keys = below.get(String(value['__typename']));
  if (keys === undefined) return `${path} is of an unexpected type ${String(value['__typename'])}`;
  for (const [key, { type, below: deeper }] of keys) {
    const fault = misshapen(value[key], type, deeper, `${path}.${key}`);
    if (fault !== null) return fault;
  }
  const surplus = Object.keys(value).find((key) => key !== '__typename' && !keys.has(key));
  return surplus === undefined ? null : `${path}.${surplus} was not asked for`;
}
