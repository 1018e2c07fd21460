import { isId } from '../../../kernel/ids';
import { addDays, businessDate, startOfDayInstant } from '../../../kernel/business-date';
import type { Bag } from '../bag';
import type { Entry, FilterSpec, ToMany, ToOne } from '../catalogue-types';

/** Open step of a subject that ends first: whom the case waits for. A paused step waits for nobody while another one runs. */
export const waitingOn = (subject: string): ToOne => ({
  to: 'WaitingOn',
  on: `{r}.subject = '${subject}' AND {r}.subject_id = {t}.id AND {r}.done_at IS NULL`,
  // The window of the board runs beside the step that somebody must do; it is told when nothing else is.
  pick: `({r}.paused_at IS NOT NULL), ({r}.kind IN ('CLAIM_WINDOW', 'FIRST_CLAIM')), {r}.due_at, {r}.id`,
});

/** Steps of a subject, oldest first; saving a draft is no step of the case. */
export const timeline = (...subjects: string[]): ToMany => ({
  to: 'Step',
  on: `{r}.subject_id = {t}.id AND {r}.subject IN (${subjects.map((s) => `'${s}'`).join(', ')}) AND {r}.action <> 'need.save'`,
  order: '{r}.seq',
  limit: 100,
});

/** One of several values. */
export const oneOf = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} = ANY (${bag.add(value, 'text[]')})`;

/** One of the named rows; a text that is no id names none, and an empty list names none at all. */
export const idIn = (column: string): FilterSpec =>
  Object.assign((value: never, _t: string, bag: Bag) => `${column} = ANY (${bag.add((value as readonly string[]).filter(isId), 'uuid[]')})`, { exact: true });

/** Array column shares a value with the list. */
export const overlaps = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} && ${bag.add(value, 'text[]')}`;

/** A yes/no condition. */
export const holds = (sql: string): FilterSpec => (value: never) => ((value as boolean) ? sql : `NOT (${sql})`);

/** Two ways to say the same, for the sake of what each can be found by. */
export const both = (one: FilterSpec, other: FilterSpec): FilterSpec => (value, t, bag, env, filter) => `${one(value, t, bag, env, filter)} AND ${other(value, t, bag, env, filter)}`;

/** From the first instant of a Shanghai day. */
export const fromDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} >= ${bag.add(startOfDayInstant(businessDate(value)), 'timestamptz')}`;

/** To the last instant of a Shanghai day. */
export const toDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} < ${bag.add(startOfDayInstant(addDays(businessDate(value), 1)), 'timestamptz')}`;

/** Days themselves. */
export const sinceDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} >= ${bag.add(value, 'date')}`;
export const untilDay = (column: string): FilterSpec => (value: never, _t: string, bag: Bag) => `${column} <= ${bag.add(value, 'date')}`;

/** Longest search text that is looked at. */
const SEARCH_MAX = 100;

/** Search text as the columns are indexed. */
export const searchText = (value: string): string => value.normalize('NFKC').trim().toLowerCase().slice(0, SEARCH_MAX);

/** A text inside LIKE that stands for itself. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/** Whether a search text can be a part of a code: letters, digits and hyphens alone. */
export const isOfCode = (value: string): boolean => /^[0-9a-z-]*$/.test(searchText(value));

/** Two characters and more, by the bigram index. The cheap recheck comes first, written so that PostgreSQL expects it to change nothing: the bigrams alone tell it how many rows there are. */
const contains = (expression: string, text: string, bag: Bag): string => {
  const words = bag.add(text, 'text');
  return `strpos(${expression}, ${words}) <> 0 AND bigrams(${expression}) @> bigrams(${words})`;
};

/**
 * Chinese search over an indexed expression: two characters and more go through the bigram index and are
 * rechecked, one character must start the text.
 */
export const search = (expression: string): FilterSpec =>
  Object.assign(
    (value: never, _t: string, bag: Bag) => {
      const text = searchText(value);
      if (text === '') return 'true';
      return [...text].length < 2 ? `${expression} LIKE ${bag.add(`${literal(text)}%`, 'text')}` : contains(expression, text, bag);
    },
    { anew: true },
  );

/** The same over a text of several parts, each after a blank: one character must start a part. */
export const searchParts = (expression: string): FilterSpec =>
  Object.assign(
    (value: never, _t: string, bag: Bag) => {
      const text = searchText(value);
      return text === '' ? 'true' : contains(expression, [...text].length < 2 ? ` ${text}` : text, bag);
    },
    { anew: true },
  );

/**
 * Not of an enterprise that was closed at its own request: such records are stored only, for its own station. `enterprise` is the column that
 * names it. There are few of those, looked up once; within `coalesce` PostgreSQL does not guess that they are most of the rows.
 */
export const inUse = (enterprise: string): string =>
  `NOT coalesce(${enterprise} = ANY (ARRAY(SELECT x.id FROM enterprise x WHERE x.restricted_at IS NOT NULL AND x.station_id IS DISTINCT FROM :org)), false)`;

/** Stations are public; who sees a deal knows both parties, who sees a claim or offer its institution; enterprises are named to themselves and their own stations only. */
const NAMED = `{t}.party = 'STATION' OR {t}.org_id = :org OR {t}.subject IN ('deal', 'drawdown') OR ({t}.party = 'INSTITUTION' AND {t}.subject <> 'need')
  OR EXISTS (SELECT 1 FROM enterprise e WHERE e.id = {t}.org_id AND e.station_id = ANY (:stations))`;

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
      name: { sql: `CASE WHEN ${NAMED} THEN (SELECT o.name FROM org o WHERE o.id = {t}.org_id) END` },
    },
    computed: { workdaysLeft: { needs: ['until'], from: (row, env) => env.workdaysLeft(row['until'] as unknown as Date) } },
  },
  {
    type: 'Step',
    kind: 'audit',
    read: 'step.read',
    scope: { COUNTERPARTY: '{t}.enterprise_id = :org OR {t}.institution_id = :org', JURISDICTION: `{t}.station_id = ANY (:stations) AND ({t}.enterprise_id IS NULL OR ${inUse('{t}.enterprise_id')})` },
  },
];
