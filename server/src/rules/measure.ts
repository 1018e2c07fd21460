import type { BusinessDate } from '../kernel/business-date';
import { ratio } from '../kernel/ratio';
import { decimal, ZERO } from './exact';
import type { Measure, Standard } from './model';
import type { Given } from './resolve';
import type { FactRecord } from './vocabulary';

/** A span of days, both included. */
export interface Period {
  readonly from: BusinessDate;
  readonly until: BusinessDate;
}

function fits(record: FactRecord, where: Measure['where']): boolean {
  return where.every(({ field, op, values }) => {
    const value = record.fields[field];
    if (value === undefined) return false;
    if (op === 'in') return values.includes(value);
    const [goal] = values;
    if (typeof value !== 'number' || typeof goal !== 'number') return false;
    return op === 'gte' ? value >= goal : op === 'gt' ? value > goal : op === 'lte' ? value <= goal : value < goal;
  });
}

function taken(measure: Measure, records: readonly FactRecord[]): Given {
  const ids = records.map((record) => record.id);
  const { take } = measure;
  if (take.kind === 'count') return { value: ratio(BigInt(records.length)), records: ids };
  const values = records.map((record) => record.fields[take.field]).filter((value) => value !== undefined);
  if (take.kind === 'distinct') return { value: ratio(BigInt(new Set(values).size)), records: ids };
  let sum = ZERO;
  for (const value of values) sum = ratio(sum.num + (decimal(String(value)) ?? ZERO).num);
  return { value: sum, records: ids };
}

/**
 * Values of a standard's facts from the records of a subject in a period, each with the ids of the records behind it. A record
 * that two facts of an exclusive group could count goes to the first of them in file order. Facts without a measure are not
 * given: they stay missing until somebody states them. Sums are of whole numbers (fen, counts).
 */
export function measure(standard: Standard, records: readonly FactRecord[], period: Period): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  const spent = standard.exclusive.map(() => new Set<string>());
  for (const fact of standard.facts.values()) {
    if (fact.measure === null) continue;
    const rule = fact.measure;
    const groups = standard.exclusive.flatMap((names, index) => (names.includes(fact.name) ? [spent[index]!] : []));
    const own = records.filter((record) => record.kind === rule.records && (rule.stock || record.on >= period.from) && record.on <= period.until && fits(record, rule.where) && !groups.some((group) => group.has(record.id)));
    for (const group of groups) for (const record of own) group.add(record.id);
    given.set(fact.name, taken(rule, own));
  }
  return given;
}
