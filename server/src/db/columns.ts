import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';
import type { Terms } from '../kernel/terms';

/** bigint ↔ text: money never becomes a float. */
const fenTransformer: ValueTransformer = {
  from: (value: string | null) => (value === null || value === undefined ? value : BigInt(value)),
  to: (value: bigint | null) => (value === null || value === undefined ? value : value.toString()),
};

const opt = (nullable: boolean): Partial<EntitySchemaColumnOptions> => ({ nullable });

/** Column builders; `null_` variants are nullable. */
export const id = (): EntitySchemaColumnOptions => ({ type: 'uuid', primary: true });
export const ref = (nullable = false): EntitySchemaColumnOptions => ({ type: 'uuid', ...opt(nullable) });
export const key = (): EntitySchemaColumnOptions => ({ type: 'text', primary: true });
export const text = (nullable = false): EntitySchemaColumnOptions => ({ type: 'text', ...opt(nullable) });
export const int = (nullable = false): EntitySchemaColumnOptions => ({ type: 'int', ...opt(nullable) });
export const flag = (nullable = false): EntitySchemaColumnOptions => ({ type: 'boolean', ...opt(nullable) });
export const fen = (nullable = false): EntitySchemaColumnOptions => ({ type: 'bigint', transformer: fenTransformer, ...opt(nullable) });
export const day = (nullable = false): EntitySchemaColumnOptions => ({ type: 'date', ...opt(nullable) });
export const instant = (nullable = false): EntitySchemaColumnOptions => ({ type: 'timestamptz', ...opt(nullable) });
export const json = (nullable = false): EntitySchemaColumnOptions => ({ type: 'jsonb', ...opt(nullable) });
export const texts = (): EntitySchemaColumnOptions => ({ type: 'text', array: true });
/** A closed vocabulary, stored as text; its CHECK comes from `checkTerms`. */
export const term = (nullable = false): EntitySchemaColumnOptions => ({ type: 'text', ...opt(nullable) });

/** CHECK that a column holds one of a vocabulary's codes. */
export function checkTerms(table: string, column: string, vocabulary: Terms<string>): { name: string; expression: string } {
  const list = vocabulary.codes.map((code) => `'${code}'::text`).join(', ');
  return { name: `${table}_${column}_known`, expression: `${column} = ANY (ARRAY[${list}])` };
}
