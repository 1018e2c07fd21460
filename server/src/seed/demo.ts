import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { parse } from 'yaml';
import { demoDay } from '../app/demo/days';
import { readDemoWorld, type DemoWorld } from '../app/demo/world';
import { passwords, usePasswords } from '../app/identity/passwords';
import type { UseCase } from '../app/ports';
import { compose, type System } from '../compose';
import type { Config } from '../config';
import { argon2Passwords } from '../http/passwords';
import { shanghaiDay } from '../kernel/business-date';
import { newPassword } from '../kernel/ids';
import { system as systemActor } from '../policy/actor';
import { knownPassword, writeAccess } from './demo-access';
import { needStory } from './demo-needs';
import { DemoPapers } from './demo-papers';
import { partiesStory } from './demo-parties';
import { sharePassword } from './demo-password';
import { play, Replay } from './demo-replay';
import type { Stage } from './demo-stage';
import { SEEDS } from './libraries';

/** Days after which the messages of the replay count as read. */
const READ_AFTER_DAYS = 14;
/** One loader at a time; another number than the lock of the audit chain. */
const LOCK = 730_002;

type Loader = Pick<Config, 'databaseUrl' | 'poolSize' | 'namedStatements' | 'bootstrapToken' | 'dataDir' | 'demoPassword'>;

/** Accounts of everybody in the demo world. */
function accountsOf(world: DemoWorld): readonly string[] {
  return [...world.stations, ...world.authorities, world.platform, ...world.institutions, ...world.enterprises].flatMap((org) => org.members.map((member) => member.account));
}

/** Whether the demo is there. It is loaded in one transaction, so that its first administrator stands for all of it. */
async function isThere(manager: EntityManager, world: DemoWorld): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT 1 FROM member m JOIN org o ON o.id = m.org_id WHERE o.demo AND m.account = $1', [world.platform.members[0]?.account]);
  return rows.length > 0;
}

/** Writes into the audit log that what came before was a demo. */
const recordLoad: UseCase<{ orgId: string }> = async (tx, { orgId }) => {
  tx.authorize('system.run', {});
  await tx.audit({ action: 'demo.loaded', subject: 'org', subjectId: orgId, note: '演示数据装入完毕，内容为虚构' });
  return { kind: 'org', id: orgId };
};

/** What lies back is no news: messages are read that are old or were acted upon, events are told, login sessions of the replay are over. */
async function tidy(manager: EntityManager, now: Date): Promise<void> {
  const ours = 'org_id IN (SELECT id FROM org WHERE demo)';
  await manager.query(`UPDATE message SET read_at = at + interval '4 hours' WHERE read_at IS NULL AND at < $1::timestamptz - make_interval(days => $2) AND ${ours}`, [now, READ_AFTER_DAYS]);
  const acted = `SELECT min(a.at) FROM audit_entry a LEFT JOIN claim c ON c.id = a.subject_id LEFT JOIN drawdown d ON d.id = a.subject_id
    WHERE a.org_id = m.org_id AND a.at > m.at AND (position(a.subject_id::text IN m.link) > 0 OR position(coalesce(c.need_id, d.deal_id)::text IN m.link) > 0)`;
  await manager.query(`UPDATE message m SET read_at = (${acted}) WHERE read_at IS NULL AND ${ours}`);
  await manager.query('UPDATE outbox SET done_at = $1 WHERE done_at IS NULL AND at <= $1', [now]);
  await manager.query(`DELETE FROM session WHERE member_id IN (SELECT id FROM member WHERE ${ours})`);
}

/** Replays the world up to `now`, or does nothing when another loader was faster. Everything or nothing: one transaction. */
async function replayWorld(system: System, world: DemoWorld, dataDir: string, now: Date, say: (line: string) => void): Promise<void> {
  const { calendar } = system;
  const today = shanghaiDay(now);
  await system.source.transaction('READ COMMITTED', async (manager) => {
    await manager.query(`SET LOCAL statement_timeout = '300s'`);
    await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '300s'`);
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if (await isThere(manager, world)) return;
    const replay = new Replay(manager, system.almanac, now);
    const papers = new DemoPapers(replay, dataDir);
    await papers.prepare(now.getTime());
    const stage: Stage = { world, replay, calendar, papers, on: (day) => demoDay(day, today, calendar), productIds: new Map() };
    await play(replay, [...partiesStory(stage), ...world.needs.flatMap((need) => needStory(stage, need))], say);
    const admin = await replay.person(world.platform.members[0]?.account ?? '');
    await replay.act(systemActor, recordLoad, { orgId: admin.orgId });
    await tidy(manager, now);
  });
}

/**
 * Loads the fictional demo world (seeds/demo.yaml) by replaying its cases through the use cases at their days, unless it is
 * there already; then writes the shared password and the main accounts to demo.json. A load that is cut off leaves nothing
 * behind. `at` stands in for the database's clock in tests.
 */
export async function loadDemo(config: Loader, say: (line: string) => void, at?: Date): Promise<void> {
  const world = readDemoWorld(parse(readFileSync(join(SEEDS, 'demo.yaml'), 'utf8')));
  const system = await compose(config);
  const real = argon2Passwords();
  try {
    const { manager } = system.source;
    const password = config.demoPassword || (knownPassword(config.dataDir) ?? newPassword());
    if (!(await isThere(manager, world))) {
      const hubs: unknown[] = await manager.query(`SELECT 1 FROM station WHERE tier = 'HUB'`);
      if (hubs.length > 0) return say('演示数据：数据库中已有正式总站，不装入演示世界');
      const now = at ?? ((await manager.query('SELECT clock_timestamp() AS now'))[0].now as Date);
      const hash = await passwords.hash(password);
      usePasswords({ ...real, hash: () => Promise.resolve(hash) });
      await replayWorld(system, world, config.dataDir, now, say);
      usePasswords(real);
    }
    await sharePassword(system, accountsOf(world), password);
    writeAccess(config.dataDir, password);
    say(`演示数据：机构 ${world.institutions.length}、企业 ${world.enterprises.length}、需求 ${world.needs.length}，账号见 ${join(config.dataDir, 'demo.json')}`);
  } finally {
    usePasswords(real);
    await system.close();
  }
}
