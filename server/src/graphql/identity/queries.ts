import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { OrgKind } from '../../domain/identity/terms';
import type { Context } from '../context';
import { all, connection } from '../lists';
import { OrgObject } from '../org/types';
import { MemberObject, MessageConnectionObject } from './types';

/** Members and messages of the own organisation. */
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
