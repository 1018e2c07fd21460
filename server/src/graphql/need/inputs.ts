import { Field, ID, InputType, Int } from 'type-graphql';
import { GrowthStage, IndustrySection } from '../../domain/enterprise/terms';
import { ReviewDecision } from '../../domain/institution/terms';
import { AmountBand, ClaimMode, FinancingMode, LoanHistory, NeedSort, NeedStatus, Purpose } from '../../domain/need/terms';
import { GuaranteeKind } from '../../domain/product/terms';
import { BusinessDateScalar, FenScalar } from '../scalars';

/** NeedFilter */
@InputType('NeedFilter')
export class NeedFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => [NeedStatus.values], { nullable: true })
  statuses?: NeedStatus[] | null;
  @Field(() => [ID], { nullable: true })
  areaIds?: string[] | null;
  @Field(() => [IndustrySection.values], { nullable: true })
  industries?: IndustrySection[] | null;
  @Field(() => [GrowthStage.values], { nullable: true })
  stages?: GrowthStage[] | null;
  @Field(() => [FinancingMode.values], { nullable: true })
  modes?: FinancingMode[] | null;
  @Field(() => [AmountBand.values], { nullable: true })
  bands?: AmountBand[] | null;
  @Field(() => [Purpose.values], { nullable: true })
  purposes?: Purpose[] | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
  @Field(() => Boolean, { nullable: true })
  mine?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  invited?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  stalled?: boolean | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  postedFrom?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  postedTo?: string | null;
  @Field(() => Boolean, { nullable: true })
  claimed?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  funded?: boolean | null;
  @Field(() => [ID], { nullable: true })
  enterpriseIds?: string[] | null;
}

/** NeedOrder */
@InputType('NeedOrder')
export class NeedOrder {
  @Field(() => NeedSort.values)
  by!: NeedSort;
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  desc?: boolean | null;
}

/** NeedInput */
@InputType('NeedInput')
export class NeedInput {
  @Field(() => String, { nullable: true })
  title?: string | null;
  @Field(() => [FinancingMode.values], { nullable: true })
  modes?: FinancingMode[] | null;
  @Field(() => FenScalar, { nullable: true })
  amountFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  minAmountFen?: bigint | null;
  @Field(() => Int, { nullable: true })
  months?: number | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  latestOn?: string | null;
  @Field(() => Purpose.values, { nullable: true })
  purpose?: Purpose | null;
  @Field(() => String, { nullable: true })
  purposeText?: string | null;
  @Field(() => String, { nullable: true })
  repaymentSource?: string | null;
  @Field(() => [GuaranteeKind.values], { nullable: true })
  guarantees?: GuaranteeKind[] | null;
  @Field(() => String, { nullable: true })
  collateralText?: string | null;
  @Field(() => String, { nullable: true })
  ipText?: string | null;
  @Field(() => LoanHistory.values, { nullable: true })
  loanHistory?: LoanHistory | null;
  @Field(() => Int, { nullable: true })
  maxRateBp?: number | null;
  @Field(() => FenScalar, { nullable: true })
  equityValuationFen?: bigint | null;
  @Field(() => Int, { nullable: true })
  equityShareBp?: number | null;
  @Field(() => String, { nullable: true })
  equityRound?: string | null;
  @Field(() => ClaimMode.values, { nullable: true })
  claimMode?: ClaimMode | null;
  @Field(() => Int, { nullable: true })
  claimCap?: number | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  claimUntil?: string | null;
  @Field(() => Boolean, { nullable: true })
  several?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  showClaimCount?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  pointsConsent?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  truthful?: boolean | null;
  @Field(() => [ID], { nullable: true })
  inviteIds?: string[] | null;
  @Field(() => ID, { nullable: true })
  productId?: string | null;
}

/** NeedReviewInput */
@InputType('NeedReviewInput')
export class NeedReviewInput {
  @Field(() => ReviewDecision.values)
  decision!: ReviewDecision;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => [IssueInput], { nullable: true })
  issues?: IssueInput[] | null;
}

/** IssueInput */
@InputType('IssueInput')
export class IssueInput {
  @Field(() => String)
  path!: string;
  @Field(() => String)
  message!: string;
}
