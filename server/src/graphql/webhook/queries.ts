import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { all } from '../lists';
import { WebhookObject } from './types';

/** Events for other systems. */
@Resolver()
export class WebhookQueries {
  @Query(() => [WebhookObject])
  webhooks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return all(context, 'Webhook', 'true', '{t}.created_at, {t}.id', info);
  }
}
