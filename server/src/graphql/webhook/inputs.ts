import { Field, InputType } from 'type-graphql';
import { EventTopic } from '../../domain/common/events';

/** WebhookInput */
@InputType('WebhookInput')
export class WebhookInput {
  @Field(() => String, { description: 'https only, on the standard port. 接收地址' })
  url!: string;
  @Field(() => [EventTopic.values])
  topics!: EventTopic[];
}
