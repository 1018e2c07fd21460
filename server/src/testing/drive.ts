import { getNamedType, isUnionType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { makeSchema } from '../graphql/schema';
import { newId } from '../kernel/ids';
import type { Answer, TestApi, Who } from './api';

/** What a mutation was answered: the type of its result, or the code of the thrown error. */
export interface Verdict {
  /** Type of the result (`Need`, `NotAllowed`, …), or the code of the error (`NOT_FOUND`, …). */
  readonly is: string;
  readonly ok: boolean;
  readonly value: Readonly<Record<string, ReturnType<typeof JSON.parse>>>;
  readonly answer: Answer;
}

const REFUSALS = ['InvalidInput', 'NotAllowed', 'WrongState', 'LimitReached', 'Conflicting'];
const plain = ['id', 'status', 'code', 'message', 'orgId', 'initialPassword', 'version'];

function shortOf(type: GraphQLObjectType, more: string): string {
  const own = plain.filter((name) => type.getFields()[name]).join(' ');
  // Fields of the same name must have the same type within one selection, so each member answers under its own.
  const named = own.split(' ').map((name) => (name && `${type.name}_${name}: ${name}`)).join(' ');
  const issues = type.name === 'InvalidInput' ? ' issues { path message }' : '';
  return `... on ${type.name} { ${named}${issues} ${more} __typename }`;
}

function documentOf(field: GraphQLField<unknown, unknown>, more: string): string {
  const variables = field.args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ');
  const args = field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
  const result = getNamedType(field.type);
  const members = isUnionType(result) ? result.getTypes() : [];
  const body = members.map((member) => shortOf(member, REFUSALS.includes(member.name) ? '' : more)).join('\n');
  return `mutation${variables && `(${variables})`} { ${field.name}${args && `(${args})`} { ${body} } }`;
}

/** Calls every mutation by its name; documents follow from the schema. */
export interface Drive {
  readonly schema: GraphQLSchema;
  /** Asks for a mutation; a missing `key` is made up. `more` is selected of the successful result. */
  tell(who: Who, mutation: string, args: Record<string, unknown>, more?: string): Promise<Verdict>;
  /** Like `tell`, for what must succeed; answers the result. */
  must(who: Who, mutation: string, args: Record<string, unknown>, more?: string): Promise<Verdict['value']>;
}

/** Builds the driver of one API. */
export async function drive(api: TestApi): Promise<Drive> {
  const schema = await makeSchema();
  const fields = schema.getMutationType()!.getFields();
  const tell: Drive['tell'] = async (who, mutation, args, more = '') => {
    const field = fields[mutation]!;
    const keyed = field.args.some((a) => a.name === 'key') && !('key' in args) ? { ...args, key: newId() } : args;
    const answer = await api.ask(who, documentOf(field, more), keyed);
    if (answer.errors) return { is: answer.errors[0]!.extensions.code, ok: false, value: { message: answer.errors[0]!.message }, answer };
    const raw = answer.data![mutation] as Record<string, unknown>;
    const is = raw['__typename'] as string;
    const value = Object.fromEntries(Object.entries(raw).map(([name, v]) => [name.startsWith(`${is}_`) ? name.slice(is.length + 1) : name, v]));
    return { is, ok: !REFUSALS.includes(is), value, answer };
  };
  return {
    schema,
    tell,
    must: async (who, mutation, args, more) => {
      const verdict = await tell(who, mutation, args, more);
      if (!verdict.ok) throw new Error(`${mutation} was answered ${verdict.is}: ${verdict.answer.text}`);
      return verdict.value;
    },
  };
}

