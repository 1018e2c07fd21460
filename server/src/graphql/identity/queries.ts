import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { idleMinutes, OFFICIAL_ROLES } from '../../domain/identity/session-limits';
import { AccountState, OrgKind } from '../../domain/identity/terms';
import type { Context } from '../context';
import { all, connection } from '../lists';
import { OrgObject } from '../org/types';
import { AccountObject, LoginSessionObject, MemberObject, MessageConnectionObject } from './types';

const OFFICIAL = `{t}.role IN (${OFFICIAL_ROLES.map((role) => `'${role}'`).join(', ')})`;

/** What each state of an account means. */
const ACCOUNTS: Readonly<Record<AccountState, string>> = {
  WAITING: `{t}.granted_at IS NULL AND {t}.disabled_at IS NULL AND ${OFFICIAL}`,
  LOCKED: '{t}.locked_until > now() AND {t}.disabled_at IS NULL',
  CLOSED: '{t}.disabled_at IS NOT NULL',
  OFFICIAL: `{t}.granted_at IS NOT NULL AND {t}.disabled_at IS NULL AND ${OFFICIAL}`,
};

/** Members and messages of the own organisation, and what a security administrator sees of accounts. */
@Resolver()
export class IdentityQueries {
  @Query(() => [MemberObject])
  members(@Arg('orgId', () => ID, { nullable: true }) orgId: string | null, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return all(context, 'Member', '{t}.org_id = coalesce(:v0, :org)', '{t}.created_at, {t}.id', info, [[orgId, 'uuid']]);
  }

  @Query(() => [OrgObject])
  orgs(@Arg('kind', () => OrgKind.values, { nullable: true }) kind: OrgKind | null, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return all(context, 'Org', '(:v0 IS NULL OR {t}.kind = :v0)', '{t}.kind, {t}.name, {t}.id', info, [[kind, 'text']]);
  }

  @Query(() => [AccountObject])
  accounts(
    @Arg('state', () => AccountState.values) state: AccountState,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return all(context, 'Account', `(${ACCOUNTS[state]}) AND (:v0 IS NULL OR position(lower(:v0) IN lower({t}.name || ' ' || {t}.account)) > 0)`, '{t}.created_at DESC, {t}.id', info, [[search?.trim().slice(0, 40) || null, 'text']]);
  }

  @Query(() => [LoginSessionObject])
  sessions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const idle = context.actor.kind === 'PERSON' ? idleMinutes(context.actor.role) : 0;
    return all(context, 'LoginSession', '{t}.expires_at > now() AND {t}.seen_at > now() - make_interval(mins => :v0)', '({t}.id = :session) DESC, {t}.seen_at DESC, {t}.id', info, [[idle, 'int']]);
  }

  @Query(() => MessageConnectionObject)
  messages(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('todo', () => Boolean, { nullable: true }) todo: boolean | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Message', { first, after, filter: { todo } }, info);
  }
}
