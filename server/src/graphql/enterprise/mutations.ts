import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Resolver } from 'type-graphql';
import { updateEnterprise } from '../../app/enterprise/update-enterprise';
import { EnterpriseResult } from '../results';
import { EnterpriseInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class EnterpriseMutations {
  @Mutation(() => EnterpriseResult)
  updateEnterprise(
    @Arg('input', () => EnterpriseInput) input: EnterpriseInput,
    @Arg('version', () => Int) version: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('updateEnterprise', updateEnterprise, { input, version }, info);
  }
}
