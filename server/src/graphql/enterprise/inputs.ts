import { Field, ID, InputType, Int } from 'type-graphql';
import { EnterpriseSort, IndustrySection, Qualification, TaxGrade } from '../../domain/enterprise/terms';
import { BusinessDateScalar, FenScalar } from '../scalars';

/** EnterpriseFilter */
@InputType('EnterpriseFilter')
export class EnterpriseFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => [ID], { nullable: true })
  areaIds?: string[] | null;
  @Field(() => [IndustrySection.values], { nullable: true })
  industries?: IndustrySection[] | null;
  @Field(() => [Qualification.values], { nullable: true })
  qualifications?: Qualification[] | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
  @Field(() => Boolean, { nullable: true })
  financed?: boolean | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  financedFrom?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  financedTo?: string | null;
}

/** EnterpriseOrder */
@InputType('EnterpriseOrder')
export class EnterpriseOrder {
  @Field(() => EnterpriseSort.values)
  by!: EnterpriseSort;
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  desc?: boolean | null;
}

/** RegisterEnterpriseInput */
@InputType('RegisterEnterpriseInput')
export class RegisterEnterpriseInput {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  uscc!: string;
  @Field(() => ID)
  areaId!: string;
  @Field(() => ID)
  stationId!: string;
  @Field(() => IndustrySection.values)
  industry!: IndustrySection;
  @Field(() => BusinessDateScalar)
  foundedOn!: string;
  @Field(() => String)
  contactName!: string;
  @Field(() => String)
  contactPhone!: string;
  @Field(() => String)
  account!: string;
  @Field(() => String)
  password!: string;
  @Field(() => Boolean)
  agreed!: boolean;
  @Field(() => String, { nullable: true, description: 'Version of the privacy notice that was shown; refused when it is missing or no longer in force. 隐私政策版本' })
  noticeVersion?: string | null;
}

/** EnterpriseInput */
@InputType('EnterpriseInput')
export class EnterpriseInput {
  @Field(() => String, { nullable: true })
  contactName?: string | null;
  @Field(() => String, { nullable: true })
  contactPhone?: string | null;
  @Field(() => String, { nullable: true })
  address?: string | null;
  @Field(() => String, { nullable: true })
  mainBusiness?: string | null;
  @Field(() => IndustrySection.values, { nullable: true })
  industry?: IndustrySection | null;
  @Field(() => [Qualification.values], { nullable: true })
  qualifications?: Qualification[] | null;
  @Field(() => Int, { nullable: true })
  employees?: number | null;
  @Field(() => Int, { nullable: true })
  researchers?: number | null;
  @Field(() => FenScalar, { nullable: true })
  revenueFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  rndFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  profitFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  assetsFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  debtFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  loanBalanceFen?: bigint | null;
  @Field(() => TaxGrade.values, { nullable: true })
  taxGrade?: TaxGrade | null;
  @Field(() => Int, { nullable: true })
  inventionPatents?: number | null;
  @Field(() => Int, { nullable: true })
  otherIp?: number | null;
  @Field(() => FenScalar, { nullable: true })
  techContractFen?: bigint | null;
  @Field(() => FenScalar, { nullable: true })
  equityRaisedFen?: bigint | null;
  @Field(() => Boolean, { nullable: true })
  hadLoanBefore?: boolean | null;
  @Field(() => Int, { nullable: true })
  figuresYear?: number | null;
}
