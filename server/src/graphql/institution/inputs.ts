import { Field, ID, InputType } from 'type-graphql';
import { InstitutionClass, InstitutionKind, InstitutionSort, InstitutionStatus, ReviewDecision } from '../../domain/institution/terms';
import { BusinessDateScalar } from '../scalars';

/** InstitutionFilter */
@InputType('InstitutionFilter')
export class InstitutionFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => [InstitutionClass.values], { nullable: true })
  classes?: InstitutionClass[] | null;
  @Field(() => [InstitutionKind.values], { nullable: true })
  kinds?: InstitutionKind[] | null;
  @Field(() => [InstitutionStatus.values], { nullable: true })
  statuses?: InstitutionStatus[] | null;
  @Field(() => String, { nullable: true })
  region?: string | null;
  @Field(() => Boolean, { nullable: true })
  participating?: boolean | null;
  @Field(() => [ID], { nullable: true })
  stationIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

/** InstitutionOrder */
@InputType('InstitutionOrder')
export class InstitutionOrder {
  @Field(() => InstitutionSort.values)
  by!: InstitutionSort;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  desc?: boolean | null;
}

/** ApplyInstitutionInput */
@InputType('ApplyInstitutionInput')
export class ApplyInstitutionInput {
  @Field(() => ID, { nullable: true })
  catalogueId?: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  uscc!: string;
  @Field(() => InstitutionClass.values)
  class!: InstitutionClass;
  @Field(() => InstitutionKind.values)
  kind!: InstitutionKind;
  @Field(() => String)
  region!: string;
  @Field(() => String)
  qualification!: string;
  @Field(() => ID)
  stationId!: string;
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

/** AdmissionReviewInput */
@InputType('AdmissionReviewInput')
export class AdmissionReviewInput {
  @Field(() => ReviewDecision.values)
  decision!: ReviewDecision;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  agreementUntil?: string | null;
}
