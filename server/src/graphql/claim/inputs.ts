import { Field, ID, InputType } from 'type-graphql';
import { ClaimSort, ClaimStatus } from '../../domain/claim/terms';

/** ClaimFilter */
@InputType('ClaimFilter')
export class ClaimFilter {
  @Field(() => [ClaimStatus.values], { nullable: true })
  statuses?: ClaimStatus[] | null;
  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;
  @Field(() => [ID], { nullable: true })
  needIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

/** ClaimOrder */
@InputType('ClaimOrder')
export class ClaimOrder {
  @Field(() => ClaimSort.values)
  by!: ClaimSort;
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  desc?: boolean | null;
}
