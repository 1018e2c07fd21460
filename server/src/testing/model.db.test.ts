import { describe, expect, it } from 'vitest';
import { walkChain } from '../db/audit/chain';
import { expectRebuilt } from '../db/read/rollups.test-kit';
import { testSystem } from './database';
import { BROKEN, historyOf, NO_PATH, OPENED_EARLY } from './model-invariants';
import { modelRun } from './model-run';
import { random, seedOf, sizeOf } from './random';
import { makeProduct, makeWorld } from './world';

const SEED = seedOf('MODEL_SEED', 51);
const STEPS = sizeOf('MODEL_STEPS', 10_000);
const LANES = sizeOf('MODEL_LANES', 8);
/** Batches between two of the checks that read everything. */
const SELDOM = 60;

describe('a market in which everybody acts at once', { timeout: 60_000 + STEPS * 60 }, async () => {
  const system = await testSystem();
  const world = await makeWorld(system);
  const products = new Map<string, string>();
  for (const { orgId, orgName } of [world.bank, world.bank2]) products.set(orgId, (await makeProduct(system, orgId, `${orgName}积分贷`)).id);

  it(`keeps every promise through ${STEPS} steps (MODEL_SEED=${SEED} MODEL_STEPS=${STEPS})`, async () => {
    const model = modelRun(system, world, random(SEED), STEPS, LANES, products);
    const none = async (what: string): Promise<void> => {
      const broken: { rule: string; id: string }[] = await system.source.query(what);
      if (broken.length > 0) throw new Error(`${broken.map(({ rule, id }) => `${rule}: ${id}`).join('\n')}\n${await historyOf(system, broken[0]!.id)}`);
    };
    const often = async (): Promise<void> => {
      await none(BROKEN);
      for (const [kind, ids] of Object.entries(model.made)) expect([kind, (await system.source.query(`SELECT count(*)::int AS n FROM ${kind}`))[0].n]).toEqual([kind, ids.size]);
    };
    const seldom = async (): Promise<void> => {
      await none(NO_PATH);
      await none(OPENED_EARLY);
      await expectRebuilt(system, 'roll-ups');
      expect((await walkChain({ query: async (text, values) => ({ rows: await system.source.query(text, values) }) })).faults).toEqual([]);
    };
    try {
      for (let batch = 1; model.steps < STEPS; batch += 1) {
        await model.batch();
        await often();
        if (batch % SELDOM === 0) await seldom();
      }
      await seldom();
    } catch (error) {
      (error as Error).message += `\nMODEL_SEED=${SEED} MODEL_STEPS=${STEPS} MODEL_LANES=${LANES}, after ${model.steps} steps. The last ones:\n${model.log.join('\n')}`;
      throw error;
    }
    const words = [...model.tally].map(([name, codes]) => `${name}: ${[...codes].map(([code, n]) => `${code} ${n}`).join(', ')}`).sort();
    process.stdout.write(`MODEL_SEED=${SEED}: ${model.steps} steps\n${process.env['MODEL_TALLY'] === '1' ? `${words.join('\n')}\n` : ''}`);
    // What is never accepted, or never refused, would prove nothing.
    if (STEPS >= 10_000) for (const [name, codes] of model.tally) expect([name, (codes.get('ok') ?? 0) > 0]).toEqual([name, true]);
  });
});
