import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { addMember } from '../../app/identity/add-member';
import { disableMember } from '../../app/identity/disable-member';
import { markRead } from '../../app/identity/mark-read';
import { resetSecondFactor } from '../../app/identity/remove-second-factor';
import { resetPassword } from '../../app/identity/reset-password';
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

  @Mutation(() => ViewerResult)
  markRead(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('markRead', markRead, { ids }, info);
  }
}
