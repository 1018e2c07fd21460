import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { connection } from '../lists';
import { ConsentFilter, ConsentOrder, LookFilter } from './inputs';
import { ConsentConnectionObject, LookConnectionObject } from './types';

/** Consents and the log of looks. */
@Resolver()
export class ConsentQueries {
  @Query(() => ConsentConnectionObject)
  consents(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ConsentFilter, { nullable: true }) filter: ConsentFilter | null,
    @Arg('orderBy', () => ConsentOrder, { nullable: true }) orderBy: ConsentOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Release', { first, after, filter, orderBy }, info, 'ConsentConnection');
  }

  @Query(() => LookConnectionObject)
  looks(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => LookFilter, { nullable: true }) filter: LookFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Look', { first, after, filter }, info);
  }
}
