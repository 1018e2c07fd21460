import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GrowthStage, IndustrySection } from '../../domain/enterprise/terms';
import { FeeTiming, GuaranteeKind, ProductFamily, ProductStatus, RateBasis, RepaymentMethod, VersionStatus } from '../../domain/product/terms';
import { FacetObject, PageInfoObject, WaitingOnObject } from '../common/types';
import { InstitutionObject } from '../institution/types';
import { BusinessDateScalar, DateTimeScalar, FenScalar } from '../scalars';

/** Fee */
@ObjectType('Fee')
export class FeeObject {
  @Field(() => String)
  name!: string;
  @Field(() => FenScalar)
  amountFen!: string;
  @Field(() => FeeTiming.values)
  timing!: FeeTiming;
  @Field(() => Boolean)
  borneByLender!: boolean;
}

/** An entry condition as a machine rule. 准入条件 */
@ObjectType('Condition', { description: 'An entry condition as a machine rule. 准入条件' })
export class ConditionObject {
  @Field(() => String)
  field!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String)
  op!: string;
  @Field(() => String)
  value!: string;
  @Field(() => String)
  text!: string;
  @Field(() => Boolean)
  hard!: boolean;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

/** A financing product. 产品 */
@ObjectType('Product', { description: 'A financing product. 产品' })
export class ProductObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => InstitutionObject, { nullable: true })
  institution?: InstitutionObject | null;
  @Field(() => String, { description: 'Provider as published, where it is not in the library. 提供方（公开资料）' })
  provider!: string;
  @Field(() => ProductFamily.values)
  family!: ProductFamily;
  @Field(() => ProductStatus.values)
  status!: ProductStatus;
  @Field(() => Boolean, { description: 'A current offer of a participating institution. 现行产品' })
  current!: boolean;
  @Field(() => FenScalar, { nullable: true })
  amountMinFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  amountMaxFen?: string | null;
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
  @Field(() => String, { nullable: true })
  rateText?: string | null;
  @Field(() => [GuaranteeKind.values])
  guarantees!: GuaranteeKind[];
  @Field(() => [RepaymentMethod.values])
  repayments!: RepaymentMethod[];
  @Field(() => [String])
  regions!: string[];
  @Field(() => [String], { description: 'Names of the regions. 适用区域名称' })
  regionNames!: string[];
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
  accessText?: string | null;
  @Field(() => String, { nullable: true })
  intro?: string | null;
  @Field(() => [ConditionObject])
  conditions!: ConditionObject[];
  @Field(() => BusinessDateScalar, { nullable: true })
  validUntil?: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastVerifiedAt?: Date | null;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { nullable: true })
  source?: string | null;
  @Field(() => String, { nullable: true })
  grade?: string | null;
  @Field(() => String, { nullable: true })
  asOf?: string | null;
  @Field(() => Boolean)
  demo!: boolean;
  @Field(() => Int, { description: 'Live facts from the ledger. 实绩' })
  claims!: number;
  @Field(() => Int)
  funded!: number;
  @Field(() => Int, { nullable: true })
  actualRateMinBp?: number | null;
  @Field(() => Int, { nullable: true })
  actualRateMaxBp?: number | null;
  @Field(() => Int, { nullable: true })
  medianDays?: number | null;
  @Field(() => [ProductVersionObject])
  versions!: ProductVersionObject[];
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
}

/** One reviewed change of a product. 产品版本 */
@ObjectType('ProductVersion', { description: 'One reviewed change of a product. 产品版本' })
export class ProductVersionObject {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => VersionStatus.values)
  status!: VersionStatus;
  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  reviewedAt?: Date | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => String)
  content!: string;
  @Field(() => ProductObject)
  product!: ProductObject;
}

/** ProductConnection */
@ObjectType('ProductConnection')
export class ProductConnectionObject {
  @Field(() => [ProductObject])
  nodes!: ProductObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
  @Field(() => [FacetObject])
  facets!: FacetObject[];
}

/** A field that entry conditions may use, rich enough to draw a form. 准入条件字段 */
@ObjectType('ConditionField', { description: 'A field that entry conditions may use, rich enough to draw a form. 准入条件字段' })
export class ConditionFieldObject {
  @Field(() => String)
  field!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => [String])
  ops!: string[];
  @Field(() => String)
  side!: string;
  @Field(() => [String])
  options!: string[];
}
