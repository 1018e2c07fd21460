import { beforeAll, expect, it } from 'vitest';
import { testApi } from '../../testing/api';
import { testSystem, type TestSystem } from '../../testing/database';
import { stageDeal } from '../../testing/stage';
import { makeWorld, type World } from '../../testing/world';

let system: TestSystem;
let world: World;
beforeAll(async () => {
  system = await testSystem();
  world = await makeWorld(system);
  for (const owner of [world.enterprise, world.other]) for (const bank of [world.bank, world.bank2]) await stageDeal(system, owner, bank);
});

const run = (sql: string, values: unknown[] = []): Promise<{ id: string }[]> => system.source.query(sql, values);
const NAMES = `FROM deal d JOIN enterprise e ON e.id = d.enterprise_id JOIN institution i ON i.id = d.institution_id`;

/** The list of a search is that of a scan over code and names. */
async function expectFound(word: string, some = true): Promise<void> {
  const api = await testApi(system);
  const { data } = await api.ask(world.hub, `{ deals(first: 50, filter: { search: "${word}" }, orderBy: { by: APPROVED_FEN, desc: false }) { nodes { id } } }`);
  const found = (data!['deals'] as { nodes: { id: string }[] }).nodes.map((node) => node.id).sort();
  const one = [...word].length === 1;
  const scanned = await run(`SELECT d.id ${NAMES} WHERE EXISTS (SELECT 1 FROM unnest(ARRAY[d.code, e.name, i.name]) name WHERE name ILIKE $1) ORDER BY d.id`, [one ? `${word}%` : `%${word}%`]);
  expect(found, word).toEqual(scanned.map((row) => row.id).sort());
  expect(found.length > 0, word).toBe(some);
}

it('finds deals by code and by either party, two characters anywhere and one at the beginning, and takes no sign for a pattern', { timeout: 60_000 }, async () => {
  for (const word of ['智造', '科技', '远山', '长河银行', 'cg', 'CG-T', '沣', '长', 'C']) await expectFound(word);
  for (const word of ['无此', '无', '山', '100']) await expectFound(word, false);
  const api = await testApi(system);
  for (const sign of ['%%', '__', '%', '\\\\%']) expect((await api.ask(world.hub, `{ deals(filter: { search: "${sign}" }) { nodes { id } } }`)).data!['deals'], sign).toMatchObject({ nodes: [] });
});

it('keeps the text when a code, a party or a name changes', async () => {
  const expectKept = async (what: string) => expect(await run(`SELECT d.id ${NAMES} WHERE d.found_by IS DISTINCT FROM deal_found_by(d.code, e.name, i.name)`), what).toEqual([]);
  await expectKept('made');
  await run(`UPDATE enterprise SET name = '更名' || name WHERE id = $1`, [world.enterprise.orgId]);
  await expectKept('enterprise');
  await run(`UPDATE institution SET name = '更名' || name`);
  await expectKept('institutions');
  await run(`UPDATE deal SET code = code || '-X', enterprise_id = $1`, [world.other.orgId]);
  await expectKept('deals');
  await expectFound('更名');
});
