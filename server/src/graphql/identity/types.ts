import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MessageKind, OrgKind, Role } from '../../domain/identity/terms';
import { PageInfoObject } from '../common/types';
import { DateTimeScalar } from '../scalars';

/** The signed-in person. 当前登录人 */
@ObjectType('Viewer', { description: 'The signed-in person. 当前登录人' })
export class ViewerObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  account!: string;
  @Field(() => Role.values)
  role!: Role;
  @Field(() => ID)
  orgId!: string;
  @Field(() => String)
  orgName!: string;
  @Field(() => OrgKind.values)
  orgKind!: OrgKind;
  @Field(() => Boolean)
  mustChangePassword!: boolean;
  @Field(() => Boolean, { description: 'A second factor is asked for at login. 已绑定两步验证' })
  secondFactor!: boolean;
  @Field(() => Boolean, { description: 'The role requires a second factor: nothing else is open until it is set up. 须先绑定两步验证' })
  mustEnrol!: boolean;
  @Field(() => String, { nullable: true, description: 'Version of the privacy notice in force that the person has not agreed to yet. 待同意的隐私政策版本' })
  noticeDue?: string | null;
  @Field(() => String, { nullable: true, description: 'Own phone. 本人电话' })
  phone?: string | null;
  @Field(() => DateTimeScalar)
  sessionEndsAt!: Date;
  @Field(() => Int)
  unreadCount!: number;
  @Field(() => Int)
  todoCount!: number;
  @Field(() => Boolean)
  demo!: boolean;
}

/** A person of one's own organisation. 成员 */
@ObjectType('Member', { description: 'A person of one\'s own organisation. 成员' })
export class MemberObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  account!: string;
  @Field(() => Role.values)
  role!: Role;
  @Field(() => String, { nullable: true })
  phone?: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  disabledAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastSeenAt?: Date | null;
}

/** A new member with the password to be handed over once. 新成员和一次性初始密码 */
@ObjectType('NewMember', { description: 'A new member with the password to be handed over once. 新成员和一次性初始密码' })
export class NewMemberObject {
  @Field(() => MemberObject)
  member!: MemberObject;
  @Field(() => String)
  initialPassword!: string;
}

/** The password was right; a code of the second factor is asked for next. 还需要验证码 */
@ObjectType('SecondFactorNeeded', { description: 'The password was right; a code of the second factor is asked for next. 还需要验证码' })
export class SecondFactorNeededObject {
  @Field(() => String, { description: 'For `answerSecondFactor`, within five minutes and five tries.' })
  challenge!: string;
}

/** A secret for an authenticator app, shown once. 验证器密钥 */
@ObjectType('NewSecondFactor', { description: 'A secret for an authenticator app, shown once; it counts from its confirmation on. 验证器密钥' })
export class NewSecondFactorObject {
  @Field(() => String, { description: 'In groups of four, to be typed by hand.' })
  secret!: string;
  @Field(() => String, { description: 'Address (otpauth) that an authenticator app opens.' })
  uri!: string;
}

/** Codes that stand in for the second factor once each, shown once. 备用码 */
@ObjectType('RecoveryCodes', { description: 'Codes that stand in for the second factor once each, shown once. 备用码' })
export class RecoveryCodesObject {
  @Field(() => [String])
  codes!: string[];
}

/** SignedOut */
@ObjectType('SignedOut')
export class SignedOutObject {
  @Field(() => DateTimeScalar)
  at!: Date;
}

/** An in-app message. 站内消息 */
@ObjectType('Message', { description: 'An in-app message. 站内消息' })
export class MessageObject {
  @Field(() => ID)
  id!: string;
  @Field(() => MessageKind.values)
  kind!: MessageKind;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  body!: string;
  @Field(() => String, { nullable: true })
  link?: string | null;
  @Field(() => Boolean)
  todo!: boolean;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  readAt?: Date | null;
}

/** MessageConnection */
@ObjectType('MessageConnection')
export class MessageConnectionObject {
  @Field(() => [MessageObject])
  nodes!: MessageObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
}
