import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../policy/actor';
import { testApi } from '../testing/api';
import { stageCanaries } from '../testing/canary';
import { testSystem } from '../testing/database';
import { documentsOf } from '../testing/select';
import { makeWorld } from '../testing/world';
import { Planned, PLANNED } from './planned';
import { makeSchema } from './schema';

describe('operations of planned reads alone', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const staged = await stageCanaries(system, world);
  const api = await testApi(system);
  const schema = await makeSchema();
  const people: readonly Actor[] = [world.visitor, world.enterprise, world.other, world.bank, world.bank2, world.fund, world.suspended, world.outlet, world.hub, world.otherBranch, world.reviewer, world.science, world.auditor, world.admin, staged.applied];
  const table: Readonly<Record<string, string>> = { claim: 'claim', offer: 'offer', deal: 'deal', enterprise: 'enterprise', institution: 'institution', product: 'product', station: 'station', need: 'need' };
  const planned = (text: string): boolean => Planned.of(schema, parse(text), undefined) !== null;
  /** The same document in a form that general execution must answer. */
  const generally = (document: string): string => document.replace(/(\{ \w+(?:\([^)]*\))?) \{/, '$1 @include(if: true) {');

  it('say what general execution says, for everybody and every field', { timeout: 240_000 }, async () => {
    let compared = 0;
    for (const [field, [shape]] of Object.entries(PLANNED)) {
      const ids: string[] = shape === 'thing' ? (await system.source.query(`SELECT id FROM "${table[field]!}" ORDER BY id LIMIT 12`)).map((row: { id: string }) => row.id) : [];
      for (const document of documentsOf(schema, field, { depth: 2, first: 8, budget: 3800 })) {
        const general = generally(document);
        expect([field, planned(document), planned(general)]).toEqual([field, true, false]);
        for (const actor of people) {
          for (const values of shape === 'thing' ? ids.map((id) => ({ id })) : [{ first: 8 }, { first: 0 }, { first: 3, after: 'mangled' }]) {
            // What an institution looks at for the first time counts, and the counts can be read.
            if (actor.kind === 'PERSON' && actor.orgKind === 'INSTITUTION') await api.ask(actor, document, values);
            const [one, other] = [await api.ask(actor, document, values), await api.ask(actor, general, values)];
            expect({ field, values, ...one, text: '' }).toEqual({ field, values, ...other, text: '' });
            compared += one.data?.[field] ? 1 : 0;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('keep aliases, merged selections, fragments and the order of the document', async () => {
    const document = `query($f: Int) { b: needs(first: $f) { __typename nodes { code ...Face x: code area { id } } pageInfo { hasNextPage } } products(first: 2) { nodes { name institution { name ... on Institution { kind } } } } }
      fragment Face on Need { id area { name } status: code }`;
    expect(planned(document)).toBe(true);
    const [one, other] = [await api.ask(world.hub, document, { f: 3 }), await api.ask(world.hub, document.replace('b: needs(first: $f) {', 'b: needs(first: $f) @skip(if: false) {'), { f: 3 })];
    expect(one.data).not.toBeNull();
    expect(one.text).toBe(other.text);
  });

  it('leave to general execution what is more than a planned read', () => {
    for (const text of ['{ viewer { id } }', '{ needs { nodes { id } } viewer { id } }', '{ __schema { types { name } } }', '{ needs { nodes { id @skip(if: true) } } }', 'mutation { signOut { __typename } }', '{ dashboard { year } }', '{ needs { nodes { id } } needs { pageInfo { hasNextPage } } }']) {
      expect([text, planned(text)]).toEqual([text, false]);
    }
  });

  it('refuse wrong variables as general execution does', async () => {
    for (const values of [{ first: 'x' }, { first: 101 }, { filter: { nothing: 1 } }, { filter: { postedFrom: '2026-02-30' } }]) {
      const ask = (mark: string) => api.ask(world.hub, `query($first: Int, $filter: NeedFilter) { needs(first: $first, filter: $filter) ${mark} { nodes { id } } }`, values);
      const [one, other] = [await ask(''), await ask('@include(if: true)')];
      expect([values, one.errors?.[0]?.extensions.code, one.errors?.[0]?.message]).toEqual([values, 'BAD_USER_INPUT', other.errors?.[0]?.message]);
    }
  });
});
