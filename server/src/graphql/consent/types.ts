import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConsentScope } from '../../domain/consent/terms';
import { OrgKind } from '../../domain/identity/terms';
import { PageInfoObject } from '../common/types';
import { NeedObject, ReleaseObject } from '../need/types';
import { DateTimeScalar } from '../scalars';

/** Consents of a list. 授权列表 */
@ObjectType('ConsentConnection')
export class ConsentConnectionObject {
  @Field(() => [ReleaseObject])
  nodes!: ReleaseObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
}

/** One time that somebody was answered what is not for everybody. 查看记录 */
@ObjectType('Look', { description: 'One time that somebody was answered what is not for everybody. What one person is shown again within half an hour is the same look. 查看记录' })
export class LookObject {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String)
  orgName!: string;
  @Field(() => OrgKind.values)
  orgKind!: OrgKind;
  @Field(() => String)
  personName!: string;
  @Field(() => NeedObject, { nullable: true })
  need?: NeedObject | null;
  @Field(() => [ConsentScope.values])
  what!: ConsentScope[];
  @Field(() => Boolean, { description: 'Contact data were shown whole. 查看了完整联系方式' })
  unmasked!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was unmasked. 查看原因' })
  reason?: string | null;
  @Field(() => ReleaseObject, { nullable: true, description: 'The consent it rests on; null where a deal or the station’s duty is the reason. 依据的授权' })
  release?: ReleaseObject | null;
}

/** Looks of a list. 查看记录列表 */
@ObjectType('LookConnection')
export class LookConnectionObject {
  @Field(() => [LookObject])
  nodes!: LookObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
}

/** Contact data shown whole, once. 完整联系方式 */
@ObjectType('Unmasked', { description: 'Contact data shown whole, once; not kept anywhere. 完整联系方式，只显示一次' })
export class UnmaskedObject {
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => String, { nullable: true })
  phone?: string | null;
  @Field(() => String, { nullable: true })
  address?: string | null;
  @Field(() => DateTimeScalar, { description: 'The screen hides it again at this moment. 届时请隐藏' })
  until!: Date;
}
