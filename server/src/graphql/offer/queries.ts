import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { quoteLoan } from '../../domain/offer/quote';
import type { Context } from '../context';
import { node } from '../lists';
import { QuoteLoanInput } from './inputs';
import { LoanQuoteObject, OfferObject } from './types';

/** Offers and the true cost of a loan. */
@Resolver()
export class OfferQueries {
  @Query(() => OfferObject, { nullable: true })
  offer(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Offer', id, info);
  }

  @Query(() => LoanQuoteObject)
  quoteLoan(@Arg('input', () => QuoteLoanInput) input: QuoteLoanInput): unknown {
    const result = quoteLoan({
      ...input,
      fees: (input.fees ?? []).map((fee) => ({ ...fee, borneByLender: fee.borneByLender ?? false })),
      subsidyShareBp: input.subsidyShareBp ?? undefined,
      subsidyCapFen: input.subsidyCapFen ?? undefined,
    });
    if (result.ok) return result.quote;
    throw new GraphQLError(result.issues.map((issue) => `${issue.path}：${issue.message}`).join('；'), { extensions: { code: 'BAD_USER_INPUT', issues: result.issues } });
  }
}
