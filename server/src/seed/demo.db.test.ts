import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../app/identity/sign-in';
import { demoDay } from '../app/demo/days';
import { readDemoWorld } from '../app/demo/world';
import { businessDate, shanghaiDay } from '../kernel/business-date';
import { visitor } from '../policy/actor';
import { testSystem, type TestSystem } from '../testing/database';
import { attempt } from '../testing/world';
import { loadDemo } from './demo';
import { DEMO_ACCOUNTS, type DemoAccess } from './demo-access';
import { demoPdf } from './demo-papers';
import { loadLibraries, SEEDS } from './libraries';

const world = readDemoWorld(parse(readFileSync(join(SEEDS, 'demo.yaml'), 'utf8')));
/** A Saturday: the days before it are counted in working days all the same. */
const NOW = new Date('2026-11-21T05:30:00Z');

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-demo-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** Loads the demo at a moment; answers what was said. */
async function load(system: TestSystem, dataDir: string, at: Date, demoPassword?: string, listen: (line: string) => Promise<void> | void = () => undefined): Promise<string[]> {
  const said: string[] = [];
  await loadDemo({ databaseUrl: system.url, poolSize: 2, namedStatements: true, bootstrapToken: undefined, dataDir, demoPassword }, (line) => {
    said.push(line);
    void listen(line);
  }, at);
  return said;
}

const TABLES = ['org', 'member', 'station', 'enterprise', 'institution', 'product', 'product_version', 'need', 'claim', 'offer', 'deal', 'drawdown', 'evidence_file', 'evidence_link', 'release', 'clock', 'message', 'outbox', 'audit_entry'];

/** Number of rows of every table, and a digest of those that the demo fills. */
async function picture(system: TestSystem): Promise<unknown> {
  return Promise.all(TABLES.map(async (table) => [table, (await system.source.query(`SELECT count(*)::int AS n, md5(string_agg(t::text, ',' ORDER BY t.id)) AS digest FROM ${table} t`))[0]]));
}

const access = (dir: string): DemoAccess => JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8')) as DemoAccess;

describe('demo world', async () => {
  const system = await testSystem(NOW.toISOString());
  const dir = folder();
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => system.source.query(sql, values);
  let said: string[] = [];

  beforeAll(async () => {
    await loadLibraries(system.source);
    said = await load(system, dir, NOW);
  }, 120_000);

  it('leaves every need as the file says, and no step refused', async () => {
    expect(said.filter((line) => line.includes('停在'))).toEqual([]);
    const rows = await query<{ title: string; status: string }>('SELECT title, status FROM need');
    expect(Object.fromEntries(rows.map((n) => [n.title, n.status]))).toEqual(Object.fromEntries(world.needs.map((n) => [n.draft.title, n.ends])));
  });

  it('ends claims where the file says that clocks end them', async () => {
    const today = shanghaiDay(NOW);
    const lapsed = world.needs.flatMap((n) => n.claims.flatMap((c) => (c.lapsedOn === null ? [] : [{ day: demoDay(c.lapsedOn, today, system.calendar), institution: world.institutions.find((i) => i.key === c.institution)?.name }])));
    const rows = await query<{ ended: Date; name: string }>(`SELECT c.ended_at AS ended, i.name FROM claim c JOIN institution i ON i.id = c.institution_id WHERE c.status = 'LAPSED'`);
    expect(rows.map((r) => ({ day: shanghaiDay(r.ended), institution: r.name }))).toEqual(lapsed);
    const expired = world.needs.flatMap((n) => (n.expiredOn === null ? [] : [businessDate(n.expiredOn)]));
    const moved = await query<{ at: Date }>(`SELECT at FROM audit_entry WHERE to_status = 'EXPIRED' AND subject = 'need' ORDER BY seq`);
    expect(moved.map((r) => shanghaiDay(r.at))).toEqual(expired);
  });

  it('has everybody, marked as demo', async () => {
    const [counts] = await query<Record<string, number>>(`SELECT
      (SELECT count(*)::int FROM institution WHERE demo) AS institutions, (SELECT count(*)::int FROM enterprise WHERE demo) AS enterprises, (SELECT count(*)::int FROM need WHERE demo) AS needs,
      (SELECT count(*)::int FROM product WHERE demo AND status = 'ON_SHELF') AS shelf, (SELECT count(*)::int FROM member) AS members,
      (SELECT count(*)::int FROM org WHERE NOT demo) + (SELECT count(*)::int FROM station WHERE NOT demo) + (SELECT count(*)::int FROM enterprise WHERE NOT demo)
        + (SELECT count(*)::int FROM need WHERE NOT demo) + (SELECT count(*)::int FROM deal WHERE NOT demo) AS unmarked`);
    const orgs = [...world.stations, ...world.authorities, world.platform, ...world.enterprises, ...world.institutions.filter((i) => i.admittedOn !== null)];
    const applicants = world.institutions.filter((i) => i.admittedOn === null).length;
    expect(counts).toEqual({
      institutions: world.institutions.length, enterprises: world.enterprises.length, needs: world.needs.length, shelf: world.products.filter((p) => p.shelvedOn !== null).length,
      members: orgs.flatMap((o) => o.members).length + applicants, unmarked: 0,
    });
  });

  it('keeps the money straight', async () => {
    const deals = await query<{ approved: string; reported: string; confirmed: string; rows_reported: string; rows_confirmed: string; status: string; contract: string }>(`SELECT d.approved_fen AS approved, d.reported_fen AS reported, d.confirmed_fen AS confirmed, d.status,
      coalesce((SELECT sum(amount_fen) FROM drawdown w WHERE w.deal_id = d.id AND w.status <> 'VOID'), 0) AS rows_reported,
      coalesce((SELECT sum(amount_fen) FROM drawdown w WHERE w.deal_id = d.id AND w.status = 'CONFIRMED'), 0) AS rows_confirmed, d.contract_no AS contract FROM deal d`);
    const chosen = world.needs.flatMap((n) => n.claims.flatMap((c) => c.offers.flatMap((o) => (o.accepted?.deal ? [o.accepted.deal.contractNo] : []))));
    expect(deals.map((d) => d.contract).sort()).toEqual([...chosen].sort());
    for (const d of deals) {
      expect(BigInt(d.confirmed) <= BigInt(d.reported) && BigInt(d.reported) <= BigInt(d.approved)).toBe(true);
      expect([d.reported, d.confirmed]).toEqual([d.rows_reported, d.rows_confirmed]);
    }
    expect(await query(`SELECT n.code FROM need n WHERE n.accepted_fen > n.amount_fen OR n.active_claims <> (SELECT count(*) FROM claim c WHERE c.need_id = n.id AND c.ended_at IS NULL AND c.status <> 'INVITED')`)).toEqual([]);
  });

  it('lets only admitted institutions claim, after their admission, and offer only products of their own', async () => {
    expect(await query(`SELECT c.id FROM claim c JOIN institution i ON i.id = c.institution_id WHERE i.admitted_on IS NULL OR c.claimed_at < i.admitted_on`)).toEqual([]);
    expect(await query('SELECT o.id FROM offer o JOIN product p ON p.id = o.product_id WHERE p.institution_id <> o.institution_id')).toEqual([]);
  });

  it('shows every payment with a file that is there', async () => {
    expect(await query('SELECT w.id FROM drawdown w WHERE NOT EXISTS (SELECT 1 FROM evidence_link l WHERE l.drawdown_id = w.id)')).toEqual([]);
    const files = await query<{ sha256: string; bytes: number; mime: string }>('SELECT sha256, bytes, mime FROM evidence_file');
    expect(new Set(files.map((f) => f.sha256)).size).toBe(files.length);
    for (const f of files) {
      expect(f.mime).toBe('application/pdf');
      expect(statSync(join(dir, 'files', f.sha256.slice(0, 2), f.sha256.slice(2, 4), f.sha256)).size).toBe(f.bytes);
    }
    expect(demoPdf(['甲']).toString('latin1')).toMatch(/^%PDF-1\.4\n[^]*<7532>[^]*%%EOF\n$/);
  });

  it('waits for somebody in every open case, and for nobody whose time is over', async () => {
    expect(await query('SELECT kind, due_at FROM clock WHERE done_at IS NULL AND due_at <= $1', [NOW])).toEqual([]);
    expect(await query(`SELECT n.code FROM need n WHERE n.status IN ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'EXPIRED')
      AND NOT EXISTS (SELECT 1 FROM clock c WHERE c.subject_id = n.id AND c.done_at IS NULL)`)).toEqual([]);
    expect(await query(`SELECT c.id FROM claim c WHERE c.status IN ('CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING') AND NOT EXISTS (SELECT 1 FROM clock k WHERE k.subject_id = c.id AND k.done_at IS NULL)`)).toEqual([]);
    const overdue = await query<{ kind: string; n: number }>('SELECT kind, count(*)::int AS n FROM clock WHERE breached_at IS NOT NULL GROUP BY 1 ORDER BY 1');
    expect(overdue.map((row) => row.kind)).toEqual(['CLAIM_WINDOW', 'CONSENT', 'FIRST_CONTACT', 'RESUBMISSION']);
  });

  it('shows consents in every state that a story leads to, and who looked', async () => {
    const states = await query<{ status: string; n: number }>('SELECT status, count(*)::int AS n FROM release GROUP BY 1 ORDER BY 1');
    expect(states.map((row) => row.status)).toEqual(expect.arrayContaining(['EXPIRED', 'GRANTED', 'REVOKED']));
    expect(await query(`SELECT r.id FROM release r WHERE r.status = 'GRANTED' AND (r.until <= $1 OR r.until > r.at + interval '1 year 1 day')`, [NOW])).toEqual([]);
    const [looks] = await query<{ n: number; strange: number }>(`SELECT count(*)::int AS n, count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM release r WHERE r.id = l.release_id AND r.enterprise_id = l.enterprise_id AND l.what <@ r.scopes AND r.uses > 0))::int AS strange FROM look l`);
    expect([looks!.n > 10, looks!.strange]).toEqual([true, 0]);
  });

  it('opens sealed offers only at the deadline', async () => {
    const rows = await query<{ title: string; opened: Date | null; sealed: number }>(`SELECT n.title, n.opened_at AS opened, (SELECT count(*)::int FROM offer o WHERE o.need_id = n.id AND o.status = 'SEALED') AS sealed FROM need n WHERE n.claim_mode = 'SEALED' ORDER BY n.created_at`);
    expect(rows.map((r) => [r.opened === null, r.sealed])).toEqual([[false, 0], [false, 0], [true, 2]]);
  });

  it('has old messages read, events told and no login session', async () => {
    const [row] = await query<Record<string, number>>(`SELECT (SELECT count(*)::int FROM message WHERE read_at IS NULL AND at < $1::timestamptz - interval '14 days') AS unread, (SELECT count(*)::int FROM message WHERE read_at IS NULL) AS fresh,
      (SELECT count(*)::int FROM outbox WHERE done_at IS NULL) AS events, (SELECT count(*)::int FROM session) AS sessions`, [NOW]);
    expect(row).toMatchObject({ unread: 0, events: 0, sessions: 0 });
    expect(row!.fresh).toBeGreaterThan(10);
  });

  it('leaves an unbroken audit chain in order of time', async () => {
    const [row] = await query(`SELECT count(*)::int AS broken FROM (SELECT e.hash = audit_hash(e) AND e.prev_hash = coalesce(lag(e.hash) OVER (ORDER BY e.seq), 'genesis') AND e.at >= coalesce(lag(e.at) OVER (ORDER BY e.seq), e.at) AS good FROM audit_entry e) x WHERE NOT good`);
    expect(row).toEqual({ broken: 0 });
    expect(await query(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'demo.loaded'`)).toEqual([{ n: 1 }]);
  });

  it('writes demo.json for its owner only, with accounts that can sign in', async () => {
    expect(statSync(join(dir, 'demo.json')).mode & 0o777).toBe(0o600);
    const { password, accounts } = access(dir);
    expect(accounts).toEqual(DEMO_ACCOUNTS);
    for (const { account } of accounts) {
      const outcome = await attempt(system, visitor, signIn, { account, password });
      expect(outcome.ok, account).toBe(true);
    }
    await query('DELETE FROM session');
    await query('UPDATE member SET last_seen_at = NULL, failed_attempts = 0');
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await picture(system);
    const { password } = access(dir);
    expect((await load(system, dir, new Date('2026-12-01T05:00:00Z'))).filter((line) => line.includes('重放'))).toEqual([]);
    expect(await picture(system)).toEqual(before);
    expect(access(dir).password).toBe(password);
  });

  it('takes another password from the configuration, but not from those who chose their own', async () => {
    await query(`UPDATE member SET password_hash = 'own' WHERE account = 'demo-e01'`);
    await load(system, dir, NOW, 'Another-password-1');
    expect(access(dir).password).toBe('Another-password-1');
    expect((await attempt(system, visitor, signIn, { account: 'demo-e22', password: 'Another-password-1' })).ok).toBe(true);
    expect(await query(`SELECT password_hash AS hash FROM member WHERE account = 'demo-e01'`)).toEqual([{ hash: 'own' }]);
  });
});

describe('a demo load that is cut off', async () => {
  const system = await testSystem(NOW.toISOString());
  const dir = folder();

  it('leaves nothing behind and is whole the next time, also on another day', async () => {
    await loadLibraries(system.source);
    const before = await picture(system);
    const kill = async (line: string): Promise<void> => {
      if (!line.includes('2026 年')) return;
      await system.source.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid() AND application_name = 'jiebang'`);
    };
    await expect(load(system, dir, NOW, undefined, kill)).rejects.toThrow();
    expect(await picture(system)).toEqual(before);
    const said = await load(system, dir, new Date('2027-02-18T03:00:00Z'));
    expect(said.filter((line) => line.includes('停在'))).toEqual([]);
    const rows = await system.source.query('SELECT title, status FROM need');
    expect(Object.fromEntries(rows.map((n: { title: string; status: string }) => [n.title, n.status]))).toEqual(Object.fromEntries(world.needs.map((n) => [n.draft.title, n.ends])));
  }, 120_000);
});
