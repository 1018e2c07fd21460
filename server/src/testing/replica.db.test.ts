import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { drive } from './drive';
import { twoServers } from './replica.test-kit';
import { visitor } from '../policy/actor';

const ROUNDS = 100;

/** A primary, a streaming replica and two server processes: who wrote reads it back at once, the others read from the replica. */
describe('read replica', { timeout: 120_000 }, async () => {
  const { world, here, there, standby, onStandby } = await twoServers();
  const { must, tell } = await drive(here.api);
  const me = { cookie: (await here.api.cookieOf(world.enterprise))! };
  const other = { cookie: (await there.api.cookieOf(world.other))! };
  const colleague = { cookie: (await there.api.cookieOf(world.staff))! };
  const readable = async (): Promise<void> => vi.waitFor(() => expect([here.system.replica!.usable, there.system.replica!.usable]).toEqual([true, true]), { timeout: 15_000, interval: 50 });
  const delay = async (ms: number): Promise<void> => {
    await onStandby(`ALTER SYSTEM SET recovery_min_apply_delay = ${ms}`);
    await onStandby('SELECT pg_reload_conf()');
  };
  const titleAt = async (process: typeof here, id: string, who = me): Promise<string | undefined> => {
    const { data, errors } = await process.api.ask(who, 'query($id: ID!) { need(id: $id) { detail { title } } }', { id });
    expect(errors).toBeUndefined();
    return data!['need']?.detail.title as string | undefined;
  };
  /** A draft of mine; `save` gives it a title and answers the title that was read back. */
  const draft = async (): Promise<{ id: string; save(title: string): Promise<string> }> => {
    const made = await must(me, 'createNeed', { input: { title: '草稿' } });
    let version = 1;
    const save = async (title: string): Promise<string> => {
      const saved = await must(me, 'saveNeed', { id: made['id'], version, input: { title } }, 'detail { title version }');
      version = saved['detail'].version as number;
      return saved['detail'].title as string;
    };
    return { id: made['id'] as string, save };
  };
  const zero = (): void => [here, there].forEach((process) => process.zero());
  const list = '{ needs(first: 5) { nodes { id code } } }';

  it('is used for everybody who wrote nothing lately, with and without a login', async () => {
    await readable();
    zero();
    for (let i = 0; i < 20; i += 1) for (const who of [other, me, visitor]) expect((await there.api.ask(who, list)).errors).toBeUndefined();
    expect(there.counts).toEqual({ replica: 60, primary: 0 });
  });

  it(`${ROUNDS} changes here, each read there at once, while the replica is 400 ms behind: never old; other people keep reading from the replica`, async () => {
    await delay(400);
    await readable();
    const { id, save } = await draft();
    zero();
    const stale: number[] = [];
    let [behind, others] = [0, 0];
    for (let i = 0; i < ROUNDS; i += 1) {
      if ((await save(`第 ${i} 轮`)) !== `第 ${i} 轮`) stale.push(i);
      if ((await titleAt(i % 2 === 0 ? there : here, id)) !== `第 ${i} 轮`) stale.push(i);
      if (i % 10 === 0) {
        const before = there.counts.replica;
        await there.api.ask(other, list);
        await there.api.ask(visitor, list);
        others += there.counts.replica - before;
        behind += Number((await onStandby(`SELECT title FROM need WHERE id = '${id}'`))[0]?.['title'] !== `第 ${i} 轮`);
      }
    }
    expect(stale).toEqual([]);
    // The replica truly was behind, so only the primary could answer; the twenty reads of others went to the replica.
    expect([behind, others]).toEqual([ROUNDS / 10, ROUNDS / 5]);
    expect(there.counts.replica + here.counts.replica).toBe(others);
    expect(there.counts.primary + here.counts.primary).toBe(2 * ROUNDS);
    await sleep(700);
    zero();
    expect(await titleAt(there, id)).toBe(`第 ${ROUNDS - 1} 轮`);
    expect(there.counts).toEqual({ replica: 1, primary: 0 });
  });

  it(`${ROUNDS} changes without a delay: never old, and the replica is used as soon as it has caught up`, async () => {
    await delay(0);
    await readable();
    const { id, save } = await draft();
    zero();
    for (let i = 0; i < ROUNDS; i += 1) {
      await save(`第 ${i} 轮`);
      expect(await titleAt(there, id)).toBe(`第 ${i} 轮`);
      await sleep(25);
      expect(await titleAt(there, id)).toBe(`第 ${i} 轮`);
    }
    expect(there.counts.replica).toBeGreaterThan(ROUNDS);
  });

  it('a person who has just registered, and one who was just refused, read at least what that was based on', async () => {
    await onStandby('SELECT pg_wal_replay_pause()');
    const input = { name: '副本测试企业', uscc: '91611104MA6TX0AN69', areaId: 'fengxi', stationId: world.outletId, industry: 'C', foundedOn: '2023-06-01', contactName: '王敏', contactPhone: '19900001234', account: 'fuben01', password: 'Naoji-2026-ok', agreed: true, noticeVersion: PRIVACY_NOTICE.version };
    const fresh = { cookie: (await tell(visitor, 'registerEnterprise', { input })).answer.cookie! };
    expect((await there.api.ask(fresh, '{ myEnterprise { name } }')).data).toEqual({ myEnterprise: { name: '副本测试企业' } });
    // What a colleague changed is not on the replica; whoever is refused because of it sees it.
    const { id, save } = await draft();
    await save('同事已改');
    const refused = await tell(colleague, 'saveNeed', { id, version: 1, input: { title: '迟到' } });
    zero();
    expect([refused.is, await titleAt(there, id, colleague)]).toEqual(['Conflicting', '同事已改']);
    expect(there.counts).toEqual({ replica: 0, primary: 1 });
    await onStandby('SELECT pg_wal_replay_resume()');
  });

  it('further behind than ten seconds: everybody reads from the primary, until it has caught up', async () => {
    await readable();
    await onStandby('SELECT pg_wal_replay_pause()');
    const { id } = await must(me, 'createNeed', { input: { title: '副本停顿' } });
    await vi.waitFor(() => expect(there.lines.at(-1)).toBe('只读副本不可用，读取改走主库：落后超过 10 秒'), { timeout: 14_000, interval: 100 });
    zero();
    await there.api.ask(visitor, list);
    expect([there.counts, await there.system.ready()]).toEqual([{ replica: 0, primary: 1 }, true]);
    await sleep(3000);
    expect(await titleAt(there, id as string)).toBe('副本停顿');
    await onStandby('SELECT pg_wal_replay_resume()');
    await readable();
    expect(await titleAt(there, id as string)).toBe('副本停顿');
  });

  it('stopped under load: every read is answered, the server stays ready; back again: used again', async () => {
    await readable();
    let [running, answered] = [true, 0];
    const failed: unknown[] = [];
    const reader = async (): Promise<void> => {
      while (running) {
        const { errors } = await there.api.ask(visitor, list);
        if (errors) failed.push(errors);
        else answered += 1;
        await sleep(5);
      }
    };
    const readers = [reader(), reader(), reader(), reader()];
    await sleep(200);
    await standby.stop();
    await vi.waitFor(() => expect(there.lines.at(-1)).toMatch(/^只读副本不可用，读取改走主库：/), { timeout: 5000 });
    zero();
    await sleep(1500);
    expect([there.counts.replica, there.system.replica!.usable, await there.system.ready()]).toEqual([0, false, true]);
    expect(there.counts.primary).toBeGreaterThan(20);
    await standby.start();
    await readable();
    zero();
    await sleep(500);
    running = false;
    await Promise.all(readers);
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(50);
    expect(there.counts.replica).toBeGreaterThan(10);
    expect(there.counts.primary).toBe(0);
    expect(there.lines.at(-1)).toBe('只读副本可用，列表和详情从副本读取。');
  });
});
