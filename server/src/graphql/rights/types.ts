import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RightsKind, RightsStatus } from '../../domain/rights/terms';
import { Answer } from '../../domain/product/terms';
import { PageInfoObject, WaitingOnObject } from '../common/types';
import { ConditionAnswerObject } from '../need/match-types';
import { BusinessDateScalar, DateTimeScalar } from '../scalars';

/** NoticeSection */
@ObjectType('NoticeSection')
export class NoticeSectionObject {
  @Field(() => String)
  heading!: string;
  @Field(() => [String])
  paragraphs!: string[];
}

/** The privacy notice in force. 隐私政策 */
@ObjectType('PrivacyNotice', { description: 'The privacy notice in force. 隐私政策' })
export class PrivacyNoticeObject {
  @Field(() => String)
  version!: string;
  @Field(() => BusinessDateScalar)
  effectiveOn!: string;
  @Field(() => String)
  title!: string;
  @Field(() => [NoticeSectionObject])
  sections!: NoticeSectionObject[];
}

/** NamedValue */
@ObjectType('NamedValue')
export class NamedValueObject {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  value!: string;
}

/** One product of the match under review. */
@ObjectType('SnapshotMatch', { description: 'One product of the match under review. 被复核的匹配结果' })
export class SnapshotMatchObject {
  @Field(() => ID)
  productId!: string;
  @Field(() => String)
  product!: string;
  @Field(() => String)
  provider!: string;
  @Field(() => Int)
  productVersion!: number;
  @Field(() => Answer.values)
  eligible!: Answer;
  @Field(() => Int)
  score!: number;
  @Field(() => [ConditionAnswerObject])
  conditions!: ConditionAnswerObject[];
}

/** The automatic result as the enterprise saw it. 申请时的匹配快照 */
@ObjectType('MatchSnapshot', { description: 'The automatic result as the enterprise saw it: input, weights, print of the rules, as of when. 申请时的匹配快照' })
export class MatchSnapshotObject {
  @Field(() => String, { description: 'Instant, UTC, ISO 8601.' })
  asOf!: string;
  @Field(() => String, { description: 'Print of weights and vocabulary of conditions. 规则版本' })
  rules!: string;
  @Field(() => [NamedValueObject])
  weights!: NamedValueObject[];
  @Field(() => [NamedValueObject], { description: 'Facts that were known; money in fen. 当时的数据' })
  input!: NamedValueObject[];
  @Field(() => [SnapshotMatchObject])
  matches!: SnapshotMatchObject[];
}

/** A request about personal data, closing an enterprise, or a human review. 权利申请、人工复核 */
@ObjectType('RightsRequest', { description: 'A request about personal data, the closing of an enterprise, or a human review of a match. 权利申请、人工复核' })
export class RightsRequestObject {
  @Field(() => ID)
  id!: string;
  @Field(() => RightsKind.values)
  kind!: RightsKind;
  @Field(() => RightsStatus.values)
  status!: RightsStatus;
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true })
  answer?: string | null;
  @Field(() => DateTimeScalar)
  submittedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt?: Date | null;
  @Field(() => String, { description: 'Name of the person who asks. 申请人' })
  applicant!: string;
  @Field(() => String, { description: 'Organisation of the person. 所属单位' })
  orgName!: string;
  @Field(() => Boolean, { description: 'The viewer asked for it. 本人提出' })
  own!: boolean;
  @Field(() => ID, { nullable: true })
  needId?: string | null;
  @Field(() => String, { nullable: true })
  needCode?: string | null;
  @Field(() => MatchSnapshotObject, { nullable: true })
  snapshot?: MatchSnapshotObject | null;
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
}

/** RightsRequestConnection */
@ObjectType('RightsRequestConnection')
export class RightsRequestConnectionObject {
  @Field(() => [RightsRequestObject])
  nodes!: RightsRequestObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
}
