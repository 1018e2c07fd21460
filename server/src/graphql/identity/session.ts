import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { applyInstitution } from '../../app/institution/apply-institution';
import { changePassword } from '../../app/identity/change-password';
import { createFirstAdmin } from '../../app/identity/create-first-admin';
import { signIn } from '../../app/identity/sign-in';
import { signOut } from '../../app/identity/sign-out';
import { registerEnterprise } from '../../app/enterprise/register-enterprise';
import type { UseCase } from '../../app/ports';
import type { Context } from '../context';
import { RegisterEnterpriseInput } from '../enterprise/inputs';
import { ApplyInstitutionInput } from '../institution/inputs';
import { SignedOutResult, ViewerResult } from '../results';
import { readViewer } from '../viewer';
import { ViewerObject } from './types';

type Once = { token?: string; refused?: { code: 'WRONG_CREDENTIALS' | 'TOO_MANY_ATTEMPTS'; message: string } };

/** Everything that opens, keeps or ends a login session. */
@Resolver()
export class SessionResolver {
  @Query(() => ViewerObject, { nullable: true })
  viewer(@Ctx() context: Context): Promise<unknown> {
    return readViewer(context, context.actor);
  }

  @Mutation(() => ViewerResult)
  signIn(@Arg('account', () => String) account: string, @Arg('password', () => String) password: string, @Ctx() context: Context): Promise<unknown> {
    return this.open(context, 'signIn', signIn, { account, password });
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
    if (once.refused) return { __typename: once.refused.code === 'TOO_MANY_ATTEMPTS' ? 'LimitReached' : 'NotAllowed', ...once.refused };
    if (outcome.replayed) return { __typename: 'Conflicting', code: 'ALREADY_EXISTS', message: '已办理成功，请直接登录。' };
    if (once.token) context.cookies.setSession(once.token);
    const viewer = once.token ? await context.viewerOf(once.token) : await readViewer(context, context.actor);
    return { __typename: 'Viewer', ...(viewer as object) };
  }
}
