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
  @Field(() => Boolean, { description: 'The password must be changed because it is 90 days old, not because it is a one-time password. 密码已满 90 天' })
  passwordExpired!: boolean;
  @Field(() => Boolean, { description: 'A second factor is asked for at login. 已绑定两步验证' })
  secondFactor!: boolean;
  @Field(() => Boolean, { description: 'The role requires a second factor: nothing else is open until it is set up. 须先绑定两步验证' })
  mustEnrol!: boolean;
  @Field(() => Boolean, { description: 'The account waits for a security administrator: nothing else is open until it is granted. 账号待安全管理员授权' })
  mustBeGranted!: boolean;
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
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => String)
  orgName!: string;
  @Field(() => OrgKind.values)
  orgKind!: OrgKind;
  @Field(() => Boolean, { description: 'The account does nothing before a security administrator grants it. 待授权' })
  waitsForGrant!: boolean;
  @Field(() => Boolean, { description: 'A second factor is asked for at login. 已绑定两步验证' })
  secondFactor!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when wrong passwords keep the account locked; null = it is not. 锁定至' })
  lockedUntil?: Date | null;
}

/** An account as the security administrator sees it: no phone. 账号 */
@ObjectType('Account', { description: 'An account as the security administrator sees it: no phone. 账号' })
export class AccountObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  account!: string;
  @Field(() => Role.values)
  role!: Role;
  @Field(() => String)
  orgName!: string;
  @Field(() => OrgKind.values)
  orgKind!: OrgKind;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  lastSeenAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  disabledAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lockedUntil?: Date | null;
  @Field(() => Boolean)
  waitsForGrant!: boolean;
  @Field(() => Boolean)
  secondFactor!: boolean;
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

/** One of one's own login sessions. 登录 */
@ObjectType('LoginSession', { description: 'One of one\'s own login sessions. 登录' })
export class LoginSessionObject {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  since!: Date;
  @Field(() => DateTimeScalar, { description: 'Within a minute. 最近活动' })
  lastSeenAt!: Date;
  @Field(() => DateTimeScalar, { description: 'Ends then at the latest. 最迟结束' })
  endsAt!: Date;
  @Field(() => Boolean, { description: 'The one that asks. 当前登录' })
  current!: boolean;
  @Field(() => String, { nullable: true, description: 'Browser and system in words. 设备' })
  device?: string | null;
  @Field(() => String, { nullable: true, description: 'Network address at the sign-in, shortened. 登录地址（缩短）' })
  address?: string | null;
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
