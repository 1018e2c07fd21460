import { GraphQLError, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { PASSWORD_DAYS } from '../domain/identity/password-policy';
import type { Actor } from '../policy/actor';
import { mayEver } from '../policy/decide';
import { matrix, type Grant } from '../policy/matrix';
import { FRESH_MINUTES, limitOf, needsStepUp, STEP_UP, STEP_UP_TEXT, type Limit } from '../policy/strength';
import type { Context } from './context';
import { mutations, queries, type Operation } from './operations';

const EVERY_ROLE = 14;

/** Who may, in one line, from the matrix. */
export function whoMay(grants: readonly Grant[]): string {
  return grants
    .map((g) => {
      const roles = g.roles.length >= EVERY_ROLE ? 'everybody' : g.roles.join(', ');
      const relations = g.relations.filter((r) => r !== 'ANY');
      return relations.length > 0 ? `${roles} (${relations.join(' + ')})` : roles;
    })
    .join('; ');
}

const LIMITED: Readonly<Record<Limit, string>> = {
  PASSWORD_CHANGE_NEEDED: '当前是一次性密码，请先在“修改密码”中设置自己的密码，再办理其他事项。',
  FACTOR_NEEDED: '您的角色须使用两步验证，请先在“两步验证”中绑定验证器，再办理其他事项。',
  GRANT_NEEDED: '账号待安全管理员授权：授权之前只能修改自己的密码、两步验证和登录。请联系平台的安全管理员。',
};

const EXPIRED = `密码已使用满 ${PASSWORD_DAYS} 天，按规定须更换：请先在“修改密码”中设置新密码，再办理其他事项。`;

function refuseLimited(limit: Limit, actor: Actor, mutation: boolean): object {
  const message = limit === 'PASSWORD_CHANGE_NEEDED' && actor.kind === 'PERSON' && actor.passwordExpired === true ? EXPIRED : LIMITED[limit];
  if (mutation) return { __typename: 'NotAllowed', code: limit, message };
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

function guard(name: string, [action]: Operation, resolve: GraphQLFieldResolver<unknown, Context>, mutation: boolean): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    if (mayEver(context.actor, action)) {
      if (!mutation) return resolve(source, args, context, info);
      context.pace(name, args);
      if (needsStepUp(context.actor, action, context.nowMs())) return { __typename: 'NotAllowed', code: 'STEP_UP_NEEDED', message: STEP_UP_TEXT };
      return resolve(source, args, context, info);
    }
    const limit = limitOf(context.actor);
    if (limit !== null) return refuseLimited(limit, context.actor, mutation);
    if (context.actor.kind === 'VISITOR') throw new GraphQLError('请先登录。', { extensions: { code: 'UNAUTHENTICATED' } });
    if (mutation) return { __typename: 'NotAllowed', code: 'NOT_ALLOWED', message: '您的角色不能进行此操作；如需办理，请联系本单位负责人或所属站点。' };
    throw new GraphQLError(`您的角色不能查看“${name}”。`, { extensions: { code: 'FORBIDDEN' } });
  };
}

function apply(type: GraphQLObjectType, table: Readonly<Record<string, Operation>>, mutation: boolean): void {
  const fields = type.getFields();
  for (const name of Object.keys(table)) if (!fields[name]) throw new Error(`operations.ts names ${type.name}.${name}, which the schema does not have`);
  for (const [name, field] of Object.entries(fields)) {
    const operation = table[name];
    if (!operation) throw new Error(`${type.name}.${name} names no action: add it to graphql/operations.ts`);
    const proof = mutation && STEP_UP.has(operation[0]) ? `\nNeeds a proof of identity of the last ${FRESH_MINUTES} minutes: STEP_UP_NEEDED, then \`stepUp\`.` : '';
    field.description = `${operation[1]}。\nWho: ${whoMay(matrix[operation[0]] as readonly Grant[])}${proof}`;
    field.resolve = guard(name, operation, field.resolve!, mutation);
  }
}

/** Schema gate: every root field names its action, or start-up fails. Also writes who may into the descriptions. */
export function applyGate(schema: GraphQLSchema): GraphQLSchema {
  apply(schema.getQueryType()!, queries, false);
  apply(schema.getMutationType()!, mutations, true);
  return schema;
}
