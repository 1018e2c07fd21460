import { describe, expect, it } from 'vitest';
import { DbDeliveryQueue } from '../../db/delivery-queue';
import { EventTopic, PUBLIC_TOPICS, TOPIC_WORDS } from '../../domain/common/events';
import { MOST_ATTEMPTS, MOST_PARKED } from '../../domain/webhook/model';
import { deliverEvents } from '../../jobs/deliver-events';
import { isId, newId } from '../../kernel/ids';
import { type Person } from '../../policy/actor';
import { casesOf } from '../../testing/cases';
import { modelRun } from '../../testing/model-run';
import { random } from '../../testing/random';
import { makeInstitution } from '../../testing/world';
import { webhookRig } from './webhooks.test-kit';

describe('events for other systems', async () => {
  const { system, world, tell, sql, queue, clock, later, got, answers, base, hook, event, errors, job } = await webhookRig();

  it('reach exactly the organisations of their audience, for every topic and every audience', { timeout: 60_000 }, async () => {
    const exited = await makeInstitution(system, '退出银行', world.branchId, { status: 'EXITED' });
    const orgs: Readonly<Record<string, Person>> = { bank: world.bank, bank2: world.bank2, fund: world.fund, suspended: world.suspended, exited, outlet: world.outlet, branch: world.branch, hub: world.hub, otherBranch: world.otherBranch, platform: world.admin, enterprise: world.enterprise, science: world.science };
    const hooks = new Map<string, string>();
    for (const [name, person] of Object.entries(orgs)) hooks.set((await hook(person)).id, name);
    const deaf = await hook(world.bank, ['NEED_UNMET'], { url: `${base}/other` });
    const off = await hook(world.bank, EventTopic.codes, { url: `${base}/off`, disabledAt: new Date() });
    const young = await hook(world.bank, EventTopic.codes, { url: `${base}/young`, createdAt: new Date(clock.now + 1000) });
    const audiences: readonly [object, string][] = [
      [{ institutionId: world.bank.orgId, enterpriseId: world.enterprise.orgId, stationId: world.outletId }, 'bank branch hub outlet'],
      [{ institutionId: world.bank2.orgId, stationId: null }, 'bank2'], // a sealed offer
      [{ institutionId: null, enterpriseId: world.other.orgId, stationId: world.otherBranchId }, 'hub otherBranch'],
      [{ institutionId: null, enterpriseId: world.enterprise.orgId, stationId: world.branchId, public: true }, 'bank bank2 branch fund hub platform suspended'],
      [{ institutionId: exited.orgId, stationId: world.hubId }, 'hub'],
      [{ institutionId: world.suspended.orgId, stationId: null }, 'suspended'],
      [{ institutionId: null, enterpriseId: world.enterprise.orgId, stationId: null }, ''],
    ];
    for (const topic of EventTopic.codes) {
      for (const [audience, expected] of audiences) {
        const { id } = await event({ topic: TOPIC_WORDS[topic], ...audience });
        expect(await queue.fanOut(10)).toBe(1);
        const told = (await sql('SELECT webhook_id FROM delivery WHERE outbox_id = $1', [id])).map((row) => hooks.get(row['webhook_id']!) ?? row['webhook_id']);
        const deafToo = topic === 'NEED_UNMET' && expected.split(' ').includes('bank') ? [deaf.id] : [];
        expect([topic, audience, told.sort()]).toEqual([topic, audience, [...expected.split(' ').filter(Boolean), ...deafToo].sort()]);
        expect(told).not.toContain(off.id);
        expect(told).not.toContain(young.id);
      }
    }
    await sql('UPDATE station SET parent_id = $2 WHERE id = $1', [world.outletId, world.otherBranchId]);
    const { id } = await event({ stationId: world.outletId, institutionId: null });
    await queue.fanOut(10);
    expect((await sql('SELECT webhook_id FROM delivery WHERE outbox_id = $1', [id])).map((row) => hooks.get(row['webhook_id']!)).sort()).toEqual(['hub', 'otherBranch', 'outlet']);
    await sql('UPDATE station SET parent_id = $2 WHERE id = $1', [world.outletId, world.branchId]);
  });

  it('hold ids and words alone, and the audience of what they tell of, whatever happens on the board', { timeout: 120_000 }, async () => {
    const model = modelRun(system, world, random(11), 400, 4);
    while (model.steps < 400) await model.batch();
    const cases = casesOf(system, world);
    const people: Readonly<Record<string, readonly Person[]>> = {
      reviewAdmission: [world.branch], reviewNeed: [world.outlet], withdrawNeed: [world.enterprise], extendNeed: [world.enterprise], releaseIdentity: [world.enterprise], claimNeed: [world.bank], makeOffer: [world.bank], acceptOffer: [world.enterprise],
      signDeal: [world.bank], cancelDeal: [world.bank], settleDeal: [world.bank], reportDrawdown: [world.bank], confirmDrawdown: [world.enterprise], disputeDrawdown: [world.enterprise], declineClaim: [world.bank],
    };
    clock.now = system.nowMs();
    await later(0);
    await sql('UPDATE session SET seen_at = now(), expires_at = now() + interval \'1 day\'');
    for (const [name, [who]] of Object.entries(people)) await tell(who!, name, await cases[name]!());
    const events = (await sql('SELECT topic, subject, subject_id, payload, enterprise_id, institution_id, station_id, "public" FROM outbox WHERE topic <> $1', ['webhook.ping'])) as unknown as {
      topic: string; subject: string; subject_id: string; payload: Record<string, string>; enterprise_id: string | null; institution_id: string | null; station_id: string | null; public: boolean;
    }[];
    const made = events.filter((one) => one.enterprise_id !== null || one.institution_id !== null || one.station_id !== null);
    const rows = new Map<string, Record<string, string | null>>();
    for (const table of ['need', 'claim', 'offer', 'deal', 'drawdown']) for (const row of await sql(`SELECT * FROM "${table}"`)) rows.set(row['id']!, row);
    const seen = new Set<string>();
    for (const one of made) {
      for (const [name, value] of Object.entries(one.payload)) expect([one.topic, name, isId(value)]).toEqual([one.topic, name, true]);
      const row = rows.get(one.subject_id);
      if (row === undefined) continue;
      seen.add(one.topic);
      const released = one.topic === 'need.released' ? one.payload['institutionId']! : null;
      const alone = one.topic === 'offer.made' && one.station_id === null;
      expect([one.topic, one.enterprise_id, one.institution_id, one.station_id]).toEqual([one.topic, alone ? null : row['enterprise_id'], one.subject === 'need' ? released : row['institution_id'], alone ? null : row['station_id']]);
      if (one.public) expect([one.topic, PUBLIC_TOPICS.some((topic) => TOPIC_WORDS[topic] === one.topic), row['claim_mode'] !== 'INVITED', row['posted_at'] !== null]).toEqual([one.topic, true, true, true]);
      if (one.topic !== 'offer.made') continue;
      // Whether it was sealed then is what its first step tells.
      const [step] = await sql(`SELECT enterprise_id, institution_id, station_id FROM audit_entry WHERE subject_id = $1 AND action IN ('offer.make', 'offer.revise') ORDER BY seq LIMIT 1`, [one.subject_id]);
      expect([step!['enterprise_id'], step!['institution_id'], step!['station_id']]).toEqual([one.enterprise_id, one.institution_id, one.station_id]);
      // Terms leave their seal with the opening, so what is under seal now was told to nobody else, and what was not, had a sealed window.
      if ((await sql('SELECT 1 FROM sealed_terms WHERE id = $1', [one.subject_id])).length === 1) expect(alone).toBe(true);
      if (alone) expect(await sql('SELECT claim_mode FROM need WHERE id = $1', [row['need_id']])).toEqual([{ claim_mode: 'SEALED' }]);
    }
    expect(seen.size).toBeGreaterThanOrEqual(14);
  });

  it('arrive signed, once for a receiver that knows their ids, with two workers side by side and a transaction that commits late', { timeout: 60_000 }, async () => {
    await hook(world.bank);
    const slow = await system.pool.connect();
    await slow.query('BEGIN');
    const late = newId();
    await slow.query(`INSERT INTO outbox (id, topic, subject, subject_id, payload, institution_id, at) VALUES ($1, 'deal.signed', 'deal', $1, '{}', $2, $3)`, [late, world.bank.orgId, new Date(clock.now - 60_000)]);
    const ids = new Set<string>([late]);
    for (let i = 0; i < 60; i += 1) ids.add((await event()).id);
    const [a, b] = [job(), job({ queue: new DbDeliveryQueue(system.pool) })];
    await Promise.all([deliverEvents(a), deliverEvents(b)]);
    expect(got).toHaveLength(60);
    await slow.query('COMMIT');
    slow.release();
    await Promise.all([deliverEvents(a), deliverEvents(b)]);
    expect(got.map((one) => one.id).sort()).toEqual([...ids].sort());
    expect(got.every((one) => one.signed && one.id === one.body.id && Object.keys(one.body).join() === 'id,topic,subject,subjectId,at')).toBe(true);
    expect(got.at(-1)!.body).toEqual({ id: late, topic: 'deal.signed', subject: 'deal', subjectId: late, at: new Date(clock.now - 60_000).toISOString() });
    await deliverEvents(a);
    expect([got.length, errors]).toEqual([61, []]);
  });

  it('are sent again under the same id by whoever follows a process that died between sending and noting', async () => {
    await hook(world.bank);
    const { id } = await event();
    const dying = job({ queue: { ...queue, fanOut: (n) => queue.fanOut(n), claim: (n) => queue.claim(n), retire: () => queue.retire(), failed: () => Promise.reject(new Error('killed')), delivered: () => Promise.reject(new Error('killed')) } });
    await deliverEvents(dying);
    expect([got.length, errors.length]).toEqual([1, 1]);
    await deliverEvents(job());
    expect(got).toHaveLength(1);
    await later(61);
    await deliverEvents(job());
    expect(got.map((one) => one.id)).toEqual([id, id]);
    await later(3600);
    await deliverEvents(job());
    expect(got).toHaveLength(2);
  });

  it('are tried eight times with growing pauses, then given up; after twenty in a row the webhook is off and its organisation told', { timeout: 120_000 }, async () => {
    const webhook = await hook(world.bank);
    answers.with = () => 500;
    await event();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      await deliverEvents(job());
      expect(got).toHaveLength(attempt);
      const [row] = await sql('SELECT extract(epoch FROM next_at - now())::float8 AS wait, parked_at, last_status, last_error FROM delivery WHERE webhook_id = $1', [webhook.id]);
      expect([row!['last_status'], row!['last_error'], row!['parked_at'] !== null]).toEqual([500, '接收方答复 500', attempt === MOST_ATTEMPTS]);
      waits.push(row!['wait']!);
      await later(row!['wait']! - 1);
      await deliverEvents(job());
      await later(1.001);
    }
    for (const [i, wait] of waits.slice(0, -1).entries()) expect(wait / (10 * 4 ** i)).toSatisfy((ratio: number) => ratio >= 0.79 && ratio <= 1.21);
    await later(86_400 * 5);
    await deliverEvents(job());
    expect(got).toHaveLength(MOST_ATTEMPTS);

    await sql('UPDATE webhook SET parked_in_row = $2 WHERE id = $1', [webhook.id, MOST_PARKED - 1]);
    await event();
    await event();
    await queue.fanOut(10);
    await sql('UPDATE delivery SET attempts = $1 WHERE parked_at IS NULL AND delivered_at IS NULL', [MOST_ATTEMPTS - 1]);
    await deliverEvents(job());
    const [off] = await sql('SELECT disabled_at, disabled_reason FROM webhook WHERE id = $1', [webhook.id]);
    expect(off!['disabled_reason']).toContain('自动停用');
    const told = await sql(`SELECT title, link FROM message WHERE org_id = $1 AND title = '事件推送已停用'`, [world.bank.orgId]);
    expect(told).toEqual([{ title: '事件推送已停用', link: '/inst/webhooks' }]);
    await event();
    await deliverEvents(job());
    expect((await sql('SELECT 1 FROM delivery WHERE delivered_at IS NULL AND parked_at IS NULL')).length).toBe(0);
    expect(errors).toEqual([]);
  });

  it('one that arrives ends the count of those given up; old ones go', async () => {
    const webhook = await hook(world.bank, EventTopic.codes, { parkedInRow: 19 });
    const { id } = await event();
    await deliverEvents(job());
    expect((await sql('SELECT parked_in_row AS n FROM webhook WHERE id = $1', [webhook.id]))[0]!['n']).toBe(0);
    await later(86_400 * 29);
    await queue.retire();
    expect((await sql('SELECT 1 FROM delivery WHERE outbox_id = $1', [id])).length).toBe(1);
    await later(86_400 * 2);
    await queue.retire();
    expect((await sql('SELECT 1 FROM delivery WHERE outbox_id = $1', [id])).length).toBe(0);
    expect((await sql('SELECT 1 FROM outbox WHERE id = $1', [id])).length).toBe(1);
    const open = await event({ at: new Date(clock.now - 86_400_000 * 400) });
    await later(86_400 * 150);
    await queue.retire();
    expect((await sql('SELECT id FROM outbox WHERE id = ANY ($1)', [[id, open.id]])).map((row) => row['id'])).toEqual([open.id]);
  });
});
