import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { resumeProduct } from '../../app/product/resume-product';
import { reviewProduct } from '../../app/product/review-product';
import { saveProduct } from '../../app/product/save-product';
import { submitProduct } from '../../app/product/submit-product';
import { suspendProduct } from '../../app/product/suspend-product';
import { takeOffShelf } from '../../app/product/take-off-shelf';
import { verifyProduct } from '../../app/product/verify-product';
import { ReviewDecision } from '../../domain/institution/terms';
import { ProductResult, ProductVersionResult } from '../results';
import { ProductInput } from './inputs';
import type { Context } from '../context';

/** Mutations of this context: each hands its arguments to the use case of the same name. */
@Resolver()
export class ProductMutations {
  @Mutation(() => ProductVersionResult)
  saveProduct(
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('input', () => ProductInput) input: ProductInput,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('saveProduct', saveProduct, { id, input }, info, key);
  }

  @Mutation(() => ProductVersionResult)
  submitProduct(
    @Arg('versionId', () => ID) versionId: string,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('submitProduct', submitProduct, { versionId }, info, key);
  }

  @Mutation(() => ProductVersionResult)
  reviewProduct(
    @Arg('versionId', () => ID) versionId: string,
    @Arg('decision', () => ReviewDecision.values) decision: ReviewDecision,
    @Arg('note', () => String, { nullable: true }) note: string | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('reviewProduct', reviewProduct, { versionId, decision, note }, info, key);
  }

  @Mutation(() => ProductResult)
  verifyProduct(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('verifyProduct', verifyProduct, { id }, info);
  }

  @Mutation(() => ProductResult)
  suspendProduct(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('suspendProduct', suspendProduct, { id, reason }, info);
  }

  @Mutation(() => ProductResult)
  resumeProduct(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('resumeProduct', resumeProduct, { id, reason }, info);
  }

  @Mutation(() => ProductResult)
  takeOffShelf(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.write('takeOffShelf', takeOffShelf, { id, reason }, info);
  }
}
