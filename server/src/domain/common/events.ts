import { terms, type TermOf } from '../../kernel/terms';

/** What others can be told of. */
export const EventTopic = terms('EventTopic', {
  NEED_PUBLISHED: ['需求发榜', 'A need was posted'],
  NEED_EXTENDED: ['需求延期', 'A need was extended'],
  NEED_EXPIRED: ['需求到期', 'A need expired'],
  NEED_WITHDRAWN: ['需求撤榜', 'A need was withdrawn'],
  NEED_OPENED: ['密封方案开标', 'Sealed offers were opened'],
  NEED_OPEN_FAILED: ['开标推迟', 'Sealed offers could not be opened yet'],
  NEED_UNMET: ['需求未成', 'A need ended without result'],
  NEED_CLAIMED: ['需求被揭榜', 'A need was claimed'],
  NEED_PLACE_FREED: ['揭榜名额释放', 'A place became free'],
  RELEASE_REQUESTED: ['申请授权', 'An institution asked for consent'],
  NEED_RELEASED: ['实名授权', 'Identity was released'],
  OFFER_MADE: ['提交方案', 'An offer was made'],
  DEAL_APPROVED: ['方案选定', 'An offer was accepted'],
  DEAL_SIGNED: ['签约', 'A deal was signed'],
  DEAL_CANCELLED: ['成果终止', 'A deal was cancelled'],
  DEAL_SETTLED: ['成果结清', 'A deal was settled'],
  DRAWDOWN_REPORTED: ['上报放款', 'A drawdown was reported'],
  DRAWDOWN_CONFIRMED: ['确认放款', 'A drawdown was confirmed'],
  DRAWDOWN_DISPUTED: ['放款异议', 'A drawdown was disputed'],
  INSTITUTION_ADMITTED: ['机构准入', 'An institution was admitted'],
  PRODUCT_PUBLISHED: ['产品上架', 'A product was published'],
});
export type EventTopic = TermOf<typeof EventTopic>;

/** The words by which events are stored and sent. */
export const TOPIC_WORDS = {
  NEED_PUBLISHED: 'need.published',
  NEED_EXTENDED: 'need.extended',
  NEED_EXPIRED: 'need.expired',
  NEED_WITHDRAWN: 'need.withdrawn',
  NEED_OPENED: 'need.opened',
  NEED_OPEN_FAILED: 'need.openFailed',
  NEED_UNMET: 'need.unmet',
  NEED_CLAIMED: 'need.claimed',
  NEED_PLACE_FREED: 'need.place-freed',
  RELEASE_REQUESTED: 'release.requested',
  NEED_RELEASED: 'need.released',
  OFFER_MADE: 'offer.made',
  DEAL_APPROVED: 'deal.approved',
  DEAL_SIGNED: 'deal.signed',
  DEAL_CANCELLED: 'deal.cancelled',
  DEAL_SETTLED: 'deal.settled',
  DRAWDOWN_REPORTED: 'drawdown.reported',
  DRAWDOWN_CONFIRMED: 'drawdown.confirmed',
  DRAWDOWN_DISPUTED: 'drawdown.disputed',
  INSTITUTION_ADMITTED: 'institution.admitted',
  PRODUCT_PUBLISHED: 'product.published',
} as const satisfies Record<EventTopic, string>;

/** A topic as it is stored and sent. */
export type TopicWord = (typeof TOPIC_WORDS)[EventTopic];

/** Topics that can be about what everybody sees anyway: those alone are told beyond the parties of a case. */
export const PUBLIC_TOPICS: readonly EventTopic[] = ['NEED_PUBLISHED', 'NEED_EXTENDED', 'NEED_EXPIRED', 'INSTITUTION_ADMITTED', 'PRODUCT_PUBLISHED'];
