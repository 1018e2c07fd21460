import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DealStatus, DrawdownStatus } from '../../domain/deal/terms';
import { OfferKind } from '../../domain/offer/terms';
import { PageInfoObject, StepObject, WaitingOnObject } from '../common/types';
import { EnterpriseObject } from '../enterprise/types';
import { InstitutionObject } from '../institution/types';
import { NeedObject } from '../need/types';
import { OfferObject } from '../offer/types';
import { AreaObject } from '../org/types';
import { BusinessDateScalar, DateTimeScalar, FenScalar } from '../scalars';

/** What was agreed, signed, drawn and repaid. 融资成果 */
@ObjectType('Deal', { description: 'What was agreed, signed, drawn and repaid. 融资成果' })
export class DealObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: '业务编号 CG-2026-00045' })
  code!: string;
  @Field(() => NeedObject)
  need!: NeedObject;
  @Field(() => EnterpriseObject)
  enterprise!: EnterpriseObject;
  @Field(() => InstitutionObject)
  institution!: InstitutionObject;
  @Field(() => OfferObject)
  offer!: OfferObject;
  @Field(() => OfferKind.values)
  kind!: OfferKind;
  @Field(() => DealStatus.values)
  status!: DealStatus;
  @Field(() => FenScalar)
  approvedFen!: string;
  @Field(() => Int, { nullable: true })
  rateBp?: number | null;
  @Field(() => Int, { nullable: true })
  months?: number | null;
  @Field(() => String, { nullable: true })
  contractNo?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  signedOn?: string | null;
  @Field(() => FenScalar, { description: 'Reported and not void. 已上报放款' })
  reportedFen!: string;
  @Field(() => FenScalar, { description: 'Confirmed by both sides: only this counts. 双方确认放款' })
  confirmedFen!: string;
  @Field(() => Boolean)
  firstLoan!: boolean;
  @Field(() => AreaObject)
  area!: AreaObject;
  @Field(() => DateTimeScalar)
  approvedAt!: Date;
  @Field(() => BusinessDateScalar, { nullable: true })
  firstDrawnOn?: string | null;
  @Field(() => Int, { nullable: true, description: 'Days from posting to the first confirmed money. 从发榜到到账的天数' })
  daysToMoney?: number | null;
  @Field(() => Boolean)
  demo!: boolean;
  @Field(() => [DrawdownObject])
  drawdowns!: DrawdownObject[];
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
  @Field(() => [StepObject])
  timeline!: StepObject[];
}

/** Drawdown */
@ObjectType('Drawdown')
export class DrawdownObject {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => FenScalar)
  amountFen!: string;
  @Field(() => BusinessDateScalar)
  drawnOn!: string;
  @Field(() => DrawdownStatus.values)
  status!: DrawdownStatus;
  @Field(() => DateTimeScalar)
  reportedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt?: Date | null;
  @Field(() => String, { nullable: true })
  disputeReason?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => [EvidenceFileObject])
  evidence!: EvidenceFileObject[];
  @Field(() => DealObject)
  deal!: DealObject;
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
}

/** An uploaded file kept as evidence. 佐证材料 */
@ObjectType('EvidenceFile', { description: 'An uploaded file kept as evidence. 佐证材料' })
export class EvidenceFileObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int)
  bytes!: number;
  @Field(() => String)
  mime!: string;
  @Field(() => String)
  sha256!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => Boolean)
  usedElsewhere!: boolean;
}

/** DealConnection */
@ObjectType('DealConnection')
export class DealConnectionObject {
  @Field(() => [DealObject])
  nodes!: DealObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
  @Field(() => FenScalar, { description: 'Sum over the whole filter. 合计' })
  approvedFen!: string;
  @Field(() => FenScalar)
  confirmedFen!: string;
}
