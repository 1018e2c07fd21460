import type { CsvCell } from '../../kernel/csv';
import type { Column, Form } from './lists';

const MINUTE_MS = 60_000;
/** Asia/Shanghai has kept UTC+8 since 1991. */
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

/** A decimal of `digits` places from an exact count of its smallest unit. */
function decimal(units: string | number, digits: number): CsvCell {
  const text = String(units);
  const [sign, bare] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
  const padded = bare.padStart(digits + 1, '0');
  return { number: `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}` };
}

function cellOf(value: unknown, form: Form): CsvCell {
  if (value === null || value === undefined) return null;
  switch (form) {
    case 'text':
      return Array.isArray(value) ? value.join('、') : String(value);
    case 'int':
      return { number: String(value) };
    case 'yuan':
      return decimal(String(value), 2);
    case 'percent':
      return decimal(value as number, 2);
    case 'day':
      return String(value);
    case 'minute':
      return new Date(new Date(value as string).getTime() + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
    case 'yes':
      return value === true ? '是' : '否';
    default: {
      const label = (code: unknown): string => form.labels[code as string]?.[0] ?? String(code);
      return Array.isArray(value) ? value.map(label).join('、') : label(value);
    }
  }
}

/** The cells of one row as the API answered it; what the reader may not see is empty. */
export function cellsOf(row: Readonly<Record<string, unknown>>, columns: readonly Column[]): CsvCell[] {
  return columns.map(({ path, form }) => cellOf(path.reduce<unknown>((at, field) => (at as Record<string, unknown> | null | undefined)?.[field], row), form));
}

/** Fields below fields; null = the field itself. */
export type FieldTree = ReadonlyMap<string, FieldTree | null>;

/** What has to be read for the columns. */
export function fieldsOf(columns: readonly Column[]): FieldTree {
  const tree = new Map<string, FieldTree | null>();
  for (const { path } of columns) {
    let at = tree;
    for (const [i, field] of path.entries()) {
      if (i === path.length - 1) {
        at.set(field, null);
        continue;
      }
      const below = (at.get(field) ?? new Map()) as Map<string, FieldTree | null>;
      at.set(field, below);
      at = below;
    }
  }
  return tree;
}
