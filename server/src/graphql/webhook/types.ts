import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EventTopic } from '../../domain/common/events';
import { DateTimeScalar } from '../scalars';

/** An address to which events are sent, and how that goes. 事件推送 */
@ObjectType('Webhook', { description: 'An address to which events are sent, and how that goes. 事件推送' })
export class WebhookObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  url!: string;
  @Field(() => [EventTopic.values])
  topics!: EventTopic[];
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  disabledAt?: Date | null;
  @Field(() => String, { nullable: true })
  disabledReason?: string | null;
  @Field(() => Int, { description: 'Events on their way. 待送达' })
  waiting!: number;
  @Field(() => Int, { description: 'Delivered in the last 30 days. 近 30 天已送达' })
  delivered!: number;
  @Field(() => Int, { description: 'Given up after 8 attempts. 已放弃' })
  parked!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Latest attempt. 最近一次尝试' })
  lastAt?: Date | null;
  @Field(() => Int, { nullable: true, description: 'HTTP status of the latest attempt. 最近一次答复' })
  lastStatus?: number | null;
  @Field(() => String, { nullable: true, description: 'Why the latest attempt failed. 最近一次失败原因' })
  lastError?: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastDeliveredAt?: Date | null;
}

/** A webhook with the key of its signatures, which is shown once. 签名密钥，只显示一次 */
@ObjectType('NewWebhook', { description: 'A webhook with the key of its signatures, which is shown once. 签名密钥，只显示一次' })
export class NewWebhookObject {
  @Field(() => WebhookObject)
  webhook!: WebhookObject;
  @Field(() => String)
  secret!: string;
}

/** RemovedWebhook */
@ObjectType('RemovedWebhook')
export class RemovedWebhookObject {
  @Field(() => ID)
  id!: string;
}
