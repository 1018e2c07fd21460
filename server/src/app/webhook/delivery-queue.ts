/** An event on its way to one webhook. */
export interface Parcel {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
  /** This attempt's number, from 1. */
  readonly attempt: number;
  readonly event: { readonly id: string; readonly topic: string; readonly subject: string; readonly subjectId: string; readonly at: string };
}

/** Events and their deliveries as they are kept. Several processes may use it at once. */
export interface DeliveryQueue {
  /** Turns untold events into deliveries for whoever may and wants to know; answers how many events it took. */
  fanOut(limit: number): Promise<number>;
  /** Takes deliveries that are due; nobody else gets them for a while. */
  claim(limit: number): Promise<readonly Parcel[]>;
  delivered(parcel: Parcel, status: number): Promise<void>;
  /** Notes a failure: later again, or given up. Answers whether the webhook has to be switched off. */
  failed(parcel: Parcel, status: number | null, error: string): Promise<boolean>;
  /** Removes what is old: delivered for 30 days, events told for 180 days. */
  retire(): Promise<void>;
}

/** What a receiver answered, or why it was not reached. */
export type Receipt = { readonly status: number } | { readonly error: string };
