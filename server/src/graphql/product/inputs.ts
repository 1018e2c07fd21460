import { Field, ID, InputType, Int } from 'type-graphql';
import { GrowthStage, IndustrySection } from '../../domain/enterprise/terms';
import { GuaranteeKind, ProductFamily, ProductSort, ProductStatus, RateBasis, RepaymentMethod } from '../../domain/product/terms';
import { BusinessDateScalar, FenScalar } from '../scalars';

/** ProductFilter */
@InputType('ProductFilter')
export class ProductFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => [ProductFamily.values], { nullable: true })
  families?: ProductFamily[] | null;
  @Field(() => [GuaranteeKind.values], { nullable: true })
  guarantees?: GuaranteeKind[] | null;
  @Field(() => [GrowthStage.values], { nullable: true })
  stages?: GrowthStage[] | null;
  @Field(() => [ProductStatus.values], { nullable: true })
  statuses?: ProductStatus[] | null;
  @Field(() => Boolean, { nullable: true })
  current?: boolean | null;
  @Field(() => [ID], { nullable: true })
  institutionIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Products of institutions that these stations admitted. 准入站点' })
  stationIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
  @Field(() => FenScalar, { nullable: true })
  amountFen?: bigint | null;
  @Field(() => Int, { nullable: true })
  months?: number | null;
  @Field(() => Int, { nullable: true })
  rateMaxBp?: number | null;
  @Field(() => String, { nullable: true })
  region?: string | null;
}

/** ProductOrder */
@InputType('ProductOrder')
export class ProductOrder {
  @Field(() => ProductSort.values)
  by!: ProductSort;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  desc?: boolean | null;
}

/** ConditionInput */
@InputType('ConditionInput')
export class ConditionInput {
  @Field(() => String)
  field!: string;
  @Field(() => String)
  op!: string;
  @Field(() => String)
  value!: string;
  @Field(() => Boolean)
  hard!: boolean;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

/** ProductInput */
@InputType('ProductInput')
export class ProductInput {
  @Field(() => String)
  name!: string;
  @Field(() => ProductFamily.values)
  family!: ProductFamily;
  @Field(() => FenScalar, { nullable: true })
  amountMinFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  amountMaxFen?: bigint | null;
  @Field(() => Int, { nullable: true })
  monthsMin?: number | null;
  @Field(() => Int, { nullable: true })
  monthsMax?: number | null;
  @Field(() => RateBasis.values, { nullable: true })
  rateBasis?: RateBasis | null;
  @Field(() => Int, { nullable: true })
  rateMinBp?: number | null;
  @Field(() => Int, { nullable: true })
  rateMaxBp?: number | null;
  @Field(() => [GuaranteeKind.values])
  guarantees!: GuaranteeKind[];
  @Field(() => [RepaymentMethod.values])
  repayments!: RepaymentMethod[];
  @Field(() => [String])
  regions!: string[];
  @Field(() => [IndustrySection.values])
  industries!: IndustrySection[];
  @Field(() => [GrowthStage.values])
  stages!: GrowthStage[];
  @Field(() => String, { nullable: true })
  feesText?: string | null;
  @Field(() => [String])
  papers!: string[];
  @Field(() => Int, { nullable: true })
  promisedDays?: number | null;
  @Field(() => String, { nullable: true })
  riskSharing?: string | null;
  @Field(() => String, { nullable: true })
  intro?: string | null;
  @Field(() => [ConditionInput])
  conditions!: ConditionInput[];
  @Field(() => BusinessDateScalar, { nullable: true })
  validUntil?: string | null;
}
