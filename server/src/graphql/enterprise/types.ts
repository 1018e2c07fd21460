import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GrowthStage, IndustrySection, Qualification, TaxGrade } from '../../domain/enterprise/terms';
import { PageInfoObject } from '../common/types';
import { AreaObject, StationObject } from '../org/types';
import { BusinessDateScalar, DateTimeScalar, FenScalar } from '../scalars';

/** An enterprise as those see it who may: itself, its stations, institutions it was released to. 企业（实名） */
@ObjectType('Enterprise', { description: 'An enterprise as those see it who may: itself, its stations, institutions it was released to. 企业（实名）' })
export class EnterpriseObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  uscc!: string;
  @Field(() => AreaObject)
  area!: AreaObject;
  @Field(() => StationObject)
  station!: StationObject;
  @Field(() => IndustrySection.values)
  industry!: IndustrySection;
  @Field(() => BusinessDateScalar)
  foundedOn!: string;
  @Field(() => GrowthStage.values)
  stage!: GrowthStage;
  @Field(() => [Qualification.values])
  qualifications!: Qualification[];
  @Field(() => String, { nullable: true })
  contactName?: string | null;
  @Field(() => String, { nullable: true })
  contactPhone?: string | null;
  @Field(() => String, { nullable: true })
  address?: string | null;
  @Field(() => String, { nullable: true })
  mainBusiness?: string | null;
  @Field(() => Boolean)
  demo!: boolean;
  @Field(() => DateTimeScalar)
  registeredAt!: Date;
  @Field(() => Int, { nullable: true })
  employees?: number | null;
  @Field(() => Int, { nullable: true })
  researchers?: number | null;
  @Field(() => FenScalar, { nullable: true })
  revenueFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  rndFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  profitFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  assetsFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  debtFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  loanBalanceFen?: string | null;
  @Field(() => TaxGrade.values, { nullable: true })
  taxGrade?: TaxGrade | null;
  @Field(() => Int, { nullable: true })
  inventionPatents?: number | null;
  @Field(() => Int, { nullable: true })
  otherIp?: number | null;
  @Field(() => FenScalar, { nullable: true })
  techContractFen?: string | null;
  @Field(() => FenScalar, { nullable: true })
  equityRaisedFen?: string | null;
  @Field(() => Boolean, { nullable: true })
  hadLoanBefore?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Year of the figures. 数据年度' })
  figuresYear?: number | null;
  @Field(() => Int)
  version!: number;
}

/** EnterpriseConnection */
@ObjectType('EnterpriseConnection')
export class EnterpriseConnectionObject {
  @Field(() => [EnterpriseObject])
  nodes!: EnterpriseObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
}

/** Result of checking a unified social credit code. 统一社会信用代码校验 */
@ObjectType('UsccCheck', { description: 'Result of checking a unified social credit code. 统一社会信用代码校验' })
export class UsccCheckObject {
  @Field(() => Boolean)
  valid!: boolean;
  @Field(() => String, { nullable: true })
  normalized?: string | null;
  @Field(() => String, { nullable: true })
  reason?: string | null;
}
