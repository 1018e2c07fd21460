import { Field, ID, InputType } from 'type-graphql';
import { DealSort, DealStatus } from '../../domain/deal/terms';
import { OfferKind } from '../../domain/offer/terms';
import { BusinessDateScalar, FenScalar } from '../scalars';

/** DealFilter */
@InputType('DealFilter')
export class DealFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => [DealStatus.values], { nullable: true })
  statuses?: DealStatus[] | null;
  @Field(() => [OfferKind.values], { nullable: true })
  kinds?: OfferKind[] | null;
  @Field(() => [ID], { nullable: true })
  areaIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
  @Field(() => [ID], { nullable: true })
  needIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  enterpriseIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  institutionIds?: string[] | null;
  @Field(() => Boolean, { nullable: true })
  confirmed?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  unconfirmed?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  disputed?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  firstLoan?: boolean | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  drawnFrom?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  drawnTo?: string | null;
}

/** DealOrder */
@InputType('DealOrder')
export class DealOrder {
  @Field(() => DealSort.values)
  by!: DealSort;
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  desc?: boolean | null;
}

/** SignDealInput */
@InputType('SignDealInput')
export class SignDealInput {
  @Field(() => String)
  contractNo!: string;
  @Field(() => BusinessDateScalar)
  signedOn!: string;
  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;
}

/** DrawdownInput */
@InputType('DrawdownInput')
export class DrawdownInput {
  @Field(() => FenScalar)
  amountFen!: bigint;
  @Field(() => BusinessDateScalar)
  drawnOn!: string;
  @Field(() => [ID])
  evidenceIds!: string[];
  @Field(() => String, { nullable: true })
  note?: string | null;
}
