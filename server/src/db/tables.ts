import { types } from 'pg';
import type { DataSource, EntityMetadata, EntitySchema } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { Statement } from './pipeline';

/** A stored thing, by property. */
export type Row = Record<string, unknown> & { id: string };

type Text = string | null;

const quoted = (items: readonly unknown[]): string => `{${items.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

/** A value as PostgreSQL reads it; arrays become array literals. */
export function textOf(value: unknown): Text {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? quoted(value) : String(value);
}

interface Column {
  readonly property: string;
  /** Quoted. */
  readonly name: string;
  readonly json: boolean;
  write(value: unknown): Text;
  read(text: string): unknown;
}

const asIs = (text: string): string => text;
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  uuid: asIs, text: asIs, date: asIs, int: Number, bigint: BigInt, boolean: (text) => text === 't', jsonb: JSON.parse, timestamptz: types.getTypeParser(types.builtins.TIMESTAMPTZ),
};
const readTexts = types.getTypeParser(1009 as never) as (text: string) => unknown;

function columnOf(column: ColumnMetadata): Column {
  const type = String(column.type);
  const read = column.isArray ? readTexts : readers[type];
  if (!read) throw new Error(`no way to read ${type}, the type of ${column.propertyName}`);
  const json = type === 'jsonb';
  return { property: column.propertyName, name: `"${column.databaseName}"`, json, read, write: json ? (value) => (value === null || value === undefined ? null : JSON.stringify(value)) : textOf };
}

/** Entities whose `version` numbers something else than their changes. */
const OWN_VERSION: ReadonlySet<string> = new Set(['offer', 'product']);

/** SQL of one table, made from its mapping. Equal shapes give equal texts, so that connections can keep them prepared. */
export class Table {
  /** Whether each change raises `version`. */
  readonly versioned: boolean;
  private readonly name: string;
  private readonly columns: readonly Column[];
  private readonly byProperty: ReadonlyMap<string, Column>;
  private readonly list: string;
  /** By number of rows. */
  private readonly inserts = new Map<number, string>();

  constructor(meta: EntityMetadata) {
    this.name = `"${meta.tableName}"`;
    // What the database keeps by itself is not written, and nobody works with it.
    this.columns = meta.columns.filter((column) => column.isInsert).map(columnOf);
    this.byProperty = new Map(this.columns.map((column) => [column.property, column]));
    this.list = this.columns.map((column) => column.name).join(', ');
    this.versioned = this.byProperty.has('version') && !OWN_VERSION.has(meta.name);
  }

  /** Rows that meet the conditions, in the order of their ids. */
  select(where: object, lock?: 'update' | 'share'): Statement {
    const values: Text[] = [];
    return { text: `SELECT ${this.list} FROM ${this.name} WHERE ${this.where(where, values)} ORDER BY id${lock ? ` FOR ${lock.toUpperCase()}` : ''}`, values };
  }

  insert(rows: readonly object[]): Statement {
    const width = this.columns.length;
    let text = this.inserts.get(rows.length);
    if (text === undefined) {
      const tuple = (_: unknown, at: number): string => `(${this.columns.map((__, i) => `$${at * width + i + 1}`).join(', ')})`;
      text = `INSERT INTO ${this.name} (${this.list}) VALUES ${rows.map(tuple).join(', ')}`;
      this.inserts.set(rows.length, text);
    }
    return { text, values: rows.flatMap((row) => this.columns.map(({ property, write }) => write((row as Row)[property]))) };
  }

  /** Changes the rows that meet the conditions, and answers them. */
  update(where: object, patch: object): Statement {
    const values: Text[] = [];
    return { text: `${this.set(where, patch, values)} RETURNING ${this.list}`, values };
  }

  /** Changes exactly one row; fails when there is none, so that nothing after it happens. */
  updateOne(where: object, patch: object): Statement {
    const values: Text[] = [];
    return { text: `WITH changed AS (${this.set(where, patch, values)} RETURNING 1) SELECT expect_one(count(*)) FROM changed`, values };
  }

  /** Changes the rows that meet the conditions, if any. */
  updateAll(where: object, patch: object): Statement {
    const values: Text[] = [];
    return { text: this.set(where, patch, values), values };
  }

  /** Adds to a counter. */
  add(id: string, property: string, delta: bigint | number): Statement {
    const { name } = this.column(property);
    return { text: `UPDATE ${this.name} SET ${name} = ${name} + $1 WHERE id = $2`, values: [String(delta), id] };
  }

  remove(where: object): Statement {
    const values: Text[] = [];
    return { text: `DELETE FROM ${this.name} WHERE ${this.where(where, values)}`, values };
  }

  read(texts: readonly Text[]): Row {
    const row: Record<string, unknown> = {};
    this.columns.forEach((column, i) => {
      const text = texts[i]!;
      row[column.property] = text === null ? null : column.read(text);
    });
    return row as Row;
  }

  /** The row as it will be read back: every column, and JSON as it is stored. */
  settled(row: object): Row {
    const full: Record<string, unknown> = {};
    for (const { property, json } of this.columns) {
      const value = (row as Row)[property] ?? null;
      full[property] = json && value !== null ? JSON.parse(JSON.stringify(value)) : value;
    }
    return full as Row;
  }

  private column(property: string): Column {
    const column = this.byProperty.get(property);
    if (!column) throw new Error(`${this.name} has no column ${property}`);
    return column;
  }

  private set(where: object, patch: object, values: Text[]): string {
    const changes = Object.entries(patch).filter(([, value]) => value !== undefined).map(([property, value]) => {
      const column = this.column(property);
      return `${column.name} = $${values.push(column.write(value))}`;
    });
    if (this.versioned) changes.push('"version" = "version" + 1');
    return `UPDATE ${this.name} SET ${changes.join(', ')} WHERE ${this.where(where, values)}`;
  }

  private where(where: object, values: Text[]): string {
    const entries = Object.entries(where).filter(([, value]) => value !== undefined);
    if (entries.length === 0) throw new Error('an empty condition would mean the whole table');
    return entries.map(([property, value]) => {
      const { name } = this.column(property);
      if (value === null) return `${name} IS NULL`;
      return Array.isArray(value) ? `${name} = ANY ($${values.push(quoted(value))})` : `${name} = $${values.push(textOf(value))}`;
    }).join(' AND ');
  }
}

const made = new WeakMap<DataSource, Map<EntitySchema, Table>>();

/** The table of an entity. */
export function tableOf(source: DataSource, entity: EntitySchema): Table {
  let tables = made.get(source);
  if (!tables) made.set(source, (tables = new Map()));
  let table = tables.get(entity);
  if (!table) tables.set(entity, (table = new Table(source.getMetadata(entity))));
  return table;
}
