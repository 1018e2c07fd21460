import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Party } from '../../domain/common/terms';
import { PageInfoObject } from '../common/types';
import { BusinessDateScalar, DateTimeScalar } from '../scalars';

/** Which entries of the audit log. */
@InputType('AuditFilter', { description: 'Which entries of the audit log; what is left out restricts nothing.' })
export class AuditFilter {
  @Field(() => BusinessDateScalar, { nullable: true, description: 'From this day (Asia/Shanghai).' })
  from?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'To the end of this day.' })
  to?: string | null;
  @Field(() => [String], { nullable: true, description: 'Exact names, or groups such as `grant.*`.' })
  actions?: string[] | null;
  @Field(() => [String], { nullable: true })
  subjects?: string[] | null;
  @Field(() => ID, { nullable: true })
  subjectId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who did it.' })
  memberId?: string | null;
  @Field(() => ID, { nullable: true, description: 'For which organisation.' })
  orgId?: string | null;
}

/** An entry of the append-only, chained audit log. 审计记录 */
@ObjectType('AuditEntry', { description: 'An entry of the append-only, chained audit log. 审计记录' })
export class AuditEntryObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'Place in the chain. 链上序号' })
  seq!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => Party.values)
  party!: Party;
  @Field(() => String)
  action!: string;
  @Field(() => String)
  subject!: string;
  @Field(() => ID)
  subjectId!: string;
  @Field(() => String, { nullable: true, description: 'Name or number of what it is about, where it has one. 对象' })
  subjectName?: string | null;
  @Field(() => String, { nullable: true })
  fromStatus?: string | null;
  @Field(() => String, { nullable: true })
  toStatus?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => ID, { nullable: true })
  memberId?: string | null;
  @Field(() => String, { nullable: true })
  memberName?: string | null;
  @Field(() => String, { nullable: true })
  orgName?: string | null;
  @Field(() => String)
  hash!: string;
  @Field(() => String)
  prevHash!: string;
}

/** AuditEntryConnection */
@ObjectType('AuditEntryConnection')
export class AuditEntryConnectionObject {
  @Field(() => [AuditEntryObject])
  nodes!: AuditEntryObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
}

/** The last signed head of the audit log, and what a look through its newest entries found. 审计链首 */
@ObjectType('AuditHead', { description: 'The last signed head of the audit log, and what a look through its newest entries found. 审计链首' })
export class AuditHeadObject {
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Null while none was signed.' })
  day?: string | null;
  @Field(() => String, { nullable: true })
  seq?: string | null;
  @Field(() => String, { nullable: true })
  hash?: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  signedAt?: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the log still holds that head. 签名链首仍在日志中' })
  inLog?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Number of the newest entry. 最新序号' })
  latestSeq?: string | null;
  @Field(() => Int, { description: 'Newest entries that were computed again just now. 刚刚复核的条数' })
  checked!: number;
  @Field(() => Int, { description: 'Entries among them that do not fit. 不符的条数' })
  faulty!: number;
}
