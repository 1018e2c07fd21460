import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { CONTENDERS, type ContenderName, type World } from './cases';
import { idOf, type Scale } from './data-sql';
import { PEER_SETUP } from './peer-sql';

const DAY = 86_400_000;
/** Needs whose detail is asked for in turn. */
const DETAILS = 500;
const WORDS = 16;

/** Prepares the copy of a run: login sessions of an operator of the hub and of an officer, what the peer needs, claims to offer on. */
export async function prepare(url: string, scale: Scale, anchor: string, cookieName: string, withPeer: boolean): Promise<Omit<World, 'simulation'>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Accounts that nobody used for long are closed as soon as the server runs.
    await client.query('UPDATE member SET last_seen_at = now()');
    const session = async (member: number): Promise<string> => {
      const token = `bench-token-${member}`.padEnd(43, 'x');
      await client.query(`INSERT INTO session (id, token_hash, member_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, now(), now(), now() + interval '12 hours')`, [idOf('member', 1000 + member), createHash('sha256').update(token).digest('hex'), idOf('member', member)]);
      return `${cookieName}=${token}`;
    };
    const cookies = { operator: await session(1), officer: await session(2) };
    if (withPeer) for (const sql of PEER_SETUP) await client.query(sql);
    const claims = (await client.query<{ id: string }>(`SELECT id FROM claim WHERE institution_id = $1 AND status = 'CONTACTED' ORDER BY id`, [idOf('institution', 1)])).rows.map((row) => row.id);
    const share = Math.floor(claims.length / CONTENDERS.length);
    const slices = Object.fromEntries(CONTENDERS.map((name, i) => [name, claims.slice(i * share, (i + 1) * share)])) as Record<ContenderName, string[]>;
    const needIds = (await client.query<{ id: string }>(`SELECT need_id AS id FROM deal ORDER BY hashtextextended(id::text, 7) LIMIT ${DETAILS}`)).rows.map((row) => row.id);
    const words = (await client.query<{ word: string }>(`SELECT DISTINCT substr(name, 1, 2) AS word FROM enterprise WHERE id <= $1 ORDER BY 1 LIMIT ${WORDS}`, [idOf('enterprise', 200)])).rows.map((row) => row.word);
    await client.query('VACUUM (ANALYZE) session');
    return {
      scale, cookies, needIds, words, claims: slices,
      year: new Date(Date.parse(anchor) - DAY).getUTCFullYear(),
      validUntil: new Date(Date.parse(anchor) + 60 * DAY).toISOString().slice(0, 10),
      productIds: [idOf('product', scale.institutions), idOf('product', 2 * scale.institutions)],
    };
  } finally {
    await client.end();
  }
}

interface Fact {
  readonly name: string;
  readonly type: string;
  readonly choices: readonly { readonly value: string }[];
}

const VALUES: Readonly<Record<string, string>> = { FLAG: 'true', DATE: '2025-06-30', AMOUNT_FEN: '5000000000', COUNT: '3', PERCENT: '6', RATIO: '3' };

/** Every fact of a standard with some value, for `simulate`. */
export const simulationOf = (standard: string, facts: readonly Fact[]): object => ({ standard, facts: facts.map((fact) => ({ name: fact.name, value: fact.choices[0]?.value ?? VALUES[fact.type] ?? '1' })) });
