import { label } from '@/gql/labels';
import type { EventTopic } from '@/gql/types';

/** Topics in the order in which a case meets them; a record, so that none is forgotten. */
const PLACES: Readonly<Record<EventTopic, number>> = {
  NEED_PUBLISHED: 1, NEED_EXTENDED: 2, NEED_CLAIMED: 3, NEED_PLACE_FREED: 4, RELEASE_REQUESTED: 4.5, NEED_RELEASED: 5, OFFER_MADE: 6, NEED_OPENED: 7, NEED_OPEN_FAILED: 8, DEAL_APPROVED: 9, DEAL_SIGNED: 10, DRAWDOWN_REPORTED: 11, DRAWDOWN_CONFIRMED: 12,
  DRAWDOWN_DISPUTED: 13, DEAL_SETTLED: 14, DEAL_CANCELLED: 15, NEED_EXPIRED: 16, NEED_WITHDRAWN: 17, NEED_UNMET: 18, PRODUCT_PUBLISHED: 19, INSTITUTION_ADMITTED: 20,
};

const inOrder = (topics: readonly EventTopic[]): EventTopic[] => [...topics].sort((a, b) => PLACES[a] - PLACES[b]);

/** Topics to choose from. */
export const TOPIC_OPTIONS = inOrder(Object.keys(PLACES) as EventTopic[]).map((topic) => ({ value: topic, label: label('EventTopic', topic) }));

/** Names of topics. */
export const topicNames = (topics: readonly EventTopic[]): string => inOrder(topics).map((topic) => label('EventTopic', topic)).join('、');
