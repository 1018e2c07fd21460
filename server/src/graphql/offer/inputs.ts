import { Field, ID, InputType, Int } from 'type-graphql';
import { OfferKind } from '../../domain/offer/terms';
import { FeeTiming, GuaranteeKind, RepaymentMethod } from '../../domain/product/terms';
import { BusinessDateScalar, FenScalar } from '../scalars';

/** LoanFeeInput */
@InputType('LoanFeeInput')
export class LoanFeeInput {
  @Field(() => String)
  name!: string;
  @Field(() => FenScalar)
  amountFen!: bigint;
  @Field(() => FeeTiming.values)
  timing!: FeeTiming;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  borneByLender?: boolean | null;
}

/** OfferInput */
@InputType('OfferInput')
export class OfferInput {
  @Field(() => OfferKind.values)
  kind!: OfferKind;
  @Field(() => FenScalar)
  amountFen!: bigint;
  @Field(() => Int, { nullable: true })
  rateBp?: number | null;
  @Field(() => Int, { nullable: true })
  months?: number | null;
  @Field(() => RepaymentMethod.values, { nullable: true })
  repayment?: RepaymentMethod | null;
  @Field(() => [LoanFeeInput], { nullable: true })
  fees?: LoanFeeInput[] | null;
  @Field(() => [GuaranteeKind.values], { nullable: true })
  guarantees?: GuaranteeKind[] | null;
  @Field(() => String, { nullable: true })
  conditions?: string | null;
  @Field(() => BusinessDateScalar)
  validUntil!: string;
  @Field(() => FenScalar, { nullable: true })
  premiumFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  valuationFen?: bigint | null;
  @Field(() => Int, { nullable: true })
  shareBp?: number | null;
  @Field(() => ID, { nullable: true })
  productId?: string | null;
}

/** QuoteLoanInput */
@InputType('QuoteLoanInput')
export class QuoteLoanInput {
  @Field(() => FenScalar)
  principalFen!: bigint;
  @Field(() => Int, { description: 'Contract annual rate in basis points: 365 = 3.65 %.' })
  annualRateBp!: number;
  @Field(() => Int)
  months!: number;
  @Field(() => RepaymentMethod.values)
  repayment!: RepaymentMethod;
  @Field(() => [LoanFeeInput], { nullable: true })
  fees?: LoanFeeInput[] | null;
  @Field(() => Int, { nullable: true, description: 'Yearly interest subsidy, if any: share of interest in basis points and its cap.' })
  subsidyShareBp?: number | null;
  @Field(() => FenScalar, { nullable: true })
  subsidyCapFen?: bigint | null;
}
