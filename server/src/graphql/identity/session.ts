import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { applyInstitution } from '../../app/institution/apply-institution';
import { answerSecondFactor } from '../../app/identity/answer-second-factor';
import { beginSecondFactor } from '../../app/identity/begin-second-factor';
import { changePassword } from '../../app/identity/change-password';
import { confirmSecondFactor } from '../../app/identity/confirm-second-factor';
import { createFirstAdmin } from '../../app/identity/create-first-admin';
import { removeSecondFactor } from '../../app/identity/remove-second-factor';
import { signIn } from '../../app/identity/sign-in';
import { signOut } from '../../app/identity/sign-out';
import { stepUp } from '../../app/identity/step-up';
import { registerEnterprise } from '../../app/enterprise/register-enterprise';
import type { UseCase } from '../../app/ports';
import type { Refusal } from '../../kernel/refusal';
import type { Context } from '../context';
import { RegisterEnterpriseInput } from '../enterprise/inputs';
import { ApplyInstitutionInput } from '../institution/inputs';
import { refusalObject } from '../request';
import { NewSecondFactorResult, RecoveryCodesResult, SignedOutResult, SignInResult, ViewerResult } from '../results';
import { readViewer } from '../viewer';
import { ViewerObject } from './types';

type Once = { token?: string; challenge?: string; refused?: Refusal; codes?: readonly string[]; secret?: string; uri?: string };

/** Everything that opens, keeps or ends a login session. */
@Resolver()
export class SessionResolver {
  @Query(() => ViewerObject, { nullable: true })
  viewer(@Ctx() context: Context): Promise<unknown> {
    return readViewer(context, context.actor);
  }

  @Mutation(() => SignInResult)
  signIn(@Arg('account', () => String) account: string, @Arg('password', () => String) password: string, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'signIn', signIn, { account, password });
  }

  @Mutation(() => ViewerResult)
  answerSecondFactor(@Arg('challenge', () => String) challenge: string, @Arg('code', () => String) code: string, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'answerSecondFactor', answerSecondFactor, { challenge, code });
  }

  @Mutation(() => NewSecondFactorResult)
  async beginSecondFactor(@Ctx() context: Context): Promise<unknown> {
    const outcome = await context.run('beginSecondFactor', beginSecondFactor, {});
    return outcome.ok ? { __typename: 'NewSecondFactor', ...outcome.done.once } : outcome.refusal;
  }

  @Mutation(() => RecoveryCodesResult)
  async confirmSecondFactor(@Arg('code', () => String) code: string, @Ctx() context: Context): Promise<unknown> {
    const outcome = await context.run('confirmSecondFactor', confirmSecondFactor, { code });
    if (!outcome.ok) return outcome.refusal;
    const once = (outcome.done.once ?? {}) as Once;
    if (once.refused) return refusalObject(once.refused);
    if (once.token) context.cookies.setSession(once.token);
    return { __typename: 'RecoveryCodes', codes: once.codes };
  }

  @Mutation(() => ViewerResult)
  removeSecondFactor(@Arg('password', () => String) password: string, @Arg('code', () => String) code: string, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'removeSecondFactor', removeSecondFactor, { password, code });
  }

  @Mutation(() => ViewerResult)
  stepUp(@Arg('password', () => String) password: string, @Arg('code', () => String, { nullable: true }) code: string | null, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'stepUp', stepUp, { password, code });
  }

  @Mutation(() => SignedOutResult)
  async signOut(@Ctx() context: Context): Promise<unknown> {
    if (context.actor.kind === 'PERSON') await context.run('signOut', signOut, {});
    context.cookies.clearSession();
    return { __typename: 'SignedOut', at: new Date(context.nowMs()) };
  }

  @Mutation(() => ViewerResult)
  changePassword(@Arg('current', () => String) current: string, @Arg('next', () => String) next: string, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'changePassword', changePassword, { current, next });
  }

  @Mutation(() => ViewerResult)
  createFirstAdmin(
    @Arg('token', () => String) token: string,
    @Arg('account', () => String) account: string,
    @Arg('password', () => String) password: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return this.open(context, 'createFirstAdmin', createFirstAdmin, { token, account, password, name });
  }

  @Mutation(() => ViewerResult)
  registerEnterprise(@Arg('input', () => RegisterEnterpriseInput) input: RegisterEnterpriseInput, @Arg('key', () => String) key: string, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'registerEnterprise', registerEnterprise, { input }, key);
  }

  @Mutation(() => ViewerResult)
  applyInstitution(@Arg('input', () => ApplyInstitutionInput) input: ApplyInstitutionInput, @Arg('key', () => String) key: string, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'applyInstitution', applyInstitution, { input }, key);
  }

  /** Runs a use case that may open a session, sets the cookie and answers the person. */
  private async open<I>(context: Context, name: string, useCase: UseCase<I>, input: I, key?: string): Promise<unknown> {
    const outcome = await context.run(name, useCase, input, key);
    if (!outcome.ok) return outcome.refusal;
    const once = (outcome.done.once ?? {}) as Once;
    if (once.refused) return refusalObject(once.refused);
    if (once.challenge !== undefined) return { __typename: 'SecondFactorNeeded', challenge: once.challenge };
    if (outcome.replayed) return { __typename: 'Conflicting', code: 'ALREADY_EXISTS', message: '已办理成功，请直接登录。' };
    if (once.token) context.cookies.setSession(once.token);
    const viewer = once.token ? await context.viewerOf(once.token) : await readViewer(context, context.actor);
    return { __typename: 'Viewer', ...(viewer as object) };
  }
}
