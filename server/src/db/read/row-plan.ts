import type { DataSource } from 'typeorm';
import type { ConsentScope } from '../../domain/consent/terms';
import type { Actor } from '../../policy/actor';
import { roleOf } from '../../policy/decide';
import { allEntities, entities } from '../entities';
import { auditEntity } from '../entities/ledger';
import { Bag, type ActorValue } from './bag';
import type { ColumnType, Entry, ReadEnv, ToMany } from './catalogue-types';
import { guardedSql, scopeSql } from './scope';
import type { Selection } from './selection';
import { asText, parseRows, parseText, parseValue } from './values';

type Row = Record<string, unknown>;
/** Makes a row of the values that begin at `base`. */
type Read = (values: readonly unknown[], env: ReadEnv, base: number) => Row;

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

const typeOf = (type: unknown, array: boolean): ColumnType => {
  if (array) return 'plain';
  switch (type) {
    case 'bigint':
      return 'fen';
    case 'timestamptz':
      return 'instant';
    case 'int':
      return 'int';
    case 'boolean':
      return 'bool';
    case 'text':
    case 'uuid':
    case 'date':
      return 'text';
    default:
      return 'plain';
  }
};

/** Scopes of which a selection is a look for this actor. */
function looksOf(entry: Entry, selection: Selection, actor: Actor): readonly ConsentScope[] {
  if (!entry.looks || actor.kind !== 'PERSON' || actor.orgKind !== 'INSTITUTION') return [];
  const { fields } = entry.looks;
  return [...new Set([...(fields['*'] ? [fields['*']] : []), ...[...selection.keys()].flatMap((field) => (fields[field] ? [fields[field]] : []))])].sort();
}

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
        { sql: `{t}."${c.databaseName}"`, type: typeOf(c.type, c.isArray) },
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
   * The plan of one row of `entry` under `t`, made once for a selection and a scope shape: who may see what follows from role,
   * participation and whether the actor's stations are all there are; everything else of the actor is a value of the statement.
   */
  planned(entry: Entry, selection: Selection, actor: Actor): KeptPlan {
    const shape = `${entry.type} ${roleOf(actor)} ${actor.kind === 'PERSON' && actor.participating ? 'P' : ''}${actor.kind === 'PERSON' && actor.everywhere ? 'E' : ''}`;
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

  /** Plans one row of `entry` under `alias`. `listed` rows travel as text. */
  private plan(entry: Entry, alias: string, selection: Selection, actor: Actor, bag: Bag, listed: boolean): RowPlan {
    const columns: string[] = [];
    const joins: string[] = [];
    const steps: ((values: readonly unknown[], row: Row, env: ReadEnv, base: number) => void)[] = [];
    const computedFields = [...selection.keys()].flatMap((field) => {
      const computed = entry.computed?.[field];
      return computed ? [[field, computed] as const] : [];
    });
    const reckonedWith = new Set(computedFields.flatMap(([, computed]) => computed.needs));
    const addColumn = (field: string): void => {
      const column = this.column(entry, field);
      if (!column) throw new Error(`${entry.type}.${field} is not in the catalogue`);
      const at = columns.length;
      const whole = bag.fill(column.sql, alias);
      const guard = entry.guarded?.find((one) => one.fields.includes(field));
      const sql = guard ? guardedSql(entry, guard, field, whole, actor, alias, bag) : whole;
      columns.push(listed ? asText(sql, column.type) : sql);
      const from = (listed ? parseText : parseValue)[column.type] as (value: unknown) => unknown;
      // Whoever reckons with an instant wants a Date; all others pass it on.
      const dated = column.type === 'instant' && reckonedWith.has(field);
      steps.push(dated ? (values, row, _env, base) => void (row[field] = values[base + at] === null ? null : new Date(from(values[base + at]) as string)) : (values, row, _env, base) => void (row[field] = from(values[base + at])));
    };
    for (const need of reckonedWith) if (!selection.has(need)) addColumn(need);
    for (const [field, sub] of selection) {
      const one = entry.one?.[field];
      const many = entry.many?.[field];
      if (entry.computed?.[field]) continue;
      if (one) {
        const target = this.entry(one.to);
        const at = columns.length;
        const join = this.join(target, one, alias, `${alias}_${joins.length}`, actor, bag);
        if (!join) {
          steps.push((_values, row) => void (row[field] = null));
          continue;
        }
        const below = this.plan(target, join.alias, sub ?? new Map(), actor, bag, listed);
        columns.push(`${join.alias}.id${listed ? '::text' : ''}`, ...below.columns);
        joins.push(join.sql, ...below.joins);
        steps.push((values, row, env, base) => void (row[field] = values[base + at] === null ? null : below.read(values, env, base + at + 1)));
      } else if (many) {
        const at = columns.length;
        const list = this.list(this.entry(many.to), many, alias, `${alias}_m${at}`, sub ?? new Map(), actor, bag);
        if (!list) {
          steps.push((_values, row) => void (row[field] = []));
          continue;
        }
        columns.push(list.sql);
        steps.push((values, row, env, base) => void (row[field] = parseRows(values[base + at] as string).map((item) => list.read(item, env, 0))));
      } else {
        addColumn(field);
      }
    }
    const scopes = looksOf(entry, selection, actor);
    if (entry.looks && scopes.length > 0) {
      const at = columns.length;
      columns.push(`(${bag.fill(entry.looks.enterprise, alias)})::text`, ...scopes.map((scope) => `CASE WHEN ${alias}.id IS NOT NULL THEN array_to_string(${bag.fill(entry.looks!.ways[scope]!, alias)}, ',') END`));
      steps.push((values, _row, env, base) => env.saw?.({ enterpriseId: values[base + at] as string, ways: Object.fromEntries(scopes.map((scope, i) => [scope, values[base + at + 1 + i] as string])) }));
    }
    return {
      columns,
      joins,
      read: (values, env, base) => {
        const row: Row = {};
        for (const step of steps) step(values, row, env, base);
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

  private list(target: Entry, many: ToMany, from: string, alias: string, selection: Selection, actor: Actor, bag: Bag): { sql: string; read: Read } | null {
    const scope = scopeSql(target, actor, alias, bag);
    if (scope === null) return null;
    const { columns, joins, read } = this.plan(target, alias, selection, actor, bag, true);
    const on = bag.fill(many.on, from, alias);
    const sql = `array(SELECT array[${columns.length > 0 ? columns.join(', ') : `${alias}.id::text`}] FROM ${this.table(target)} ${alias} ${joins.join(' ')}
      WHERE ${on}${scope === 'true' ? '' : ` AND (${scope})`} ORDER BY ${bag.fill(many.order, from, alias)} LIMIT ${many.limit})::text`;
    return { sql, read };
  }
}
