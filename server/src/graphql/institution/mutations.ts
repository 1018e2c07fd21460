import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { exitInstitution } from '../../app/institution/exit-institution';
import { reinstateInstitution } from '../../app/institution/reinstate-institution';
import { resubmitAdmission } from '../../app/institution/resubmit-admission';
import { reviewAdmission } from '../../app/institution/review-admission';
import { suspendInstitution } from '../../app/institution/suspend-institution';
import { InstitutionResult } from '../results';
import { AdmissionReviewInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class InstitutionMutations {
  @Mutation(() => InstitutionResult)
  resubmitAdmission(
    @Arg('qualification', () => String) qualification: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('resubmitAdmission', resubmitAdmission, { qualification }, info, key);
  }

  @Mutation(() => InstitutionResult)
  reviewAdmission(
    @Arg('institutionId', () => ID) institutionId: string,
    @Arg('input', () => AdmissionReviewInput) input: AdmissionReviewInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('reviewAdmission', reviewAdmission, { institutionId, input }, info, key);
  }

  @Mutation(() => InstitutionResult)
  suspendInstitution(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('suspendInstitution', suspendInstitution, { id, reason }, info);
  }

  @Mutation(() => InstitutionResult)
  reinstateInstitution(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('reinstateInstitution', reinstateInstitution, { id, reason }, info);
  }

  @Mutation(() => InstitutionResult)
  exitInstitution(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('exitInstitution', exitInstitution, { id, reason }, info);
  }
}
