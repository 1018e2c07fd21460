import { addDays, businessDate, startOfDayInstant } from '../../../kernel/business-date';
import type { Bag } from '../bag';
import type { Entry, FilterSpec, ToMany, ToOne } from '../catalogue-types';

/** Open step of a subject that ends first: whom the case waits for. */
export const waitingOn = (subject: string): ToOne => ({
  to: 'WaitingOn',
  on: `{r}.subject = '${subject}' AND {r}.subject_id = {t}.id AND {r}.done_at IS NULL`,
  pick: '{r}.due_at, {r}.id',
});

/** Steps of a subject, oldest first. */
export const timeline = (...subjects: string[]): ToMany => ({
  to: 'Step',
  on: `{r}.subject_id = {t}.id AND {r}.subject IN (${subjects.map((s) => `'${s}'`).join(', ')})`,
  order: '{r}.seq',
  limit: 100,
});

/** One of several values. */
export const oneOf = (column: string, cast = 'text[]'): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} = ANY (${bag.add(value, cast)})`;

/** Array column shares a value with the list. */
export const overlaps = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} && ${bag.add(value, 'text[]')}`;

/** A yes/no condition. */
export const holds = (sql: string): FilterSpec => (value: never) => ((value as boolean) ? sql : `NOT (${sql})`);

/** From the first instant of a Shanghai day. */
export const fromDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} >= ${bag.add(startOfDayInstant(businessDate(value)), 'timestamptz')}`;

/** To the last instant of a Shanghai day. */
export const toDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} < ${bag.add(startOfDayInstant(addDays(businessDate(value), 1)), 'timestamptz')}`;

/** Days themselves. */
export const sinceDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} >= ${bag.add(value, 'date')}`;
export const untilDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} <= ${bag.add(value, 'date')}`;

/** Search text as the columns are indexed. */
export const searchText = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

/**
 * Chinese search over an indexed expression: two characters and more go through the bigram index and are
 * rechecked, one character must start the text.
 */
export const search = (expression: string): FilterSpec => (value: never, _t: string, bag: Bag) => {
  const text = searchText(value);
  if (text === '') return 'true';
  const like = (pattern: string) => `${expression} LIKE ${bag.add(pattern, 'text')}`;
  const literal = text.replace(/[\\%_]/g, (c) => `\\${c}`);
  if ([...text].length < 2) return like(`${literal}%`);
  return `bigrams(${expression}) @> bigrams(${bag.add(text, 'text')}) AND ${like(`%${literal}%`)}`;
};

const OVERSIGHT_OR_SELF = `{t}.party = 'STATION' OR {t}.org_id = :org OR array_length(:stations, 1) > 0`;

/** Steps and deadlines that every case has. */
export const sharedEntries: readonly Entry[] = [
  {
    type: 'WaitingOn',
    kind: 'clock',
    read: 'public.read',
    scope: {},
    columns: {
      duty: { sql: '{t}.kind' },
      until: { sql: '{t}.due_at', type: 'instant' },
      then: { sql: '{t}.then_text' },
      pausedReason: { sql: `CASE WHEN {t}.paused_at IS NOT NULL THEN {t}.pause_reason END` },
      // The name of who must act is told to stations, and to that organisation itself.
      name: { sql: `CASE WHEN ${OVERSIGHT_OR_SELF} THEN (SELECT o.name FROM org o WHERE o.id = {t}.org_id) END` },
    },
    computed: { workdaysLeft: { needs: ['until'], from: (row, env) => env.workdaysLeft(row['until'] as unknown as Date) } },
  },
  {
    type: 'Step',
    kind: 'audit',
    read: 'step.read',
    scope: { COUNTERPARTY: '{t}.enterprise_id = :org OR {t}.institution_id = :org', JURISDICTION: '{t}.station_id = ANY (:stations)' },
  },
];
