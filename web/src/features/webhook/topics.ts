import { label, valuesOf } from '@/gql/labels';
import type { EventTopic } from '@/gql/types';

/** Topics by what they are about, in the order of a case. */
export const TOPIC_GROUPS: readonly { name: string; topics: readonly EventTopic[] }[] = [
  ['NEED', '需求'], ['OFFER', '方案'], ['DEAL', '成果'], ['DRAWDOWN', '放款'], ['INSTITUTION', '机构'], ['PRODUCT', '产品'],
].map(([prefix, name]) => ({ name: name!, topics: valuesOf('EventTopic').filter((topic) => topic.startsWith(`${prefix}_`)) }));

/** Names of topics. */
export const topicNames = (topics: readonly EventTopic[]): string => topics.map((topic) => label('EventTopic', topic)).join('、');
