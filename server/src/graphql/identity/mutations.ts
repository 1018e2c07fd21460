import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { addMember } from '../../app/identity/add-member';
import { disableMember } from '../../app/identity/disable-member';
import { enableMember } from '../../app/identity/enable-member';
import { endOtherSessions, endSession } from '../../app/identity/end-own-session';
import { endSessionsOf } from '../../app/identity/end-sessions';
import { grantMember, revokeGrant } from '../../app/identity/grant-member';
import { markRead } from '../../app/identity/mark-read';
import { resetSecondFactor } from '../../app/identity/remove-second-factor';
import { resetPassword } from '../../app/identity/reset-password';
import { unlockMember } from '../../app/identity/unlock-member';
import { MemberResult, NewMemberResult, ViewerResult } from '../results';
import { MemberInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class IdentityMutations {
  @Mutation(() => NewMemberResult)
  addMember(
    @Arg('orgId', () => ID, { nullable: true }) orgId: string | null,
    @Arg('input', () => MemberInput) input: MemberInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('addMember', addMember, { orgId, input }, info, key);
  }

  @Mutation(() => MemberResult)
  disableMember(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('disableMember', disableMember, { id }, info);
  }

  @Mutation(() => NewMemberResult)
  resetPassword(
    @Arg('memberId', () => ID) memberId: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('resetPassword', resetPassword, { memberId }, info, key);
  }

  @Mutation(() => MemberResult)
  resetSecondFactor(
    @Arg('memberId', () => ID) memberId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('resetSecondFactor', resetSecondFactor, { memberId, reason }, info);
  }

  @Mutation(() => MemberResult)
  grantMember(
    @Arg('memberId', () => ID) memberId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('grantMember', grantMember, { memberId, reason }, info);
  }

  @Mutation(() => MemberResult)
  revokeGrant(
    @Arg('memberId', () => ID) memberId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('revokeGrant', revokeGrant, { memberId, reason }, info);
  }

  @Mutation(() => MemberResult)
  unlockMember(
    @Arg('memberId', () => ID) memberId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('unlockMember', unlockMember, { memberId }, info);
  }

  @Mutation(() => MemberResult)
  enableMember(
    @Arg('memberId', () => ID) memberId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('enableMember', enableMember, { memberId }, info);
  }

  @Mutation(() => MemberResult)
  endSessions(
    @Arg('memberId', () => ID) memberId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('endSessions', endSessionsOf, { memberId }, info);
  }

  @Mutation(() => ViewerResult)
  endSession(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('endSession', endSession, { id }, info);
  }

  @Mutation(() => ViewerResult)
  endOtherSessions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.write('endOtherSessions', endOtherSessions, {}, info);
  }

  @Mutation(() => ViewerResult)
  markRead(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('markRead', markRead, { ids }, info);
  }
}
