import type { DataSource } from 'typeorm';
import type { Actor } from '../../policy/actor';
import { roleOf } from '../../policy/decide';
import { allEntities, entities } from '../entities';
import { auditEntity } from '../entities/ledger';
import { Bag, type ActorValue } from './bag';
import type { ColumnType, Entry, ReadEnv } from './catalogue-types';
import { scopeSql } from './scope';
import type { Selection } from './selection';

/** Largest number of arguments that one json_build_array takes with room to spare. */
const CHUNK = 90;

type Row = Record<string, unknown>;
type Read = (values: readonly unknown[], env: ReadEnv) => Row;

/** A row plan with the values of the actor that its statement starts with. */
export interface KeptPlan {
  readonly plan: RowPlan;
  readonly first: readonly ActorValue[];
}

/** Columns and joins of one row shape, and how to turn the values back into what the type holds. */
export interface RowPlan {
  readonly columns: readonly string[];
  readonly joins: readonly string[];
  readonly read: Read;
}

const parse: Record<ColumnType, (value: unknown) => unknown> = {
  plain: (value) => value,
  fen: (value) => (value === null ? null : String(value)),
  count: (value) => (value === null ? null : Number(value)),
  instant: (value) => (value === null || value instanceof Date ? value : new Date(value as string)),
};

/** Knows tables and columns; builds row plans for selections. */
export class RowPlanner {
  private readonly tables = new Map<string, { table: string; columns: Map<string, { sql: string; type: ColumnType }> }>();

  constructor(
    source: DataSource,
    readonly catalogue: ReadonlyMap<string, Entry>,
  ) {
    for (const entity of allEntities) {
      const meta = source.getMetadata(entity);
      const columns = meta.columns.map((c): [string, { sql: string; type: ColumnType }] => [
        c.propertyName,
        { sql: `{t}."${c.databaseName}"`, type: c.type === 'bigint' ? 'fen' : c.type === 'timestamptz' ? 'instant' : 'plain' },
      ]);
      this.tables.set(meta.name, { table: `"${meta.tableName}"`, columns: new Map(columns) });
    }
  }

  /** Entry of a type; throws when the catalogue does not know it. */
  entry(type: string): Entry {
    const entry = this.catalogue.get(type);
    if (!entry) throw new Error(`the catalogue has no ${type}`);
    return entry;
  }

  table(entry: Entry): string {
    const name = entry.kind === 'audit' ? auditEntity.options.name : entities[entry.kind].options.name;
    return this.tables.get(name)!.table;
  }

  /** SQL and type of a column field, or undefined when the field is none. */
  column(entry: Entry, field: string): { sql: string; type: ColumnType } | undefined {
    const own = entry.columns?.[field];
    if (own) return { sql: own.sql, type: own.type ?? 'plain' };
    const name = entry.kind === 'audit' ? auditEntity.options.name : entities[entry.kind].options.name;
    return this.tables.get(name)!.columns.get(field);
  }

  private readonly kept = new WeakMap<Selection, Map<string, KeptPlan>>();

  /**
   * The plan of one row of `entry` under `t`, made once for a selection and a scope shape: who may see what follows from role and
   * participation alone, everything else of the actor is a value of the statement.
   */
  planned(entry: Entry, selection: Selection, actor: Actor): KeptPlan {
    const shape = `${entry.type} ${roleOf(actor)} ${actor.kind === 'PERSON' && actor.participating ? 'P' : ''}`;
    let shapes = this.kept.get(selection);
    if (shapes === undefined) this.kept.set(selection, (shapes = new Map()));
    let found = shapes.get(shape);
    if (found === undefined) {
      const bag = new Bag(actor);
      const plan = this.plan(entry, 't', selection, actor, bag, false);
      const first = bag.actorValues();
      if (first === null) throw new Error(`${entry.type}: a row plan holds a value that is not the actor's`);
      shapes.set(shape, (found = { plan: { ...plan, columns: [plan.columns.length > 0 ? plan.columns.join(', ') : 't.id'], joins: [plan.joins.join(' ')] }, first }));
    }
    return found;
  }

  /** Plans one row of `entry` under `alias`. `nested` rows travel as JSON, where money must be text. */
  private plan(entry: Entry, alias: string, selection: Selection, actor: Actor, bag: Bag, nested: boolean): RowPlan {
    const columns: string[] = [];
    const joins: string[] = [];
    const steps: ((values: readonly unknown[], row: Row, env: ReadEnv) => void)[] = [];
    const hidden = new Map<string, number>();
    const addColumn = (field: string): number => {
      const column = this.column(entry, field);
      if (!column) throw new Error(`${entry.type}.${field} is not in the catalogue`);
      const at = columns.length;
      const sql = bag.fill(column.sql, alias);
      columns.push(nested && (column.type === 'fen' || column.type === 'count') ? `(${sql})::text` : sql);
      const from = parse[column.type];
      steps.push((values, row) => void (row[field] = from(values[at])));
      return at;
    };
    for (const [field, sub] of selection) {
      const one = entry.one?.[field];
      const many = entry.many?.[field];
      const computed = entry.computed?.[field];
      if (computed) {
        for (const need of computed.needs) if (!selection.has(need) && !hidden.has(need)) hidden.set(need, addColumn(need));
      } else if (one) {
        const target = this.entry(one.to);
        const at = columns.length;
        const join = this.join(target, one, alias, `${alias}_${joins.length}`, actor, bag);
        if (!join) {
          steps.push((_values, row) => void (row[field] = null));
          continue;
        }
        const below = this.plan(target, join.alias, sub ?? new Map(), actor, bag, nested);
        columns.push(`${join.alias}.id IS NOT NULL`, ...below.columns);
        joins.push(join.sql, ...below.joins);
        const end = columns.length;
        steps.push((values, row, env) => void (row[field] = values[at] === true ? below.read(values.slice(at + 1, end), env) : null));
      } else if (many) {
        const at = columns.length;
        const list = this.list(this.entry(many.to), many, alias, `${alias}_m${at}`, sub ?? new Map(), actor, bag);
        columns.push(list?.sql ?? `'[]'::json`);
        steps.push((values, row, env) => {
          const items = (list ? values[at] : []) as unknown[][];
          row[field] = list ? items.map((item) => list.read(item, env)) : [];
        });
      } else {
        addColumn(field);
      }
    }
    const computedFields = [...selection.keys()].flatMap((field) => {
      const computed = entry.computed?.[field];
      return computed ? [[field, computed] as const] : [];
    });
    return {
      columns,
      joins,
      read: (values, env) => {
        const row: Row = {};
        for (const step of steps) step(values, row, env);
        for (const [field, computed] of computedFields) row[field] = computed.from(row as never, env);
        return row;
      },
    };
  }

  private join(target: Entry, one: { on: string; pick?: string }, from: string, alias: string, actor: Actor, bag: Bag): { sql: string; alias: string } | null {
    const scope = scopeSql(target, actor, alias, bag);
    if (scope === null) return null;
    const on = bag.fill(one.on, from, alias);
    const condition = scope === 'true' ? on : `${on} AND (${scope})`;
    const table = this.table(target);
    const sql = one.pick
      ? `LEFT JOIN LATERAL (SELECT * FROM ${table} ${alias} WHERE ${condition} ORDER BY ${bag.fill(one.pick, from, alias)} LIMIT 1) ${alias} ON true`
      : `LEFT JOIN ${table} ${alias} ON ${condition}`;
    return { sql, alias };
  }

  private list(target: Entry, many: { on: string; order: string; limit: number }, from: string, alias: string, selection: Selection, actor: Actor, bag: Bag): { sql: string; read: Read } | null {
    const scope = scopeSql(target, actor, alias, bag);
    if (scope === null) return null;
    const below = this.plan(target, alias, selection, actor, bag, true);
    const chunks: string[] = [];
    for (let i = 0; i < below.columns.length || i === 0; i += CHUNK) chunks.push(`json_build_array(${below.columns.slice(i, i + CHUNK).join(', ')})`);
    const [one, ...more] = chunks;
    const row = more.length === 0 ? one! : `json_build_array(${chunks.join(', ')})`;
    const order = bag.fill(many.order, from, alias);
    const on = bag.fill(many.on, from, alias);
    // Rows of a sorted selection come in its order; a join may change that.
    const again = below.joins.length === 0 ? '' : ` ORDER BY ${order}`;
    const sql = `coalesce((SELECT json_agg(${row}${again})
      FROM (SELECT * FROM ${this.table(target)} ${alias} WHERE ${on}${scope === 'true' ? '' : ` AND (${scope})`} ORDER BY ${order} LIMIT ${many.limit}) ${alias} ${below.joins.join(' ')}), '[]'::json)`;
    return { sql, read: more.length === 0 ? below.read : (values, env) => below.read((values as unknown[][]).flat(1), env) };
  }
}
