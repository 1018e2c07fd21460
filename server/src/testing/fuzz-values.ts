import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { newId } from '../kernel/ids';
import type { TestSystem } from './database';
import type { Random } from './random';

/** Ids that exist, by the table that they are of. */
export type Ids = ReadonlyMap<string, readonly string[]>;

const PARTIES = 'ARRAY[institution_id, enterprise_id, station_id]';
/** Tables with the organisations that a row of them is about; null = no particular ones. */
const TABLES: Readonly<Record<string, string>> = {
  need: 'ARRAY[enterprise_id, station_id]', claim: PARTIES, offer: PARTIES, deal: PARTIES, drawdown: PARTIES, org: 'NULL::uuid[]', member: 'ARRAY[org_id]', enterprise: 'ARRAY[id, station_id]', institution: 'NULL::uuid[]', station: 'NULL::uuid[]', product: 'ARRAY[institution_id]',
  product_version: 'ARRAY[institution_id]', evidence_file: 'ARRAY[org_id]', message: 'ARRAY[org_id]', clock: 'NULL::uuid[]', area: 'NULL::uuid[]',
};

/** Reads the ids of everything, the newest first; and of what is about some organisations. */
export async function readIds(system: TestSystem): Promise<(orgIds?: readonly string[]) => Ids> {
  const names = Object.keys(TABLES);
  const lists = await Promise.all(names.map((table) => system.source.query(`SELECT id::text AS id, ${TABLES[table]}::text[] AS parties FROM ${table} ORDER BY id DESC LIMIT 80`) as Promise<{ id: string; parties: string[] | null }[]>));
  return (orgIds) => new Map(names.map((table, i) => [table, lists[i]!.filter(({ parties }) => !orgIds || !parties || parties.some((one) => orgIds.includes(one))).map(({ id }) => id)]));
}

/** Words that programs stumble over. Statements are in small letters: real ones, in capitals, must never come back. */
const NASTY: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '前\udfff后', '\u202e倒着\u0007', '\u200b', '\ufeff', '\n\r\t', `'; drop table need; --`, `' or '1'='1`, `") or 1=1 --`, '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{{7*7}}', '${7*7}', '%s%n%x', '../../../etc/passwd',
  '\\', '\\\\', '%', '_', '%_%', '*', '(', '[', '$1', '$$', 'NaN', 'Infinity', 'null', 'undefined', '[object Object]', '1e400', '-0', '0', 'true', '__proto__', 'constructor', 'e\u0301', '\u1112\u1161\u11ab', 'ﬁ', 'İ', 'ß', '😀'.repeat(40), '长'.repeat(4000), 'x'.repeat(20_000), `${'('.repeat(500)}`, 'ＡＢＣ１２３',
];
const PLAIN: readonly string[] = ['流动资金贷款', '已与财务负责人通话', '近两年审计报告', 'HT-2026-9', '综合成本最低', '增加担保后可再申请', '沣西智造', 'C', '91611104MA6TX0AN69', '19900001234', 'Naoji-2026-ok', 'CREDIT', 'xixian.hub', '2023', 'bank.user01'];
const DAYS: readonly string[] = ['2026-03-05', '2026-03-20', '2026-06-30', '2024-02-29', '0001-01-01', '9999-12-31', '1970-01-01', '2026-12-31', '2000-02-29'];
const WRONG_DAYS: readonly string[] = ['', '2026-02-30', '2026-13-01', '2026-1-1', '+010000-01-01', '-000001-01-01', '0000-00-00', 'today', '2026-03-05T00:00:00Z', '10000-01-01'];
const INSTANTS: readonly string[] = ['2026-03-02T00:00:00Z', '1970-01-01T00:00:00Z', '-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', '0000-01-01T00:00:00Z', 'Tue', ''];
const INTS: readonly number[] = [0, 1, 2, 3, 12, 20, 100, 365, 10_000, -1, -100, 2_147_483_647, -2_147_483_648];
/** The placeholder becomes a number too large for any, as JSON allows to write it. */
export const INFINITE = '@@INFINITE@@';
const WRONG_INTS: readonly unknown[] = [2_147_483_648, 1.5, -0.1, 9_007_199_254_740_993, INFINITE, '1', true, {}];
const FEN: readonly string[] = ['0', '1', '100', '100000000', '300000000', '-1', '-100000000', '9223372036854775807', '-9223372036854775808', '100000000000000'];
const WRONG_FEN: readonly unknown[] = ['9223372036854775808', '-9223372036854775809', '9'.repeat(60), '1.5', '1e3', '0x10', ' 1', '+1', '', 'NaN', '１２', '1\u0000', 100, null];
const CURSORS: readonly string[] = ['', 'AAAA', 'x', '%', Buffer.from('["2026-03-02T00:00:00Z","x"]').toString('base64'), Buffer.from('[null,null]').toString('base64'), Buffer.from('{"a":1}').toString('base64url'), Buffer.from('["infinity","019530ff-0000-7000-8000-000000000000"]').toString('base64')];

/** Makes values of input types. */
export interface Values {
  /** A value for an argument or a field of this name, mostly of the right form. */
  of(type: GraphQLInputType, name: string, depth?: number): unknown;
}

/** How often something of the wrong form is given. */
const WRONG = 0.03;

/** Values from the ids of whoever asks and of everybody, with cursors that answers have given. `table` guesses whose id a name asks for. */
export function valuesOf(random: Random, ids: () => Ids, everything: () => Ids, cursors: readonly string[], hint: () => string): Values {
  let keys = 0;
  const table = (name: string): string | undefined => {
    const stem = name.replace(/Ids?$/, '').toLowerCase() || hint();
    return ({ need: 'need', claim: 'claim', offer: 'offer', deal: 'deal', drawdown: 'drawdown', org: 'org', member: 'member', enterprise: 'enterprise', institution: 'institution', invite: 'institution', station: 'station', parent: 'station', product: 'product', version: 'product_version', evidence: 'evidence_file', area: 'area' } as Record<string, string>)[stem];
  };
  const id = (name: string): string => {
    const all = ids();
    const own = all.get(table(name === 'id' || name === 'ids' ? hint() : name) ?? '') ?? [];
    if (own.length > 0 && random.chance(0.75)) return random.pick(own);
    return random.weighted([[5, random.pick([...everything().values()].flat())], [2, newId()], [2, random.pick(NASTY)], [1, '00000000-0000-0000-0000-000000000000'], [1, newId().toUpperCase()], [1, `{${newId()}}`], [1, newId().replaceAll('-', '')]] as const);
  };
  const text = (name: string): string => {
    if (name === 'key') return random.chance(0.9) ? `fuzz-key-${random.chance(0.1) ? keys : (keys += 1)}-00000000` : random.pick(NASTY);
    if (name === 'after') return cursors.length > 0 && random.chance(0.6) ? random.pick(cursors) : random.pick([...CURSORS, ...NASTY]);
    return random.chance(0.5) ? random.pick(NASTY) : random.pick(PLAIN);
  };
  const scalar = (type: string, name: string): unknown => {
    const wrong = random.chance(WRONG * 2);
    switch (type) {
      case 'Int':
        if (name === 'first') return random.chance(0.9) ? random.int(0, 5) : random.pick(INTS);
        return wrong ? random.pick(WRONG_INTS) : random.pick(INTS);
      case 'Float':
        return wrong ? INFINITE : random.pick([0, -1.5, 1e308, -1e308, 5e-324, ...INTS]);
      case 'Boolean':
        return wrong ? random.pick([0, 'true', null]) : random.chance(0.5);
      case 'ID':
        return wrong ? random.pick([7, -1, true, '']) : id(name);
      case 'Fen':
        return wrong ? random.pick(WRONG_FEN) : random.pick(FEN);
      case 'BusinessDate':
        return wrong ? random.pick(WRONG_DAYS) : random.pick(DAYS);
      case 'DateTime':
        return random.pick(INSTANTS);
      default:
        return wrong ? random.pick([7, false, {}, []]) : text(name);
    }
  };
  const of: Values['of'] = (type, name, depth = 0) => {
    if (!isNonNullType(type) && random.chance(0.08)) return null;
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const length = random.weighted([[3, 0], [12, 1], [6, 3], [2, 25], [depth === 0 ? 0.3 : 0, 400]] as const);
      return random.chance(WRONG) ? of(bare.ofType as GraphQLInputType, name, depth) : Array.from({ length }, () => of(bare.ofType as GraphQLInputType, name, depth + 1));
    }
    if (isEnumType(bare)) return random.chance(WRONG) ? random.pick(['NO_SUCH', '', 7, 'toString']) : random.pick(bare.getValues()).name;
    if (!isInputObjectType(bare)) return scalar(bare.name, name);
    if (random.chance(WRONG / 2)) return random.pick(['', 7, [], { nothing: 1 }]);
    const given = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type) || (depth < 5 && random.chance(0.45)));
    return Object.fromEntries(given.map((field) => [field.name, of(field.type, field.name, depth + 1)]));
  };
  return { of };
}
