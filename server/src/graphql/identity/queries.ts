import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { all, connection } from '../lists';
import { MemberObject, MessageConnectionObject } from './types';

/** Members and messages of the own organisation. */
@Resolver()
export class IdentityQueries {
  @Query(() => [MemberObject])
  members(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return all(context, 'Member', '{t}.org_id = :org', '{t}.created_at, {t}.id', info);
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
