import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { acceptOffer } from '../../app/offer/accept-offer';
import { makeOffer } from '../../app/offer/make-offer';
import { reviseOffer } from '../../app/offer/revise-offer';
import { withdrawOffer } from '../../app/offer/withdraw-offer';
import { DealResult, OfferResult } from '../results';
import { OfferInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class OfferMutations {
  @Mutation(() => OfferResult)
  makeOffer(
    @Arg('claimId', () => ID) claimId: string,
    @Arg('input', () => OfferInput) input: OfferInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('makeOffer', makeOffer, { claimId, input }, info, key);
  }

  @Mutation(() => OfferResult)
  reviseOffer(
    @Arg('offerId', () => ID) offerId: string,
    @Arg('input', () => OfferInput) input: OfferInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('reviseOffer', reviseOffer, { offerId, input }, info, key);
  }

  @Mutation(() => OfferResult)
  withdrawOffer(
    @Arg('offerId', () => ID) offerId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('withdrawOffer', withdrawOffer, { offerId, reason }, info);
  }

  @Mutation(() => DealResult)
  acceptOffer(
    @Arg('offerId', () => ID) offerId: string,
    @Arg('reason', () => String) reason: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('acceptOffer', acceptOffer, { offerId, reason }, info, key);
  }
}
