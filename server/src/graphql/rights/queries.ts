import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { PRIVACY_NOTICE } from '../../domain/rights/privacy-notice';
import type { Context } from '../context';
import { connection, node } from '../lists';
import { RightsRequestFilter, RightsRequestOrder } from './inputs';
import { PrivacyNoticeObject, RightsRequestConnectionObject, RightsRequestObject } from './types';

/** The privacy notice, and requests that the actor made or handles. */
@Resolver()
export class RightsQueries {
  @Query(() => PrivacyNoticeObject)
  privacyNotice(): unknown {
    return PRIVACY_NOTICE;
  }

  @Query(() => RightsRequestConnectionObject)
  rightsRequests(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => RightsRequestFilter, { nullable: true }) filter: RightsRequestFilter | null,
    @Arg('orderBy', () => RightsRequestOrder, { nullable: true }) orderBy: RightsRequestOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'RightsRequest', { first, after, filter, orderBy }, info);
  }

  @Query(() => RightsRequestObject, { nullable: true })
  rightsRequest(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'RightsRequest', id, info);
  }
}
