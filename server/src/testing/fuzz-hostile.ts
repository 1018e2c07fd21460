import type { Random } from './random';

/** A request as it is sent, whatever is in it. */
export interface Shot {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const BITS = ['{', '}', '(', ')', '"', '"""', '$', '@', '!', '...', ':', ',', '\u0000', '\ufeff', '\ud800', '#', '\\u', '\\', '0x', '-', '.', 'on', 'fragment', 'mutation', 'null', '&', '|', '[', ']', '=', '\u202e', '💥', `'`, ';--'];
/** Only words that change nothing, should one of them come through. */
const SEEDS = [
  '{ areas { id name } }', 'query($id: ID!) { need(id: $id) { id code claims { id status offers { id } } } }', '{ needs(first: 2) { totalCount nodes { id enterprise { name } } pageInfo { endCursor } } }', '{ viewer { id } }',
  'query A($f: NeedFilter) { needs(filter: $f) { totalCount } } fragment F on Need { id }', '{ standards { id items { id } } }', 'query($first: Int = 3) { products(first: $first) { nodes { id ... on Product { name } } } }',
];
const MUTATION = 'mutation { signOut { __typename } }';

/** Broken and hostile requests; none of them may change anything. */
export function shots(random: Random): () => Shot {
  const { int, pick, chance } = random;
  const times = (from: number, to: number, make: (i: number) => string, glue = ' '): string => Array.from({ length: int(from, to) }, (_, i) => make(i)).join(glue);
  const post = (name: string, query: unknown, variables?: unknown, more: object = {}): Shot => ({ name, method: 'POST', url: '/graphql', headers: JSON_TYPE, payload: JSON.stringify({ query, variables, ...more }) });
  const raw = (name: string, payload: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Shot => ({ name, method: 'POST', url: '/graphql', headers, payload });
  const seed = (): string => pick(SEEDS);
  const garbled = (): string => {
    let text = seed();
    for (let i = int(1, 4); i > 0; i -= 1) {
      const at = int(0, text.length);
      text = text.slice(0, at) + (chance(0.7) ? pick(BITS) : '') + text.slice(at + (chance(0.5) ? int(0, 3) : 0));
    }
    return text;
  };
  const nested = (levels: number): string => 'need { viewerClaim { '.repeat(levels) + 'id' + ' } }'.repeat(levels);
  const makers: readonly (() => Shot)[] = [
    () => post('cut off', seed().slice(0, int(0, 30))),
    () => post('garbled', garbled(), chance(0.5) ? { id: garbled(), f: { ids: [garbled()] }, first: -1 } : undefined),
    () => post('garbled', garbled()),
    () => post('aliases', `{ ${times(25, 300, (i) => `a${i}: ${pick(['areas { id }', 'publicFigures { needsOpen }', 'stations { id }'])}`)} }`),
    () => post('depth', `{ claims { nodes { ${nested(int(4, 150))} } } }`),
    () => post('circle of fragments', `{ needs { nodes { ...F0 } } } ${times(1, 40, (i) => `fragment F${i} on Need { id ...F${i + 1} }`)} fragment F${int(1, 40)} on Need { ...F0 }`),
    () => post('fragment of itself', '{ needs { nodes { ...F } } } fragment F on Need { claims { need { ...F } } }'),
    () => post('fragments that double', `{ needs { nodes { ...B0 } } } ${Array.from({ length: 50 }, (_, i) => `fragment B${i} on Need { ${i < 49 ? `...B${i + 1} ... { ...B${i + 1} }` : 'id'} }`).join(' ')}`),
    () => post('many tokens', `{ areas { ${'id '.repeat(int(1500, 20_000))}} }`),
    () => post('huge name', `{ ${'a'.repeat(int(1000, 200_000))} }`),
    () => post('huge text', `{ checkUscc(code: "${'x'.repeat(int(1000, 200_000))}") { ok } }`),
    () => post('open text', `{ checkUscc(code: ${pick(['"', '"""', '"\\', '"\\u{110000}"', '"\\ud800"', '"\n"'])}) { __typename } }`),
    () => post('deep list', `{ needs(filter: { ids: ${'['.repeat(int(10, 900))}${']'.repeat(int(10, 900))} }) { totalCount } }`),
    () => post('deep object', `{ needs(filter: ${'{ids: '.repeat(int(10, 400))}1${'}'.repeat(int(10, 400))}) { totalCount } }`),
    () => raw('deep variables', `{"query":"query($f: NeedFilter) { needs(filter: $f) { totalCount } }","variables":{"f":{"ids":${'['.repeat(5000)}${']'.repeat(5000)}}}}`),
    () => raw('deep body', '['.repeat(int(100, 100_000))),
    () => post('huge number', `{ needs(first: ${'9'.repeat(int(10, 5000))}) { totalCount } }`),
    () => post('wrong variables', seed(), pick<unknown>([[], 'text', 7, true, null, { id: null }, { id: {} }, { id: [] }, { f: 1 }, { f: { nothing: 1 } }, { first: 1e99 }, { first: 'x' }])),
    () => raw('prototype', `{"query":"query($f: NeedFilter) { needs(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"statuses":["DRAFT"]},"constructor":{"prototype":{}}}},"__proto__":{"a":1}}`),
    () => post('directives', `{ areas { id ${times(1, 400, () => pick(['@skip(if: false)', '@include(if: true)', '@deprecated', '@nothing', '@skip', '@skip(if: 3)', '@defer', '@oneOf']))} } }`),
    () => post('twice the same', pick(['query($a: ID, $a: Int) { areas { id } }', '{ needs(first: 1, first: 2) { totalCount } }', 'query A { areas { id } } query A { areas { id } }', 'fragment F on Area { id } fragment F on Area { id } { areas { ...F } }', '{ areas { id: name id } }'])),
    () => post('wrong operation', pick(['query A { areas { id } } query B { areas { id } }', 'subscription { needs { id } }', 'query A { areas { id } }']), undefined, { operationName: pick<unknown>(['C', '', 7, {}, null, '__proto__']) }),
    () => post('inside', pick(['{ __schema { types { name fields { name } } } }', '{ __type(name: "Need") { name } }', '{ __typename }', '{ areas { __schema } }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])),
    () => post('no such thing', pick(['{ nees { id } }', '{ areas { passwordHash } }', '{ areas }', '{ viewer { id { id } } }', 'mutation { createNeed(key: 1) }', '{ need(id: "1") { ... on Claim { id } } }', '{ areas { ...F } }', 'fragment F on Area { id }', 'type Query { a: Int }', 'extend type Query { a: Int }'])),
    () => post('two changes', `mutation { a: signOut { __typename } b: signOut { __typename } }`),
    () => raw('batch', JSON.stringify(Array.from({ length: int(0, 50) }, () => ({ query: seed() })))),
    () => raw('no request', pick(['', 'null', '7', '"text"', '{}', '[]', '{"query":', '{"query":5}', '{"query":null}', '{"query":{}}', '{"query":[]}', '{"query":""}', '{"query":" "}', '{"query":"#"}', '{"query":"\\ufeff"}', '\u0000', '{"query":"{ areas { id } }","query":7}', '{"query":"{ areas { id } }","extensions":7}', '{"query":"{ areas { id } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}', '{"documentId":"x"}'])),
    () => raw('other type', pick(['query={areas{id}}', '<a/>', '{ areas { id } }']), { 'content-type': pick(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'application/json; charset=utf-7', 'application/xml', '*/*', 'application/json; charset=utf-16']) }),
    () => ({ name: 'change by GET', method: 'GET', url: `/graphql?query=${encodeURIComponent(MUTATION)}`, headers: chance(0.5) ? { 'apollo-require-preflight': '1' } : JSON_TYPE }),
    () => ({ name: 'GET', method: 'GET', url: `/graphql?${pick(['', 'query=', `query=${encodeURIComponent(seed())}&variables=${encodeURIComponent(pick(['{', '[]', '7', 'null', '{"id":1}']))}`, 'query=%00', 'query=%ff', 'query[]=1', `query=${'a'.repeat(4000)}`])}`, headers: { 'apollo-require-preflight': '1' } }),
    () => ({ name: 'OPTIONS', method: 'OPTIONS', url: '/graphql', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } }),
    () => ({ ...post('other site', MUTATION), headers: { ...JSON_TYPE, ...pick<Record<string, string>>([{ origin: 'https://evil.example' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'cross-site' }]) } }),
    () => ({ ...post('cookie', '{ viewer { id } }'), headers: { ...JSON_TYPE, cookie: pick(['jiebang_session=', `jiebang_session=${'x'.repeat(8000)}`, 'jiebang_session=%00', `jiebang_session=' or 1=1`, 'jiebang_session=a; jiebang_session=b', ';;;=', '__proto__=1', 'jiebang_session="é"']) } }),
    () => ({ ...post('headers', '{ viewer { id } }'), headers: { ...JSON_TYPE, ...pick<Record<string, string>>([{ 'x-forwarded-for': `${'1.2.3.4,'.repeat(500)}x` }, { accept: 'text/html' }, { accept: 'multipart/mixed; deferSpec=20220824' }, { 'accept-encoding': 'gzip;q=NaN, br' }, { 'content-length': '3' }, { expect: '100-continue' }]) } }),
  ];
  let next = 0;
  // In turn first, so that each kind comes up; then by chance.
  return () => (next < makers.length ? makers[(next += 1) - 1]! : pick(makers))();
}
