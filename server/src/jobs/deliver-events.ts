import type { DeliveryQueue, Parcel, Receipt } from '../app/webhook/delivery-queue';
import { signatureOf } from '../kernel/webhook-signature';

/** Milliseconds between looks at events; an event is on its way within that time. */
export const DELIVER_EVERY_MS = 2_000;
/** Events taken in one statement. */
const EVENTS = 500;
/** Deliveries that are sent side by side. */
const PARCELS = 20;
/** Most rounds of one run. */
const ROUNDS = 100;
/** Runs between two clean-ups: about an hour. */
const RETIRE_EVERY = 1_800;

/** What delivering needs. */
export interface DeliveryJob {
  readonly queue: DeliveryQueue;
  /** Posts a body; never throws. */
  readonly send: (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Receipt>;
  /** The secret of a webhook; null when it cannot be opened. */
  readonly secretOf: (webhookId: string, sealed: string) => string | null;
  /** Switches a webhook off that was not reached for long. */
  readonly disable: (webhookId: string) => Promise<void>;
  readonly nowMs: () => number;
  /** Told of what failed in here; a receiver's failure is kept with the delivery. */
  readonly report: (error: unknown) => void;
}

/** Headers and body of a parcel, signed for this moment. */
export function written({ event }: Parcel, secret: string, nowMs: number): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const body = JSON.stringify({ id: event.id, topic: event.topic, subject: event.subject, subjectId: event.subjectId, at: event.at });
  const timestamp = String(Math.floor(nowMs / 1000));
  return { body, headers: { 'content-type': 'application/json', 'user-agent': 'Jiebang-Webhook/1', 'x-jiebang-id': event.id, 'x-jiebang-timestamp': timestamp, 'x-jiebang-signature': signatureOf(secret, timestamp, body) } };
}

async function sendOne(job: DeliveryJob, parcel: Parcel): Promise<void> {
  try {
    const secret = job.secretOf(parcel.webhookId, parcel.secret);
    const { headers, body } = secret === null ? { headers: {}, body: '' } : written(parcel, secret, job.nowMs());
    const receipt: Receipt = secret === null ? { error: '签名密钥打不开，请更换密钥' } : await job.send(parcel.url, headers, body);
    if ('status' in receipt && receipt.status >= 200 && receipt.status < 300) return await job.queue.delivered(parcel, receipt.status);
    const [status, error] = 'status' in receipt ? [receipt.status, receipt.status >= 300 && receipt.status < 400 ? `接收方要求跳转（${receipt.status}），不跟随跳转` : `接收方答复 ${receipt.status}`] : [null, receipt.error];
    if (await job.queue.failed(parcel, status, error)) await job.disable(parcel.webhookId);
  } catch (error) {
    // It stays taken until its lease ends, and is sent again then.
    job.report(error);
  }
}

/** One run: tells new events on, and sends what is due. At least once each; a receiver knows repetitions by their id. */
export async function deliverEvents(job: DeliveryJob, stopping: () => boolean = () => false): Promise<number> {
  let sent = 0;
  for (let round = 0; round < ROUNDS && !stopping(); round += 1) {
    const events = await job.queue.fanOut(EVENTS);
    const parcels = await job.queue.claim(PARCELS);
    await Promise.all(parcels.map((parcel) => sendOne(job, parcel)));
    sent += parcels.length;
    if (events < EVENTS && parcels.length < PARCELS) break;
  }
  return sent;
}

/** Work of the schedule: delivers, and cleans up now and then. */
export function keepDelivering(job: DeliveryJob): (stopping: () => boolean) => Promise<void> {
  let runs = 0;
  return async (stopping) => {
    await deliverEvents(job, stopping);
    if (runs % RETIRE_EVERY === 0) await job.queue.retire();
    runs += 1;
  };
}
