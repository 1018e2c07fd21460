import type { EventTopic } from '../common/events';

/** An address that an organisation wants events sent to. */
export interface Webhook {
  readonly id: string;
  readonly orgId: string;
  readonly url: string;
  readonly topics: readonly EventTopic[];
  /** Key of the signatures, sealed under the installation's key. */
  readonly secret: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly disabledAt: Date | null;
  readonly disabledReason: string | null;
  /** Deliveries that were given up since the last one that arrived. */
  readonly parkedInRow: number;
}

/** One event for one webhook. */
export interface Delivery {
  readonly id: string;
  readonly outboxId: string;
  readonly webhookId: string;
  readonly attempts: number;
  /** Not before; while it is being sent: when another process may try. */
  readonly nextAt: Date;
  readonly lastAt: Date | null;
  readonly deliveredAt: Date | null;
  /** Given up. */
  readonly parkedAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

/** Webhooks of one organisation. */
export const MOST_WEBHOOKS = 10;
/** Attempts before a delivery is given up. */
export const MOST_ATTEMPTS = 8;
/** Deliveries given up in a row before a webhook is switched off. */
export const MOST_PARKED = 20;
/** Topic of a trial. */
export const PING = 'webhook.ping';
