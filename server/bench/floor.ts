import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { Pool, types } from 'pg';
import { newId } from '../src/kernel/ids';
import { FACETS, M1, Q1, Q2, Q3, Q4, SEARCH, SESSION } from './floor-sql';

/** The floor: what somebody would write by hand for these requests alone. Named statements, rows as arrays. Settings: DATABASE_URL, PORT, COOKIE. */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
// Days stay text.
types.setTypeParser(1082, (day) => day);
const cookie = `${process.env['COOKIE']}=`;

type Row = readonly unknown[];
const ask = async (name: string, text: string, values: readonly unknown[] = []): Promise<Row[]> => (await pool.query<unknown[]>({ name, text, values: [...values], rowMode: 'array' })).rows;

interface Person {
  readonly id: string;
  readonly orgId: string;
  readonly role: string;
}

async function person(header: string | undefined, role: string): Promise<Person> {
  const token = header?.split(/;\s*/).find((part) => part.startsWith(cookie))?.slice(cookie.length) ?? '';
  const [row] = await ask('session', SESSION, [createHash('sha256').update(token).digest('hex')]);
  if (!row || row[2] !== role) throw Object.assign(new Error('sign in first'), { statusCode: 401 });
  return { id: row[0] as string, orgId: row[1] as string, role };
}

const numbers = (text: string | null): number | null => (text === null ? null : Number(text));

const board = (rows: readonly Row[]): object => ({
  nodes: rows.slice(0, 20).map((r) => ({
    id: r[0], code: r[1], status: r[2], amountBand: r[3], months: r[4], postedAt: r[5], industry: r[6], area: { id: r[7], name: r[8] }, detail: { title: r[9], amountFen: r[10], enterprise: { id: r[11], name: r[12], uscc: r[13], industry: r[14] } },
    offers: (r[15] as (string | null)[][]).map((o) => ({ id: o[0], code: o[1], status: o[2], amountFen: o[3], rateBp: numbers(o[4]!), months: numbers(o[5]!), createdAt: new Date(o[6]!).toISOString() })),
  })),
  pageInfo: { hasNextPage: rows.length > 20 },
});

const shelf = (rows: readonly Row[]): object => ({
  nodes: rows.slice(0, 50).map((r) => ({
    id: r[0], name: r[1], family: r[2], status: r[3], amountMinFen: r[4], amountMaxFen: r[5], monthsMin: r[6], monthsMax: r[7], rateMinBp: r[8], rateMaxBp: r[9], guarantees: r[10], repayments: r[11], promisedDays: r[12],
    institution: r[13] === null ? null : { id: r[13], name: r[14], kind: r[15], class: r[16], status: r[17], region: r[18] },
  })),
  pageInfo: { hasNextPage: rows.length > 50 },
});

const app = Fastify();
type Asked = { headers: { cookie?: string }; query: Record<string, string>; params: Record<string, string>; body: Record<string, unknown> };
const operator = (asked: Asked): Promise<Person> => person(asked.headers.cookie, 'OPERATOR');

app.get('/q1', async (asked) => {
  await operator(asked as Asked);
  return board(await ask('q1', Q1));
});
app.get('/q2', async (asked) => {
  await operator(asked as Asked);
  return shelf(await ask('q2', Q2));
});
app.get('/q3/:id', async (asked, reply) => {
  await operator(asked as Asked);
  const [row] = await ask('q3', Q3, [(asked as Asked).params['id']]);
  return reply.type('application/json').send(row?.[0] ?? 'null');
});
app.get('/q4', async (asked, reply) => {
  await operator(asked as Asked);
  const [row] = await ask('q4', Q4, [Number((asked as Asked).query['year'])]);
  return reply.type('application/json').send(row![0]);
});
app.get('/search', async (asked) => {
  await operator(asked as Asked);
  const rows = await ask('search', SEARCH, [(asked as Asked).query['q']]);
  return { nodes: rows.slice(0, 20).map((r) => ({ id: r[0], name: r[1], uscc: r[2], area: { id: r[3], name: r[4] } })), pageInfo: { hasNextPage: rows.length > 20 } };
});
app.get('/facets', async (asked) => {
  await operator(asked as Asked);
  return ask('facets', FACETS);
});
app.post('/m1', async (asked, reply) => {
  const { id, orgId } = await person(asked.headers.cookie, 'OFFICER');
  const { claimId, input, key } = (asked as unknown as Asked).body as { claimId: string; key: string; input: { amountFen: string; rateBp: number; months: number; validUntil: string } };
  if (!/^[\w-]{8,64}$/.test(key) || BigInt(input.amountFen) <= 0n || input.rateBp < 0 || input.rateBp > 3600) return reply.status(400).send({ errors: ['input'] });
  const hash = createHash('sha256').update(JSON.stringify([claimId, input])).digest('hex');
  const offerId = newId();
  const [r] = await ask('m1', M1, [id, key, hash, offerId, claimId, orgId, input.amountFen, new Date().getUTCFullYear(), input.rateBp, input.months, input.validUntil]);
  if (!r) return reply.status(409).send({ errors: ['state'] });
  return { id: offerId, code: r[0], kind: r[1], status: r[2], version: r[3], amountFen: r[4], rateBp: r[5], months: r[6], need: { id: r[7], status: 'OFFERED' }, claim: { id: r[8], status: 'OFFER_MADE' } };
});

app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) }).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
