import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { fen } from '../columns';

const part = (type: 'text' | 'int' | 'bigint' | 'uuid'): EntitySchemaColumnOptions => ({ type, primary: true });

/** Sums behind the figures, kept right by triggers; the topics are explained where the tables are made. */
export interface RollupRow {
  /** Calendar year in Shanghai; 0 = the state of today. */
  readonly year: number;
  readonly topic: string;
  readonly stationId: string;
  readonly areaId: string;
  readonly kind: string;
  /** 1–4; 0 = none, or the whole year. */
  readonly quarter: number;
  readonly bucket: bigint;
  readonly n: bigint;
  readonly claimed: bigint;
  readonly funded: bigint;
  readonly firstLoans: bigint;
  readonly fen: bigint;
}

const values = { n: fen(), claimed: fen(), funded: fen(), firstLoans: fen(), fen: fen() };

export const rollupEntity = new EntitySchema<RollupRow>({
  name: 'rollup',
  columns: { year: part('int'), topic: part('text'), stationId: part('uuid'), areaId: part('text'), kind: part('text'), quarter: part('int'), bucket: part('bigint'), ...values },
  checks: [{ name: 'rollup_not_negative', expression: 'n >= 0 AND claimed >= 0 AND funded >= 0 AND first_loans >= 0 AND fen >= 0' }],
});

/** What each record added to the sums. */
export interface CountedRow extends RollupRow {
  readonly subjectId: string;
}

export const countedEntity = new EntitySchema<CountedRow>({
  name: 'counted',
  columns: { subjectId: part('uuid'), topic: part('text'), year: part('int'), quarter: part('int'), stationId: { type: 'uuid' }, areaId: { type: 'text' }, kind: { type: 'text' }, bucket: { type: 'bigint' }, ...values },
});
