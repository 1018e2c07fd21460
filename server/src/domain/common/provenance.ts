import type { CsvRecord } from '../../kernel/csv';

/** Where catalogued rows come from: one line of the table of sources. */
export interface Provenance {
  /** S19, R04, C01 … */
  readonly code: string;
  /** A government, bank or issuer; B mirror or press; C third-party compilation; D application code with real names. */
  readonly grade: string;
  /** As of when, as far as it is known: a day, a month or a year. */
  readonly asOf: string | null;
  readonly title: string;
  readonly url: string | null;
}

const given = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** The table of sources by code, from its CSV records. */
export function provenanceBook(records: readonly CsvRecord[]): ReadonlyMap<string, Provenance> {
  return new Map(records.map((r) => [r.code ?? '', { code: r.code ?? '', grade: r.grade ?? '', asOf: given(r.as_of), title: r.title ?? '', url: given(r.url) }]));
}
