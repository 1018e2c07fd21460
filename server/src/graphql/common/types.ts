import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ClockKind, Party, RefusalCode } from '../../domain/common/terms';
import { DateTimeScalar } from '../scalars';

/** PageInfo */
@ObjectType('PageInfo')
export class PageInfoObject {
  @Field(() => String, { nullable: true })
  startCursor?: string | null;
  @Field(() => String, { nullable: true })
  endCursor?: string | null;
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
}

/** One value of a facet and the number of rows that carry it under the other filters. 分面值 */
@ObjectType('FacetValue', { description: 'One value of a facet and the number of rows that carry it under the other filters. 分面值' })
export class FacetValueObject {
  @Field(() => String)
  value!: string;
  @Field(() => Int)
  count!: number;
}

/** Facet */
@ObjectType('Facet')
export class FacetObject {
  @Field(() => String)
  field!: string;
  @Field(() => [FacetValueObject])
  values!: FacetValueObject[];
}

/** Whom an open step waits for, what they must do, until when, and what happens then. 轮到谁、到什么时候 */
@ObjectType('WaitingOn', { description: 'Whom an open step waits for, what they must do, until when, and what happens then. 轮到谁、到什么时候' })
export class WaitingOnObject {
  @Field(() => Party.values)
  party!: Party;
  @Field(() => String, { nullable: true, description: 'Name of the organisation, when the viewer may know it.' })
  name?: string | null;
  @Field(() => ClockKind.values)
  duty!: ClockKind;
  @Field(() => DateTimeScalar, { nullable: true })
  until?: Date | null;
  @Field(() => Int, { nullable: true, description: 'Working days left, negative when overdue.' })
  workdaysLeft?: number | null;
  @Field(() => String, { nullable: true })
  pausedReason?: string | null;
  @Field(() => String, { description: 'What happens when it runs out.' })
  then!: string;
}

/** One step of a case. 经过 */
@ObjectType('Step', { description: 'One step of a case. 经过' })
export class StepObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  action!: string;
  @Field(() => Party.values)
  party!: Party;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => String, { nullable: true })
  fromStatus?: string | null;
  @Field(() => String, { nullable: true })
  toStatus?: string | null;
}

/** A refusal that is expected: says what is wrong and what to do next. 拒绝（说明原因和下一步） */
@InterfaceType('Refusal', { description: 'A refusal that is expected: says what is wrong and what to do next. 拒绝（说明原因和下一步）', resolveType: (value: { __typename: string }) => value.__typename })
export abstract class RefusalInterface {
  @Field(() => RefusalCode.values)
  code!: RefusalCode;
  @Field(() => String)
  message!: string;
}

/** Issue */
@ObjectType('Issue')
export class IssueObject {
  @Field(() => String)
  path!: string;
  @Field(() => String)
  message!: string;
}

/** InvalidInput */
@ObjectType('InvalidInput', { implements: RefusalInterface })
export class InvalidInputObject extends RefusalInterface {
  @Field(() => [IssueObject])
  issues!: IssueObject[];
}

/** The actor may not do this, and what would allow it. 无权操作 */
@ObjectType('NotAllowed', { description: 'The actor may not do this, and what would allow it. 无权操作', implements: RefusalInterface })
export class NotAllowedObject extends RefusalInterface {
}

/** The thing is no longer in a state that allows this. 状态不符 */
@ObjectType('WrongState', { description: 'The thing is no longer in a state that allows this. 状态不符', implements: RefusalInterface })
export class WrongStateObject extends RefusalInterface {
  @Field(() => String)
  status!: string;
}

/** A cap is reached: places, amount, attempts. 已达上限 */
@ObjectType('LimitReached', { description: 'A cap is reached: places, amount, attempts. 已达上限', implements: RefusalInterface })
export class LimitReachedObject extends RefusalInterface {
  @Field(() => String, { nullable: true })
  limit?: string | null;
}

/** It exists already or was changed by somebody else. 冲突 */
@ObjectType('Conflicting', { description: 'It exists already or was changed by somebody else. 冲突', implements: RefusalInterface })
export class ConflictingObject extends RefusalInterface {
  @Field(() => ID, { nullable: true })
  existingId?: string | null;
}
