import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { walkChain } from '../db/audit/chain';
import { expectRebuilt } from '../db/read/rollups.test-kit';
import { mutations as matrixOf } from '../graphql/operations';
import { makeSchema } from '../graphql/schema';
import { newToken, sha256 } from '../kernel/ids';
import type { Person } from '../policy/actor';
import { mayEver } from '../policy/decide';
import { testApi } from './api';
import { testSystem } from './database';
import { digest } from './digest';
import { answerFault, judge } from './fuzz-check';
import { documents, type Operation } from './fuzz-documents';
import { shots } from './fuzz-hostile';
import { INFINITE, readIds, valuesOf } from './fuzz-values';
import { BROKEN, NO_PATH, OPENED_EARLY } from './model-invariants';
import { modelRun } from './model-run';
import { random, seedOf, sizeOf } from './random';
import { makeProduct, makeWorld, put } from './world';

const SEED = seedOf('FUZZ_SEED', 77);
const OPERATIONS = sizeOf('FUZZ_OPERATIONS', 5_000);
const HOSTILE = sizeOf('FUZZ_HOSTILE', 1_000);
/** Steps of the model that make the world in which it happens. */
const BEFORE = 500;
/** Operations between two looks at everything that is stored, and how many of them run side by side. */
const BATCH = 40;
const LANES = 5;
const SLOWEST_MS = 15_000;

/** They try a secret, and count it where it failed. */
const TRIES = ['signIn', 'answerSecondFactor', 'stepUp', 'changePassword', 'confirmSecondFactor', 'removeSecondFactor', 'createFirstAdmin', 'beginSecondFactor', 'signOut', 'closeAccount'];
/** They work on passwords, which takes long by design, or end somebody's session. */
const RARE = [...TRIES, 'registerEnterprise', 'applyInstitution', 'addMember', 'resetPassword', 'disableMember', 'suspendInstitution', 'exitInstitution'];
/** Any request may leave a trace in these, beside what looks leave. */
const TRACES = ['write_mark'];

describe('whatever is sent to the API', { timeout: 60_000 + OPERATIONS * 60 + HOSTILE * 60 }, async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  for (const owner of [world.bank, world.bank2]) await makeProduct(system, owner.orgId, `${owner.orgName}积分贷`);
  const model = modelRun(system, world, random(SEED), BEFORE, LANES);
  while (model.steps < BEFORE) await model.batch();
  await system.travel(new Date(system.nowMs()).toISOString());
  const api = await testApi(system);
  const masked: string[] = [];
  api.app.log.error = ((entry: { err?: Error }) => void masked.push(String(entry.err?.stack ?? entry))) as never;
  const { random: r, schema } = { random: random(SEED), schema: await makeSchema() };

  const { visitor: _visitor, system: _system, hubId: _hub, branchId: _branch, otherBranchId: _other, outletId: _outlet, ...rest } = world;
  const people: readonly Person[] = Object.values(rest);
  const cookies = new Map<string, string>();
  /** Everybody is signed in and able, whatever was done to them. */
  const everybodyBack = async (): Promise<void> => {
    await system.source.query(`UPDATE member SET disabled_at = NULL, must_change_password = false, factor_since = NULL, locked_until = NULL WHERE id = ANY ($1)`, [people.map((who) => who.memberId)]);
    const now = new Date(system.nowMs());
    const alive = new Set((await system.source.query('SELECT member_id AS id FROM session')).map(({ id }: { id: string }) => id));
    for (const { memberId } of people.filter((who) => !alive.has(who.memberId) || !cookies.has(who.memberId))) {
      const token = newToken();
      await put(system, 'session', { tokenHash: sha256(token), memberId, createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 36_000_000) });
      cookies.set(memberId, `jiebang_session=${token}`);
    }
  };
  const stored = async (): Promise<object> => Object.fromEntries(Object.entries(await digest(system, true)).filter(([table]) => !TRACES.includes(table)));
  const none = async (what: string): Promise<void> => expect((await system.source.query(what)).slice(0, 5), `FUZZ_SEED=${SEED}`).toEqual([]);

  it(`answers ${OPERATIONS} valid operations as it promised (FUZZ_SEED=${SEED})`, async () => {
    let ids = await readIds(system);
    let focus = 'need';
    let asking: Person | null = null;
    const cursors: string[] = [];
    const values = valuesOf(r, () => ids(asking ? [asking.orgId, ...asking.stationIds] : undefined), () => ids(), cursors, () => focus);
    const make = documents(schema, r, values, (name) => {
      focus = ({ productversion: 'version', newmember: 'member' } as Record<string, string>)[name.toLowerCase()] ?? name.toLowerCase();
    });
    const queries = Object.values(schema.getQueryType()!.getFields());
    const mutations = Object.values(schema.getMutationType()!.getFields());
    const operation = (): Operation & { readonly who: Person | null } => {
      for (;;) {
        const change = r.chance(0.5);
        const field = r.pick(change ? mutations : queries);
        if (RARE.includes(field.name) && !r.chance(0.12)) continue;
        const able = change && r.chance(0.85) ? people.filter((one) => mayEver(one, matrixOf[field.name]![0])) : people;
        const who = (asking = r.chance(0.06) || able.length === 0 ? null : r.pick(able));
        const made = make.root(change ? 'mutation' : 'query', field);
        if (validate(schema, parse(made.text)).length === 0) return { ...made, who };
      }
    };
    const faults = new Map<string, string>();
    const words = new Map<string, number>();
    const accepted = new Map<string, number>();
    let slowest = 0;
    /** What was stored before the batch; null when something may have changed it since. */
    let before: object | null = null;
    const one = async ({ who, ...op }: ReturnType<typeof operation>): Promise<boolean> => {
      const payload = JSON.stringify({ query: op.text, variables: op.variables }).replaceAll(`"${INFINITE}"`, '1e999');
      const cookie = who && cookies.get(who.memberId);
      const started = performance.now();
      const from = masked.length;
      const response = await api.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, payload });
      slowest = Math.max(slowest, performance.now() - started);
      const { fault, changed, word } = judge(op, response.statusCode, response.body);
      words.set(word, (words.get(word) ?? 0) + 1);
      if (word === 'accepted' && op.kind === 'mutation') accepted.set(op.field, (accepted.get(op.field) ?? 0) + 1);
      if (fault !== null) {
        const inside = masked.slice(from).join('\n').slice(0, 600);
        const sign = `${op.field}: ${fault} ${inside.split('\n')[0]}`;
        if (!faults.has(sign)) faults.set(sign, `${sign}\n  ${who?.role ?? 'VISITOR'} ${payload.slice(0, 1200)}\n  ${response.body.slice(0, 400)}\n  ${inside}`);
      }
      const cursor = /"(?:endCursor|startCursor|cursor)":"([^"]+)"/.exec(response.body)?.[1];
      if (cursor && cursors.length < 200) cursors.push(cursor);
      return changed || TRIES.includes(op.field);
    };
    for (let done = 0; done < OPERATIONS; done += BATCH) {
      if (before === null) await everybodyBack();
      if (done % 400 === 0) ids = await readIds(system);
      const queue = Array.from({ length: BATCH }, operation);
      const texts = queue.map((op) => op.text);
      before ??= await stored();
      let changed = false;
      const lane = async (): Promise<void> => {
        for (let op = queue.shift(); op; op = queue.shift()) changed = (await one(op)) || changed;
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      if (changed) before = null;
      else expect(await stored(), `nothing was accepted (FUZZ_SEED=${SEED}):\n${texts.join('\n')}`).toEqual(before);
    }
    const told = (counts: ReadonlyMap<string, number>): string => [...counts].map(([name, n]) => `${name} ${n}`).sort().join(', ');
    process.stdout.write(`FUZZ_SEED=${SEED}: ${OPERATIONS} operations: ${told(words)}; slowest ${Math.round(slowest)} ms\n${process.env['FUZZ_TALLY'] === '1' ? `changes: ${told(accepted)}\n` : ''}`);
    expect([...faults.values()].join('\n\n'), `FUZZ_SEED=${SEED}`).toBe('');
    expect(slowest).toBeLessThan(SLOWEST_MS);
    await none(BROKEN);
    await none(NO_PATH);
    await none(OPENED_EARLY);
    await expectRebuilt(system, `FUZZ_SEED=${SEED}`);
    expect((await walkChain({ query: async (text, given) => ({ rows: await system.source.query(text, given) }) })).faults).toEqual([]);
  });

  it(`answers ${HOSTILE} broken and hostile requests, and changes nothing (FUZZ_SEED=${SEED})`, async () => {
    await everybodyBack();
    const shoot = shots(r);
    const before = await stored();
    const faults = new Map<string, string>();
    for (let i = 0; i < HOSTILE; i += 1) {
      const shot = shoot();
      const cookie = r.chance(0.5) ? cookies.get(r.pick(people).memberId) : undefined;
      const from = masked.length;
      const started = performance.now();
      const { statusCode, body } = await api.app.inject({ method: shot.method, url: shot.url, headers: { ...(cookie && { cookie }), ...shot.headers }, payload: shot.payload });
      const took = performance.now() - started;
      const fault = took > SLOWEST_MS ? `${Math.round(took)} ms` : answerFault(statusCode, body, shot.name);
      const sign = `${shot.name}: ${fault}`;
      if (fault !== null && !faults.has(sign)) faults.set(sign, `${sign}\n  ${shot.url.slice(0, 300)} ${(shot.payload ?? '').slice(0, 600)}\n  ${statusCode} ${body.slice(0, 300)}\n  ${masked.slice(from).join('\n').slice(0, 600)}`);
    }
    process.stdout.write(`FUZZ_SEED=${SEED}: ${HOSTILE} hostile requests\n`);
    expect([...faults.values()].join('\n\n'), `FUZZ_SEED=${SEED}`).toBe('');
    expect(await stored()).toEqual(before);
    for (const url of ['/livez', '/readyz']) expect((await api.app.inject({ url })).statusCode).toBe(200);
  });
});
