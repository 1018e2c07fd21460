import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { claimNeed } from '../../app/claim/claim-need';
import { declineClaim } from '../../app/claim/decline-claim';
import { providePapers } from '../../app/claim/provide-papers';
import { recordContact } from '../../app/claim/record-contact';
import { requestPapers } from '../../app/claim/request-papers';
import { ContactChannel, DeclineCode } from '../../domain/claim/terms';
import { ClaimResult } from '../results';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class ClaimMutations {
  @Mutation(() => ClaimResult)
  claimNeed(
    @Arg('needId', () => ID) needId: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('claimNeed', claimNeed, { needId }, info, key);
  }

  @Mutation(() => ClaimResult)
  recordContact(
    @Arg('claimId', () => ID) claimId: string,
    @Arg('channel', () => ContactChannel.values) channel: ContactChannel,
    @Arg('note', () => String) note: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('recordContact', recordContact, { claimId, channel, note }, info);
  }

  @Mutation(() => ClaimResult)
  requestPapers(
    @Arg('claimId', () => ID) claimId: string,
    @Arg('papers', () => [String]) papers: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('requestPapers', requestPapers, { claimId, papers }, info);
  }

  @Mutation(() => ClaimResult)
  providePapers(
    @Arg('claimId', () => ID) claimId: string,
    @Arg('note', () => String) note: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('providePapers', providePapers, { claimId, note }, info);
  }

  @Mutation(() => ClaimResult)
  declineClaim(
    @Arg('claimId', () => ID) claimId: string,
    @Arg('code', () => DeclineCode.values) code: DeclineCode,
    @Arg('advice', () => String) advice: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('declineClaim', declineClaim, { claimId, code, advice }, info);
  }
}
