import { Field, ID, InputType, Int } from 'type-graphql';
import { ConsentPurpose, ConsentScope, ConsentSort, ReleaseStatus } from '../../domain/consent/terms';
import { BusinessDateScalar } from '../scalars';

/** ReleaseInput */
@InputType('ReleaseInput', { description: 'Terms of a consent. What is left out follows the request, or is: everything, for the assessment, 180 days, no limit of uses. 授权条件' })
export class ReleaseInput {
  @Field(() => [ConsentScope.values], { nullable: true, description: 'IDENTITY is always included. 授权范围' })
  scopes?: ConsentScope[] | null;
  @Field(() => ConsentPurpose.values, { nullable: true })
  purpose?: ConsentPurpose | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Last day, a year ahead at most. 授权到期日' })
  untilOn?: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 1000; null = no limit. 查看次数上限' })
  usesMax?: number | null;
}

/** ReleaseRequestInput */
@InputType('ReleaseRequestInput', { description: 'What an institution asks the enterprise to consent to. 授权申请' })
export class ReleaseRequestInput {
  @Field(() => [ConsentScope.values], { description: 'IDENTITY is always included.' })
  scopes!: ConsentScope[];
  @Field(() => ConsentPurpose.values)
  purpose!: ConsentPurpose;
  @Field(() => String, { description: '5 to 200 characters.' })
  reason!: string;
}

/** ConsentFilter */
@InputType('ConsentFilter')
export class ConsentFilter {
  @Field(() => [ReleaseStatus.values], { nullable: true })
  statuses?: ReleaseStatus[] | null;
  @Field(() => [ID], { nullable: true })
  needIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  institutionIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Holds now: given, not over, not used up. 目前有效' })
  holds?: boolean | null;
}

/** ConsentOrder */
@InputType('ConsentOrder')
export class ConsentOrder {
  @Field(() => ConsentSort.values)
  by!: ConsentSort;
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  desc?: boolean | null;
}

/** LookFilter */
@InputType('LookFilter')
export class LookFilter {
  @Field(() => [ID], { nullable: true })
  needIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Organisations that looked.' })
  institutionIds?: string[] | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  from?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  to?: string | null;
}
