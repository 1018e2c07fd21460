import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach } from 'vitest';
import { DbDeliveryQueue } from '../../db/delivery-queue';
import { EventTopic } from '../../domain/common/events';
import type { Webhook } from '../../domain/webhook/model';
import { parseAllowed, PublicAddresses } from '../../http/public-address';
import { webhookClient } from '../../http/webhook-client';
import type { DeliveryJob } from '../../jobs/deliver-events';
import { newId } from '../../kernel/ids';
import { isSigned } from '../../kernel/webhook-signature';
import { system as systemActor, type Person } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { drive } from '../../testing/drive';
import { makeWorld, put } from '../../testing/world';
import { disableWebhook } from './disable-webhook';
import { useReach } from './reach';
import { newWebhookSecret, openWebhookSecret } from './secret';

/** The day on which these tests begin. */
export const START = '2026-03-02T02:00:00Z';

/** What a receiver was sent. */
export interface Got {
  readonly id: string;
  readonly body: { readonly id: string; readonly topic: string; readonly subject: string; readonly subjectId: string; readonly at: string };
  readonly signed: boolean;
}

/** A system with a receiver that checks signatures, webhooks that lead to it, and the worker that sends. */
export async function webhookRig() {
  const system = await testSystem(START, { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { tell, must } = await drive(api);
  const sql = (text: string, values: unknown[] = []): Promise<Record<string, never>[]> => system.source.query(text, values);
  const addresses = new PublicAddresses({ allowed: parseAllowed('127.0.0.9'), own: [], production: false });
  useReach(addresses);
  const queue = new DbDeliveryQueue(system.pool);
  const clock = { now: Date.parse(START) };
  const later = async (seconds: number): Promise<void> => system.travel(new Date((clock.now += seconds * 1000)).toISOString());

  /** A receiver that checks signatures and answers as the test wants. */
  const got: Got[] = [];
  const answers = { with: (_got: Got): number => 204 };
  const secrets = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      const { 'x-jiebang-id': id, 'x-jiebang-timestamp': timestamp, 'x-jiebang-signature': signature } = request.headers as Record<string, string>;
      const one: Got = { id: id!, body: JSON.parse(text) as Got['body'], signed: isSigned(secrets.get(request.url!)!, timestamp!, text, signature!, clock.now) };
      got.push(one);
      response.writeHead(answers.with(one)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.9', resolve));
  afterAll(() => server.close().closeAllConnections());
  const base = `http://127.0.0.9:${(server.address() as AddressInfo).port}`;

  const hook = async (org: Person, topics: readonly EventTopic[] = EventTopic.codes, more: Partial<Webhook> = {}): Promise<Webhook> => {
    const id = newId();
    const { secret, sealed } = newWebhookSecret(id);
    secrets.set(`/${id}`, secret);
    return put(system, 'webhook', { id, orgId: org.orgId, url: `${base}/${id}`, topics: [...topics], secret: sealed, createdAt: new Date('2026-01-01T00:00:00Z'), createdBy: org.memberId, disabledAt: null, disabledReason: null, parkedInRow: 0, ...more });
  };
  const event = (fields: object = {}) =>
    put(system, 'outbox', { topic: 'deal.signed', subject: 'deal', subjectId: newId(), payload: {}, enterpriseId: null, institutionId: world.bank.orgId, stationId: null, public: false, at: new Date(clock.now), doneAt: null, ...fields });
  const errors: unknown[] = [];
  const job = (more: Partial<DeliveryJob> = {}): DeliveryJob => ({
    queue, send: webhookClient(addresses), secretOf: openWebhookSecret, nowMs: () => clock.now, report: (error) => errors.push(error),
    disable: async (id) => void (await system.work.run(systemActor, { name: 'webhook.disable' }, disableWebhook, { id })), ...more,
  });
  beforeEach(async () => {
    await sql('DELETE FROM webhook');
    await sql('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
    got.length = 0;
    errors.length = 0;
    answers.with = () => 204;
  });
  return { system, world, api, tell, must, sql, addresses, queue, clock, later, got, answers, secrets, base, hook, event, errors, job };
}
