import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { createNeed } from '../../app/need/create-need';
import { dispatchNeed } from '../../app/need/dispatch-need';
import { extendNeed } from '../../app/need/extend-need';
import { reviewNeed } from '../../app/need/review-need';
import { saveNeed } from '../../app/need/save-need';
import { submitNeed } from '../../app/need/submit-need';
import { withdrawNeed } from '../../app/need/withdraw-need';
import { NeedResult } from '../results';
import { BusinessDateScalar } from '../scalars';
import { NeedInput, NeedReviewInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class NeedMutations {
  @Mutation(() => NeedResult)
  createNeed(
    @Arg('input', () => NeedInput) input: NeedInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('createNeed', createNeed, { input }, info, key);
  }

  @Mutation(() => NeedResult)
  saveNeed(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => NeedInput) input: NeedInput,
    @Arg('version', () => Int) version: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('saveNeed', saveNeed, { id, input, version }, info);
  }

  @Mutation(() => NeedResult)
  submitNeed(
    @Arg('id', () => ID) id: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('submitNeed', submitNeed, { id }, info, key);
  }

  @Mutation(() => NeedResult)
  reviewNeed(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => NeedReviewInput) input: NeedReviewInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('reviewNeed', reviewNeed, { id, input }, info, key);
  }

  @Mutation(() => NeedResult)
  withdrawNeed(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('withdrawNeed', withdrawNeed, { id, reason }, info);
  }

  @Mutation(() => NeedResult)
  extendNeed(
    @Arg('id', () => ID) id: string,
    @Arg('claimUntil', () => BusinessDateScalar) claimUntil: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('extendNeed', extendNeed, { id, claimUntil }, info);
  }

  @Mutation(() => NeedResult)
  dispatchNeed(
    @Arg('id', () => ID) id: string,
    @Arg('institutionIds', () => [ID]) institutionIds: string[],
    @Arg('note', () => String, { nullable: true }) note: string | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('dispatchNeed', dispatchNeed, { id, institutionIds, note }, info, key);
  }
}
