import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { connection, node } from '../lists';
import { EnterpriseFilter, EnterpriseOrder } from './inputs';
import { checkUscc } from '../../domain/enterprise/uscc';
import { EnterpriseConnectionObject, EnterpriseObject, UsccCheckObject } from './types';

/** Enterprises that the actor may know. */
@Resolver()
export class EnterpriseQueries {
  @Query(() => EnterpriseConnectionObject)
  enterprises(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => EnterpriseFilter, { nullable: true }) filter: EnterpriseFilter | null,
    @Arg('orderBy', () => EnterpriseOrder, { nullable: true }) orderBy: EnterpriseOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Enterprise', { first, after, filter, orderBy }, info);
  }

  @Query(() => EnterpriseObject, { nullable: true })
  enterprise(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Enterprise', id, info);
  }

  @Query(() => EnterpriseObject, { nullable: true })
  myEnterprise(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return context.actor.kind === 'PERSON' ? node(context, 'Enterprise', context.actor.orgId, info) : null;
  }

  @Query(() => UsccCheckObject)
  checkUscc(@Arg('code', () => String) code: string): unknown {
    return checkUscc(code.slice(0, 100));
  }
}
