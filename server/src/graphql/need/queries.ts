import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { selectionOf } from '../../db/read/selection';
import type { Context } from '../context';
import { byIds, connection, node } from '../lists';
import { matchNeeds } from '../../app/matching/match-needs';
import { matchProducts } from '../../app/matching/match-products';
import { NeedFilter, NeedOrder } from './inputs';
import { NeedMatchObject, ProductMatchObject } from './match-types';
import { NeedConnectionObject, NeedObject } from './types';

const MOST_MATCHES = 50;
const clamp = (first: number | null): number => Math.min(Math.max(first ?? 20, 1), MOST_MATCHES);

/** The board and its matches. */
@Resolver()
export class NeedQueries {
  @Query(() => NeedConnectionObject)
  needs(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => NeedFilter, { nullable: true }) filter: NeedFilter | null,
    @Arg('orderBy', () => NeedOrder, { nullable: true }) orderBy: NeedOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Need', { first, after, filter, orderBy }, info);
  }

  @Query(() => NeedObject, { nullable: true })
  need(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Need', id, info);
  }

  @Query(() => [ProductMatchObject])
  async productMatches(
    @Arg('needId', () => ID) needId: string,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const matches = await context.match('productMatches', matchProducts, { needId, first: clamp(first), explain: selectionOf(info, 'ProductMatch').has('conditions') });
    const products = await byIds(context, 'Product', matches.map((m) => m.productId), info, 'ProductMatch', 'product');
    return matches.flatMap((m) => (products.has(m.productId) ? [{ ...m, product: products.get(m.productId) }] : []));
  }

  @Query(() => [NeedMatchObject])
  async needMatches(
    @Arg('productId', () => ID) productId: string,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const matches = await context.match('needMatches', matchNeeds, { productId, first: clamp(first), explain: selectionOf(info, 'NeedMatch').has('conditions') });
    const needs = await byIds(context, 'Need', matches.map((m) => m.needId), info, 'NeedMatch', 'need');
    return matches.flatMap((m) => (needs.has(m.needId) ? [{ ...m, need: needs.get(m.needId) }] : []));
  }
}
