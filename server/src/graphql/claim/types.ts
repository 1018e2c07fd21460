import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ClaimStatus, ContactChannel, DeclineCode } from '../../domain/claim/terms';
import { PageInfoObject, StepObject, WaitingOnObject } from '../common/types';
import { InstitutionObject } from '../institution/types';
import { NeedObject } from '../need/types';
import { OfferObject } from '../offer/types';
import { DateTimeScalar } from '../scalars';

/** One institution's claim on a need. 揭榜 */
@ObjectType('Claim', { description: 'One institution\'s claim on a need. 揭榜' })
export class ClaimObject {
  @Field(() => ID)
  id!: string;
  @Field(() => NeedObject)
  need!: NeedObject;
  @Field(() => InstitutionObject)
  institution!: InstitutionObject;
  @Field(() => ClaimStatus.values)
  status!: ClaimStatus;
  @Field(() => String, { nullable: true })
  officerName?: string | null;
  @Field(() => DateTimeScalar)
  claimedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  contactedAt?: Date | null;
  @Field(() => ContactChannel.values, { nullable: true })
  contactChannel?: ContactChannel | null;
  @Field(() => String, { nullable: true })
  contactNote?: string | null;
  @Field(() => [String])
  papers!: string[];
  @Field(() => String, { nullable: true })
  papersNote?: string | null;
  @Field(() => DeclineCode.values, { nullable: true })
  declineCode?: DeclineCode | null;
  @Field(() => String, { nullable: true })
  declineAdvice?: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  endedAt?: Date | null;
  @Field(() => [OfferObject])
  offers!: OfferObject[];
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
  @Field(() => [StepObject])
  timeline!: StepObject[];
}

/** ClaimConnection */
@ObjectType('ClaimConnection')
export class ClaimConnectionObject {
  @Field(() => [ClaimObject])
  nodes!: ClaimObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
}
