import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { cancelDeal } from '../../app/deal/cancel-deal';
import { confirmDrawdown } from '../../app/deal/confirm-drawdown';
import { disputeDrawdown } from '../../app/deal/dispute-drawdown';
import { remindConfirmation } from '../../app/deal/remind-confirmation';
import { reportDrawdown } from '../../app/deal/report-drawdown';
import { settleDeal } from '../../app/deal/settle-deal';
import { signDeal } from '../../app/deal/sign-deal';
import { startRepaying } from '../../app/deal/start-repaying';
import { voidDrawdown } from '../../app/deal/void-drawdown';
import { DealResult, DrawdownResult } from '../results';
import { BusinessDateScalar } from '../scalars';
import { DrawdownInput, SignDealInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class DealMutations {
  @Mutation(() => DealResult)
  signDeal(
    @Arg('dealId', () => ID) dealId: string,
    @Arg('input', () => SignDealInput) input: SignDealInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('signDeal', signDeal, { dealId, input }, info, key);
  }

  @Mutation(() => DealResult)
  cancelDeal(
    @Arg('dealId', () => ID) dealId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('cancelDeal', cancelDeal, { dealId, reason }, info);
  }

  @Mutation(() => DrawdownResult)
  reportDrawdown(
    @Arg('dealId', () => ID) dealId: string,
    @Arg('input', () => DrawdownInput) input: DrawdownInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('reportDrawdown', reportDrawdown, { dealId, input }, info, key);
  }

  @Mutation(() => DrawdownResult)
  confirmDrawdown(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('confirmDrawdown', confirmDrawdown, { id }, info);
  }

  @Mutation(() => DrawdownResult)
  disputeDrawdown(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('disputeDrawdown', disputeDrawdown, { id, reason }, info);
  }

  @Mutation(() => DrawdownResult)
  voidDrawdown(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('voidDrawdown', voidDrawdown, { id, reason }, info);
  }

  @Mutation(() => DealResult)
  startRepaying(
    @Arg('dealId', () => ID) dealId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('startRepaying', startRepaying, { dealId }, info);
  }

  @Mutation(() => DealResult)
  settleDeal(
    @Arg('dealId', () => ID) dealId: string,
    @Arg('settledOn', () => BusinessDateScalar) settledOn: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('settleDeal', settleDeal, { dealId, settledOn }, info);
  }

  @Mutation(() => DrawdownResult)
  remindConfirmation(
    @Arg('drawdownId', () => ID) drawdownId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('remindConfirmation', remindConfirmation, { drawdownId }, info);
  }
}
