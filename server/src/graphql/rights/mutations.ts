import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { agreeNotice } from '../../app/rights/agree-notice';
import { closeAccount } from '../../app/rights/close-account';
import { answerRights, takeRights } from '../../app/rights/handle-rights';
import { requestClosure } from '../../app/rights/request-closure';
import { requestReview } from '../../app/rights/request-review';
import { requestRights } from '../../app/rights/request-rights';
import { updateAccount } from '../../app/rights/update-account';
import { withdrawRights } from '../../app/rights/withdraw-rights';
import { PersonalRight, RightsDecision } from '../../domain/rights/terms';
import type { Refusal } from '../../kernel/refusal';
import type { Context } from '../context';
import { refusalObject } from '../request';
import { MemberResult, RightsRequestResult, SignedOutResult, ViewerResult } from '../results';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class RightsMutations {
  @Mutation(() => RightsRequestResult)
  requestRights(
    @Arg('kind', () => PersonalRight.values) kind: PersonalRight,
    @Arg('text', () => String) text: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('requestRights', requestRights, { kind, text }, info, key);
  }

  @Mutation(() => RightsRequestResult)
  requestReview(
    @Arg('needId', () => ID) needId: string,
    @Arg('text', () => String) text: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('requestReview', requestReview, { needId, text }, info, key);
  }

  @Mutation(() => RightsRequestResult)
  requestClosure(@Arg('reason', () => String) reason: string, @Arg('key', () => String) key: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('requestClosure', requestClosure, { reason }, info, key);
  }

  @Mutation(() => RightsRequestResult)
  withdrawRights(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('withdrawRights', withdrawRights, { id }, info);
  }

  @Mutation(() => RightsRequestResult)
  takeRights(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('takeRights', takeRights, { id }, info);
  }

  @Mutation(() => RightsRequestResult)
  answerRights(
    @Arg('id', () => ID) id: string,
    @Arg('decision', () => RightsDecision.values) decision: RightsDecision,
    @Arg('answer', () => String) answer: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('answerRights', answerRights, { id, decision, answer }, info);
  }

  @Mutation(() => MemberResult)
  updateAccount(
    @Arg('name', () => String, { nullable: true }) name: string | null,
    @Arg('phone', () => String, { nullable: true }) phone: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('updateAccount', updateAccount, { name, phone }, info);
  }

  @Mutation(() => ViewerResult)
  agreeNotice(@Arg('version', () => String) version: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('agreeNotice', agreeNotice, { version }, info);
  }

  @Mutation(() => SignedOutResult)
  async closeAccount(@Arg('password', () => String) password: string, @Arg('reason', () => String) reason: string, @Ctx() context: Context): Promise<unknown> {
    const outcome = await context.run('closeAccount', closeAccount, { password, reason });
    if (!outcome.ok) return outcome.refusal;
    const refused = outcome.done.once?.['refused'] as Refusal | undefined;
    if (refused) return refusalObject(refused);
    context.cookies.clearSession();
    return { __typename: 'SignedOut', at: new Date(context.nowMs()) };
  }
}
