import type { ColumnType, Entry, ReadEnv } from '../catalogue-types';

/** Terms of an offer as the API names them, with their columns. */
const TERMS: Readonly<Record<string, readonly [column: string, type: ColumnType]>> = {
  amountFen: ['amount_fen', 'fen'], rateBp: ['rate_bp', 'int'], months: ['months', 'int'], repayment: ['repayment', 'text'], fees: ['fees', 'plain'], guarantees: ['guarantees', 'plain'], conditions: ['conditions', 'text'],
  validUntil: ['valid_until', 'text'], premiumFen: ['premium_fen', 'fen'], valuationFen: ['valuation_fen', 'fen'], shareBp: ['share_bp', 'int'], productId: ['product_id', 'text'],
};

const stored = (field: string): string => `${field}Stored`;
const QUOTED = ['amountFen', 'rateBp', 'months', 'repayment', 'fees'];

/** The sealed text, its offer, and the key; nothing of it leaves the database for anybody but the offer's own institution. */
const SEALED = `CASE WHEN {t}.amount_fen IS NULL AND {t}.institution_id = :org THEN (SELECT concat_ws(' ', k.id, k.wrapped, s.id, s.sealed) FROM sealed_terms s JOIN need_seal k ON k.id = s.seal_id WHERE s.id = {t}.id) END`;

type Row = Readonly<Record<string, unknown>>;

const term = (row: Row, env: ReadEnv, field: string): unknown => (row['sealed'] === null ? row[stored(field)] : env.unsealOffer(row['sealed'] as string)[field]);

/** Terms are read from their columns, and for the offer's own institution from under the seal while there is one. */
export const offerTerms: Required<Pick<Entry, 'columns' | 'computed'>> = {
  columns: { ...Object.fromEntries(Object.entries(TERMS).map(([field, [column, type]]) => [stored(field), { sql: `{t}.${column}`, type }])), sealed: { sql: SEALED, type: 'text' } },
  computed: {
    ...Object.fromEntries(Object.keys(TERMS).map((field) => [field, { needs: [stored(field), 'sealed'], from: (row: Row, env: ReadEnv) => term(row, env, field) }])),
    quote: { needs: ['kind', 'sealed', ...QUOTED.map(stored)], from: (row: Row, env: ReadEnv) => env.quote({ kind: row['kind'], ...Object.fromEntries(QUOTED.map((field) => [field, term(row, env, field)])) }) },
  },
};
