import { types, type CustomTypesConfig } from 'pg';
import type { ColumnType } from './catalogue-types';

const EXACT = 24;

/** An instant as PostgreSQL writes it in UTC → ISO 8601 with milliseconds, as the API shows it; other zones go through a Date. */
export function isoOf(text: string): string {
  if (!text.endsWith('+00') || text.charCodeAt(4) !== 45) return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
  const fraction = text.charCodeAt(19) === 46 ? `${text.slice(20, -3)}00`.slice(0, 3) : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}

/** Whether a text is what `isoOf` makes. */
export const isIso = (value: unknown): value is string => typeof value === 'string' && value.length === EXACT && value.endsWith('Z');

/** Instants of planned reads stay text: most of them leave as they came. */
export const READ_TYPES: CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') => (oid === types.builtins.TIMESTAMPTZ ? (value: string) => value : types.getTypeParser(oid, format))) as CustomTypesConfig['getTypeParser'],
};

/** What a column of the outer row holds. */
export const parseValue: Readonly<Record<ColumnType, (value: unknown) => unknown>> = {
  plain: (value) => value,
  text: (value) => value,
  int: (value) => value,
  bool: (value) => value,
  fen: (value) => (value === null ? null : String(value)),
  count: (value) => (value === null ? null : Number(value)),
  instant: (value) => (value === null ? null : isoOf(value as string)),
};

/** What a column of a listed row holds: everything in lists is text. */
export const parseText: Readonly<Record<ColumnType, (value: string | null) => unknown>> = {
  plain: (value) => (value === null ? null : (JSON.parse(value) as unknown)),
  text: (value) => value,
  int: (value) => (value === null ? null : Number(value)),
  bool: (value) => (value === null ? null : value === 'true'),
  fen: (value) => value,
  count: (value) => (value === null ? null : Number(value)),
  instant: (value) => (value === null ? null : isoOf(value)),
};

/** SQL of a column as text, for lists; what has no plain text travels as JSON. */
export const asText = (sql: string, type: ColumnType): string => (type === 'plain' ? `to_json(${sql})::text` : `(${sql})::text`);

const [QUOTE, COMMA, CLOSE, BACKSLASH, OPEN] = [34, 44, 125, 92, 123];

/** Rows of an array of arrays of text, as PostgreSQL writes it. */
export function parseRows(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  const end = text.length - 1;
  for (let at = 1; at < end; ) {
    const code = text.charCodeAt(at);
    if (code === OPEN) {
      row = [];
      rows.push(row);
      at += 1;
    } else if (code === COMMA || code === CLOSE) {
      at += 1;
    } else if (code === QUOTE) {
      let stop = at + 1;
      let escaped = false;
      for (let c = text.charCodeAt(stop); c !== QUOTE; c = text.charCodeAt(stop)) {
        if (c === BACKSLASH) {
          escaped = true;
          stop += 1;
        }
        stop += 1;
      }
      const value = text.slice(at + 1, stop);
      row.push(escaped ? value.replace(/\\(.)/gs, '$1') : value);
      at = stop + 1;
    } else {
      let stop = at;
      for (let c = code; c !== COMMA && c !== CLOSE; c = text.charCodeAt(stop)) stop += 1;
      const value = text.slice(at, stop);
      row.push(value === 'NULL' ? null : value);
      at = stop;
    }
  }
  return rows;
}
