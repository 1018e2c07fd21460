import { mkdtempSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readDemoWorld } from '../app/demo/world';
import { testSystem } from '../testing/database';
import { loadDemo } from './demo';
import { loadLibraries, SEEDS } from './libraries';
const world = readDemoWorld(parse(readFileSync(join(SEEDS, 'demo.yaml'), 'utf8')));
for (const at of ['2026-11-23T15:50:00Z','2024-12-01T03:00:00Z']) {
  describe(at, async () => {
    const system = await testSystem(at);
    it('loads', async () => {
      await loadLibraries(system.source);
      const dir = mkdtempSync(join(tmpdir(), 'jbdates-'));
      const t = Date.now();
      const said: string[] = [];
      try { await loadDemo({ databaseUrl: system.url, poolSize: 2, namedStatements: true, bootstrapToken: undefined, dataDir: dir, demoPassword: undefined }, (l) => void said.push(l), new Date(at)); } catch (e) { console.log(at, 'THROWN', (e as Error).message); return; }
      const rows: {title:string;status:string}[] = await system.source.query('SELECT title, status FROM need');
      const map = Object.fromEntries(rows.map((n) => [n.title, n.status]));
      const diff = world.needs.filter((n) => map[n.draft.title!] !== n.ends).map((n) => `${n.key}:${map[n.draft.title!]}≠${n.ends}`);
      const [od] = await system.source.query(`SELECT (SELECT count(*)::int FROM clock WHERE done_at IS NULL AND due_at <= $1) AS overdue, (SELECT string_agg(kind||':'||n,' ') FROM (SELECT kind, count(*) n FROM clock WHERE breached_at IS NOT NULL GROUP BY 1) x) AS breached, (select count(*) from audit_entry) audits, (select count(*) from product where demo and status='ON_SHELF') shelf`, [at]);
      console.log(at, Date.now() - t, 'ms', said.filter((l) => l.includes('停在')), diff.join(' '), od);
      if (at.startsWith('2026-11-23')) {
        const q = (s: string) => system.source.query(s);
        console.table(await q(`SELECT n.code, n.title, n.status, to_char(n.posted_at,'YYYY-MM-DD HH24:MI') posted, n.claim_until_on FROM need n ORDER BY created_at`));
        console.table(await q(`SELECT c.kind, c.subject, to_char(c.due_at AT TIME ZONE 'Asia/Shanghai','MM-DD HH24:MI') due, c.paused_at IS NOT NULL paused, o.name FROM clock c LEFT JOIN org o ON o.id=c.org_id WHERE done_at IS NULL AND c.kind<>'PRODUCT_VERIFICATION' ORDER BY due_at`));
        console.table(await q(`SELECT o.name, m.title, m.todo, to_char(m.at AT TIME ZONE 'Asia/Shanghai','MM-DD HH24:MI') at FROM message m JOIN org o ON o.id=m.org_id WHERE read_at IS NULL ORDER BY o.name, m.at`));
        const [f] = await q(`SELECT sha256 FROM evidence_file LIMIT 1`);
        copyFileSync(join(dir,'files',f.sha256.slice(0,2),f.sha256.slice(2,4),f.sha256), '/tmp/demo-evidence.pdf');
        writeFileSync('/tmp/demo-said.txt', said.join('\n'));
        console.log(readFileSync(join(dir,'demo.json'),'utf8'));
      }
    }, 60_000);
  });
}
