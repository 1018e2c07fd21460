import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { addWebhook } from '../../app/webhook/add-webhook';
import { enableWebhook, removeWebhook, rotateWebhookSecret, testWebhook } from '../../app/webhook/change-webhook';
import { below, selectionOf } from '../../db/read/selection';
import type { Context } from '../context';
import { NewWebhookResult, RemovedWebhookResult, WebhookResult } from '../results';
import { WebhookInput } from './inputs';

type Ran = Awaited<ReturnType<Context['run']>>;

/** The webhook with the secret that was just made. */
async function withSecret(context: Context, ran: Ran, info: GraphQLResolveInfo): Promise<unknown> {
  if (!ran.ok) return ran.refusal;
  const webhook = await context.reader.nodeBy('Webhook', ran.done.id, context.actor, below(selectionOf(info, 'NewWebhook'), 'webhook'), context.meter);
  if (!webhook) throw new GraphQLError('没有这个推送地址，或它已被移除。', { extensions: { code: 'NOT_FOUND' } });
  // A repeated request cannot show the secret a second time.
  return { __typename: 'NewWebhook', webhook, secret: ran.done.once?.['secret'] ?? '（已显示过，请更换密钥）' };
}

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class WebhookMutations {
  @Mutation(() => NewWebhookResult)
  async addWebhook(@Arg('input', () => WebhookInput) input: WebhookInput, @Arg('key', () => String) key: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return withSecret(context, await context.run('addWebhook', addWebhook, { input }, key), info);
  }

  @Mutation(() => NewWebhookResult)
  async rotateWebhookSecret(@Arg('id', () => ID) id: string, @Arg('key', () => String) key: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return withSecret(context, await context.run('rotateWebhookSecret', rotateWebhookSecret, { id }, key), info);
  }

  @Mutation(() => RemovedWebhookResult)
  async removeWebhook(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<unknown> {
    const ran = await context.run('removeWebhook', removeWebhook, { id });
    return ran.ok ? { __typename: 'RemovedWebhook', id } : ran.refusal;
  }

  @Mutation(() => WebhookResult)
  enableWebhook(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('enableWebhook', enableWebhook, { id }, info);
  }

  @Mutation(() => WebhookResult)
  testWebhook(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('testWebhook', testWebhook, { id }, info);
  }
}
