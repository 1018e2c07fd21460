import { Field, InputType } from 'type-graphql';
import { RightsKind, RightsSort, RightsStatus } from '../../domain/rights/terms';

/** RightsRequestFilter */
@InputType('RightsRequestFilter')
export class RightsRequestFilter {
  @Field(() => [RightsKind.values], { nullable: true })
  kinds?: RightsKind[] | null;
  @Field(() => [RightsStatus.values], { nullable: true })
  statuses?: RightsStatus[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Somebody still has to act. 未办结' })
  open?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Asked for by the viewer. 本人提出' })
  own?: boolean | null;
}

/** RightsRequestOrder */
@InputType('RightsRequestOrder')
export class RightsRequestOrder {
  @Field(() => RightsSort.values)
  by!: RightsSort;
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  desc?: boolean | null;
}
