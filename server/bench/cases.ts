import { idOf, type Scale } from './data-sql';
import { OURS, PEER } from './documents';
import type { Shot } from './http-client';
import { normal, type Plain } from './normal';

/** Who answers. */
export const CONTENDERS = ['ours', 'floor', 'peer'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** How a contender is asked, and what of its answer is compared. */
export interface Ask {
  readonly shot: (i: number) => Shot;
  readonly read: (answer: never) => unknown;
}

/** One thing that is measured. */
export interface Case {
  readonly id: string;
  readonly what: string;
  /** Open connections; 1 where the target is a latency. */
  readonly connections: number;
  /** Different requests that are compared before anything is timed; 0 = there is nothing to compare with. */
  readonly compare: number;
  /** Each request may be sent once only; so many are prepared for each contender. */
  readonly supply?: number;
  readonly ask: Partial<Record<ContenderName, Ask>>;
}

/** What requests need to know of the run. */
export interface World {
  readonly scale: Scale;
  readonly cookies: { readonly operator: string; readonly officer: string };
  readonly year: number;
  readonly needIds: readonly string[];
  readonly words: readonly string[];
  readonly claims: Readonly<Record<ContenderName, readonly string[]>>;
  readonly validUntil: string;
  readonly productIds: readonly string[];
  readonly simulation: object;
}

/** A need's figures by key, however they came. */
function figures(dashboard: Record<string, never>): Plain {
  const one = (list: { kind: string; value: string }[]): object => Object.fromEntries(list.map((f) => [f.kind, f.value]));
  const rows = (part: { rows: { key: string; deals: { value: string }; amount: { value: string } }[] }): object => Object.fromEntries(part.rows.map((r) => [r.key, [r.deals.value, r.amount.value]]));
  return normal({ figures: one(dashboard['figures']!), todo: one(dashboard['todo']!), byArea: rows(dashboard['byArea']!), byKind: rows(dashboard['byKind']!), byQuarter: rows(dashboard['byQuarter']!) });
}

const INPUT = { amountFen: '40000000', rateBp: 365, months: 12 } as const;

/** Every case of the run. */
export function casesOf(world: World): readonly Case[] {
  const { operator, officer } = world.cookies;
  const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
  const ours = (query: string, variables: (i: number) => object = () => ({}), cookie: string = operator) => (i: number): Shot => ({ path: '/graphql', cookie, body: JSON.stringify({ query, variables: variables(i) }) });
  const peer = (query: string, variables: (i: number) => object = () => ({})) => (i: number): Shot => ({ path: '/graphql', body: JSON.stringify({ query, variables: variables(i) }) });
  const floor = (path: (i: number) => string) => (i: number): Shot => ({ path: path(i), method: 'GET', cookie: operator });
  const data = (field: string) => (answer: { data: Record<string, unknown> }): unknown => answer.data[field];
  const same = (answer: unknown): unknown => answer;
  const list = (id: 'q1' | 'q2', what: string, field: string): Case => ({
    id, what, connections: 16, compare: 1,
    ask: { ours: { shot: ours(OURS[id]), read: data(field) as never }, floor: { shot: floor(() => `/${id}`), read: same as never }, peer: { shot: peer(PEER[id]), read: data(field) as never } },
  });
  const need = (i: number): object => ({ id: at(world.needIds, i) });
  const year = (): object => ({ year: world.year });
  const word = (i: number): object => ({ q: at(world.words, i) });
  const offer = (answer: Record<string, unknown>): unknown => {
    const { id: _id, code: _code, need: n, claim: c, __typename: _type, ...terms } = answer as { need: { status: string }; claim: { status: string } } & Record<string, unknown>;
    return { ...terms, need: n.status, claim: c.status };
  };
  const make = (name: ContenderName) => (i: number): { claimId: string; key: string } => ({ claimId: world.claims[name][i]!, key: `bench-${name}-${i}-${Date.now() % 1e9}` });
  const input = { kind: 'LOAN', ...INPUT, repayment: 'EQUAL_INSTALMENT', guarantees: ['CREDIT'], validUntil: world.validUntil };
  let serial = 0;
  const newOfferId = (): string => `0000ffff-0000-7000-8000-${(serial += 1).toString(16).padStart(12, '0')}`;
  const { needs } = world.scale;
  return [
    list('q1', '20 newest needs with enterprise and offers', 'needs'),
    list('q2', '50 products with institution', 'products'),
    {
      id: 'q3', what: 'one need with everything', connections: 16, compare: 40,
      ask: { ours: { shot: ours(OURS.q3, need), read: data('need') as never }, floor: { shot: floor((i) => `/q3/${at(world.needIds, i)}`), read: same as never }, peer: { shot: peer(PEER.q3, need), read: data('need') as never } },
    },
    {
      id: 'q4', what: 'dashboard', connections: 16, compare: 1,
      ask: { ours: { shot: ours(OURS.q4, year), read: ((a: { data: { dashboard: never } }) => figures(a.data.dashboard)) as never }, floor: { shot: floor(() => `/q4?year=${world.year}`), read: same as never }, peer: { shot: peer(PEER.q4, year), read: data('dashboard') as never } },
    },
    {
      id: 'm1', what: 'an offer, with audit, key and outbox (peer: bare function)', connections: 16, compare: 3, supply: world.claims.ours.length,
      ask: {
        ours: { shot: ours(OURS.m1, (i) => ({ ...make('ours')(i), input }), officer), read: ((a: { data: { makeOffer: never } }) => offer(a.data.makeOffer)) as never },
        floor: { shot: (i) => ({ path: '/m1', cookie: officer, body: JSON.stringify({ ...make('floor')(i), input }) }), read: offer as never },
        peer: { shot: peer(PEER.m1, (i) => ({ input: { offerId: newOfferId(), claimId: make('peer')(i).claimId, institutionId: idOf('institution', 1), ...INPUT, validUntil: world.validUntil } })), read: ((a: { data: { makeOffer: { offer: never } } }) => offer(a.data.makeOffer.offer)) as never },
      },
    },
    {
      id: 'search', what: 'two characters in enterprise names', connections: 1, compare: 16,
      ask: { ours: { shot: ours(OURS.search, word), read: data('enterprises') as never }, floor: { shot: floor((i) => `/search?q=${encodeURIComponent(at(world.words, i))}`), read: same as never }, peer: { shot: peer(PEER.search, word), read: data('enterprises') as never } },
    },
    {
      id: 'facets', what: 'facets of the open needs', connections: 1, compare: 1,
      ask: {
        ours: { shot: ours(OURS.facets), read: ((a: { data: { needs: { facets: { field: string; values: { value: string; count: number }[] }[] } } }) => Object.fromEntries(a.data.needs.facets.map((f) => [f.field, Object.fromEntries(f.values.map((v) => [v.value, v.count]))]))) as never },
        floor: { shot: floor(() => '/facets'), read: ((rows: [string, string, number][]) => rows.reduce<Record<string, Record<string, number>>>((all, [f, v, c]) => ({ ...all, [f]: { ...all[f], [v]: c } }), {})) as never },
      },
    },
    { id: 'productMatches', what: `best 20 of ${world.scale.products} products for a need`, connections: 1, compare: 0, ask: { ours: { shot: ours(OURS.productMatches, (i) => ({ needId: idOf('need', Math.floor(needs * 0.99) + (i % 20)) })), read: data('productMatches') as never } } },
    { id: 'needMatches', what: 'best 50 of the open needs for a product', connections: 1, compare: 0, ask: { ours: { shot: ours(OURS.needMatches, (i) => ({ productId: at(world.productIds, i) }), officer), read: data('needMatches') as never } } },
    { id: 'simulate', what: 'points of an enterprise, tried out', connections: 1, compare: 0, ask: { ours: { shot: ours(OURS.simulate, () => ({ input: world.simulation })), read: data('simulate') as never } } },
  ];
}
