import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { all, connection, node } from '../lists';
import { VersionStatus } from '../../domain/product/terms';
import { conditionFields } from './condition-fields';
import { ProductFilter, ProductOrder } from './inputs';
import { ConditionFieldObject, ProductConnectionObject, ProductObject, ProductVersionObject } from './types';

/** The product library. */
@Resolver()
export class ProductQueries {
  @Query(() => ProductConnectionObject)
  products(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ProductFilter, { nullable: true }) filter: ProductFilter | null,
    @Arg('orderBy', () => ProductOrder, { nullable: true }) orderBy: ProductOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Product', { first, after, filter, orderBy }, info);
  }

  @Query(() => ProductObject, { nullable: true })
  product(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Product', id, info);
  }

  @Query(() => [ProductVersionObject])
  productVersions(
    @Arg('status', () => VersionStatus.values, { nullable: true }) status: VersionStatus | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return all(context, 'ProductVersion', '(:v0 IS NULL OR {t}.status = :v0)', '{t}.submitted_at DESC NULLS LAST, {t}.id DESC', info, [[status, 'text']]);
  }

  @Query(() => [ConditionFieldObject])
  conditionFields(): unknown {
    return conditionFields;
  }
}
