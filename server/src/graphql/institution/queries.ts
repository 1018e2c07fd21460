import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { connection, node } from '../lists';
import { InstitutionFilter, InstitutionOrder } from './inputs';
import { libraryCounts } from '../station/library';
import { InstitutionConnectionObject, InstitutionObject, LibraryCountsObject } from './types';

/** The institution library. */
@Resolver()
export class InstitutionQueries {
  @Query(() => InstitutionConnectionObject)
  institutions(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => InstitutionFilter, { nullable: true }) filter: InstitutionFilter | null,
    @Arg('orderBy', () => InstitutionOrder, { nullable: true }) orderBy: InstitutionOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Institution', { first, after, filter, orderBy }, info);
  }

  @Query(() => InstitutionObject, { nullable: true })
  institution(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Institution', id, info);
  }

  @Query(() => InstitutionObject, { nullable: true })
  myInstitution(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return context.actor.kind === 'PERSON' ? node(context, 'Institution', context.actor.orgId, info) : null;
  }

  @Query(() => LibraryCountsObject)
  libraryCounts(@Arg('stationId', () => ID, { nullable: true }) stationId: string | null, @Ctx() context: Context): Promise<unknown> {
    return libraryCounts(context, stationId);
  }
}
