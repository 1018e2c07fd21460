import { describe, expect, it } from 'vitest';
import { PUBLIC_TOPICS } from '../../domain/common/events';
import { deliverEvents } from '../../jobs/deliver-events';
import type { Person } from '../../policy/actor';
import { openWebhookSecret } from './secret';
import { webhookRig } from './webhooks.test-kit';

describe('webhooks are looked after by their organisation', async () => {
  const { world, api, tell, must, sql, got, secrets, base, hook, job } = await webhookRig();
  const FIELDS = 'secret webhook { id url topics waiting delivered parked lastStatus lastError }';
  const list = async (who: Person) => (await api.ask(who, '{ webhooks { id url topics waiting delivered parked lastStatus lastError lastAt lastDeliveredAt disabledAt disabledReason } }')).data!['webhooks'] as Record<string, unknown>[];
  const fresh = () => sql(`UPDATE session SET seen_at = now(), strong_at = now(), expires_at = now() + interval '1 day'`);

  it('added, tried, rekeyed, removed; the secret is shown once and kept sealed', async () => {
    for (const person of [world.bank, world.hub, world.admin, world.branch]) await api.cookieOf(person);
    await fresh();
    const args = { input: { url: `${base}/mine`, topics: ['DEAL_SIGNED', 'NEED_PUBLISHED', 'DEAL_SIGNED'] }, key: 'webhook-key-1' };
    const made = await must(world.bank, 'addWebhook', args, FIELDS);
    expect(made['secret']).toMatch(/^whsec_[\w-]{43}$/);
    expect(made['webhook']).toMatchObject({ url: `${base}/mine`, topics: ['NEED_PUBLISHED', 'DEAL_SIGNED'], waiting: 0 });
    expect((await must(world.bank, 'addWebhook', args, FIELDS))['secret']).toBe('（已显示过，请更换密钥）');
    expect((await tell(world.bank, 'addWebhook', { input: args.input })).value['code']).toBe('ALREADY_EXISTS');
    const { id } = made['webhook'] as { id: string };
    const [stored] = await sql('SELECT secret FROM webhook WHERE id = $1', [id]);
    expect([String(stored!['secret']).startsWith('s1.'), openWebhookSecret(id, stored!['secret']!)]).toEqual([true, made['secret']]);
    expect((await sql(`SELECT 1 FROM audit_entry WHERE strpos(audit_entry::text, $1) > 0 UNION ALL SELECT 1 FROM idempotency WHERE strpos(idempotency::text, $1) > 0`, [made['secret']])).length).toBe(0);

    secrets.set('/mine', made['secret'] as string);
    await must(world.bank, 'testWebhook', { id });
    expect((await tell(world.bank, 'testWebhook', { id })).is).toBe('LimitReached');
    await deliverEvents(job());
    expect(got.map((one) => [one.body.topic, one.body.subjectId, one.signed])).toEqual([['webhook.ping', id, true]]);
    expect(await list(world.bank)).toMatchObject([{ id, delivered: 1, waiting: 0, lastStatus: 204, lastError: null }]);

    const again = await must(world.bank, 'rotateWebhookSecret', { id }, FIELDS);
    expect(again['secret']).not.toBe(made['secret']);
    await must(world.bank, 'testWebhook', { id });
    await deliverEvents(job());
    expect(got.at(-1)!.signed).toBe(false);

    for (const stranger of [world.bank2, world.hub, world.admin]) {
      await api.cookieOf(stranger);
      await fresh();
      expect(await list(stranger)).toEqual([]);
      for (const mutation of ['testWebhook', 'removeWebhook', 'enableWebhook', 'rotateWebhookSecret']) expect([mutation, (await tell(stranger, mutation, { id })).is]).toEqual([mutation, 'NOT_FOUND']);
    }
    await must(world.bank, 'removeWebhook', { id });
    expect(await list(world.bank)).toEqual([]);
  });

  it('with addresses and topics that are refused in words', async () => {
    await fresh();
    for (const url of ['http://hook.bank.cn/', 'https://127.0.0.1/', 'https://localhost/', 'x', 'https://hook.bank.cn:22/', 'https://a:b@hook.bank.cn/']) {
      const { is, answer: { text } } = await tell(world.bank, 'addWebhook', { input: { url, topics: ['DEAL_SIGNED'] } });
      expect([url, is, text.includes('"path":"url"')]).toEqual([url, 'InvalidInput', true]);
    }
    expect((await tell(world.bank, 'addWebhook', { input: { url: `${base}/none`, topics: [] } })).is).toBe('InvalidInput');
    expect((await tell(world.admin, 'addWebhook', { input: { url: `${base}/all`, topics: ['DEAL_SIGNED', 'NEED_PUBLISHED'] } })).is).toBe('InvalidInput');
    await must(world.admin, 'addWebhook', { input: { url: `${base}/all`, topics: PUBLIC_TOPICS } });
    for (let i = 0; i < 10; i += 1) await hook(world.branch, ['DEAL_SIGNED'], { url: `${base}/${i}` });
    expect((await tell(world.branch, 'addWebhook', { input: { url: `${base}/11`, topics: ['DEAL_SIGNED'] } })).is).toBe('LimitReached');
  });
});
