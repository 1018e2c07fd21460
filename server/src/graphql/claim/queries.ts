import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { connection, node } from '../lists';
import { ClaimFilter, ClaimOrder } from './inputs';
import { ClaimConnectionObject, ClaimObject } from './types';

/** Claims of the own side of a case. */
@Resolver()
export class ClaimQueries {
  @Query(() => ClaimConnectionObject)
  claims(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ClaimFilter, { nullable: true }) filter: ClaimFilter | null,
    @Arg('orderBy', () => ClaimOrder, { nullable: true }) orderBy: ClaimOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Claim', { first, after, filter, orderBy }, info);
  }

  @Query(() => ClaimObject, { nullable: true })
  claim(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Claim', id, info);
  }
}
