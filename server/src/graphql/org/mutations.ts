import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { createAuthority } from '../../app/org/create-authority';
import { createStation } from '../../app/org/create-station';
import { moveStation } from '../../app/org/move-station';
import { OrgResult, StationResult } from '../results';
import { AuthorityInput, StationInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class OrgMutations {
  @Mutation(() => StationResult)
  createStation(
    @Arg('input', () => StationInput) input: StationInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('createStation', createStation, { input }, info, key);
  }

  @Mutation(() => StationResult)
  moveStation(
    @Arg('id', () => ID) id: string,
    @Arg('parentId', () => ID) parentId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('moveStation', moveStation, { id, parentId }, info);
  }

  @Mutation(() => OrgResult)
  createAuthority(
    @Arg('input', () => AuthorityInput) input: AuthorityInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('createAuthority', createAuthority, { input }, info, key);
  }
}
