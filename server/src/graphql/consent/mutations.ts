import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { refuseRelease } from '../../app/consent/refuse-release';
import { requestRelease } from '../../app/consent/request-release';
import { unmask } from '../../app/consent/unmask';
import { releaseIdentity } from '../../app/need/release-identity';
import { revokeRelease } from '../../app/need/revoke-release';
import { UnmaskSubject } from '../../domain/consent/terms';
import type { Context } from '../context';
import { NeedResult, UnmaskResult } from '../results';
import { ReleaseInput, ReleaseRequestInput } from './inputs';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class ConsentMutations {
  @Mutation(() => NeedResult)
  requestRelease(
    @Arg('needId', () => ID) needId: string,
    @Arg('input', () => ReleaseRequestInput) input: ReleaseRequestInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('requestRelease', requestRelease, { needId, input }, info, key);
  }

  @Mutation(() => NeedResult)
  releaseIdentity(
    @Arg('needId', () => ID) needId: string,
    @Arg('institutionId', () => ID) institutionId: string,
    @Arg('input', () => ReleaseInput, { nullable: true }) input: ReleaseInput | null,
    @Arg('key', () => String, { nullable: true }) key: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('releaseIdentity', releaseIdentity, { needId, institutionId, input }, info, key ?? undefined);
  }

  @Mutation(() => NeedResult)
  refuseRelease(
    @Arg('needId', () => ID) needId: string,
    @Arg('institutionId', () => ID) institutionId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('refuseRelease', refuseRelease, { needId, institutionId, reason }, info);
  }

  @Mutation(() => NeedResult)
  revokeRelease(
    @Arg('needId', () => ID) needId: string,
    @Arg('institutionId', () => ID) institutionId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('revokeRelease', revokeRelease, { needId, institutionId }, info);
  }

  @Mutation(() => UnmaskResult)
  async unmask(
    @Arg('subject', () => UnmaskSubject.values) subject: UnmaskSubject,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<unknown> {
    const outcome = await context.run('unmask', unmask, { subject, id, reason });
    return outcome.ok ? { __typename: 'Unmasked', ...outcome.done.once } : outcome.refusal;
  }
}
