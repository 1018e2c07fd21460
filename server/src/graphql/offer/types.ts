import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OfferKind, OfferStatus } from '../../domain/offer/terms';
import { GuaranteeKind, RepaymentMethod } from '../../domain/product/terms';
import { ClaimObject } from '../claim/types';
import { WaitingOnObject } from '../common/types';
import { InstitutionObject } from '../institution/types';
import { NeedObject } from '../need/types';
import { FeeObject, ProductObject } from '../product/types';
import { BusinessDateScalar, DateTimeScalar, FenScalar } from '../scalars';

/** An immutable version of an offer. 方案 */
@ObjectType('Offer', { description: 'An immutable version of an offer. 方案' })
export class OfferObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => NeedObject)
  need!: NeedObject;
  @Field(() => ClaimObject)
  claim!: ClaimObject;
  @Field(() => InstitutionObject)
  institution!: InstitutionObject;
  @Field(() => ProductObject, { nullable: true, description: 'Null while the offer is sealed, also for its institution: see productId.' })
  product?: ProductObject | null;
  @Field(() => ID, { nullable: true })
  productId?: string | null;
  @Field(() => OfferKind.values)
  kind!: OfferKind;
  @Field(() => Int)
  version!: number;
  @Field(() => OfferStatus.values)
  status!: OfferStatus;
  @Field(() => FenScalar)
  amountFen!: string;
  @Field(() => Int, { nullable: true })
  rateBp?: number | null;
  @Field(() => Int, { nullable: true })
  months?: number | null;
  @Field(() => RepaymentMethod.values, { nullable: true })
  repayment?: RepaymentMethod | null;
  @Field(() => [FeeObject])
  fees!: FeeObject[];
  @Field(() => [GuaranteeKind.values])
  guarantees!: GuaranteeKind[];
  @Field(() => String, { nullable: true })
  conditions?: string | null;
  @Field(() => BusinessDateScalar)
  validUntil!: string;
  @Field(() => FenScalar, { nullable: true, description: 'Guarantee fee per year or insurance premium. 年担保费或保费' })
  premiumFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  valuationFen?: string | null;
  @Field(() => Int, { nullable: true })
  shareBp?: number | null;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt?: Date | null;
  @Field(() => String, { nullable: true })
  choiceReason?: string | null;
  @Field(() => LoanQuoteObject, { nullable: true, description: 'True cost of a loan, before and after the area\'s interest subsidy. 真实成本' })
  quote?: LoanQuoteObject | null;
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
}

/** LoanQuote */
@ObjectType('LoanQuote')
export class LoanQuoteObject {
  @Field(() => [LoanPeriodObject])
  schedule!: LoanPeriodObject[];
  @Field(() => FenScalar)
  totalInterestFen!: string;
  @Field(() => FenScalar)
  totalFeesFen!: string;
  @Field(() => FenScalar)
  totalCostFen!: string;
  @Field(() => String, { description: 'Contract rate plus each fee solved from principal flows alone, simple, percent with 4 decimals. 综合融资成本' })
  comprehensiveCostPercent!: string;
  @Field(() => String, { description: 'Monthly internal rate of return × 12, percent with 4 decimals.' })
  irrNominalPercent!: string;
  @Field(() => String, { description: 'Effective annual internal rate of return, percent with 4 decimals.' })
  irrEffectivePercent!: string;
  @Field(() => FenScalar)
  subsidyFen!: string;
  @Field(() => String)
  irrEffectiveAfterSubsidyPercent!: string;
}

/** LoanPeriod */
@ObjectType('LoanPeriod')
export class LoanPeriodObject {
  @Field(() => Int)
  number!: number;
  @Field(() => FenScalar)
  paymentFen!: string;
  @Field(() => FenScalar)
  principalFen!: string;
  @Field(() => FenScalar)
  interestFen!: string;
  @Field(() => FenScalar)
  feesFen!: string;
  @Field(() => FenScalar)
  balanceFen!: string;
}
