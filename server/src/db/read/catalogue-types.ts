import type { ConsentScope } from '../../domain/consent/terms';
import type { GrowthStage } from '../../domain/enterprise/terms';
import type { Kind } from '../../app/things';
import type { Action, Relation } from '../../policy/matrix';
import type { Bag } from './bag';

/** What a value is: how it comes back from SQL, alone and as text in a list. `plain` is whatever the driver makes of it. */
export type ColumnType = 'plain' | 'fen' | 'instant' | 'count' | 'text' | 'int' | 'bool';

/** A readable column that is not simply the property of the same name. `{t}` is the row's alias. */
export interface ColumnSpec {
  readonly sql: string;
  readonly type?: ColumnType;
}

/** A field made from columns after the row was read. */
export interface ComputedSpec {
  /** Field names (of this catalogue entry, readable or hidden) that must be selected. */
  readonly needs: readonly string[];
  readonly from: (row: Readonly<Record<string, never>>, env: ReadEnv) => unknown;
}

/** What computed fields may use beside the row. */
export interface ReadEnv {
  readonly now: Date;
  /** Working days from today to the day of an instant; negative when it has passed. */
  readonly workdaysLeft: (until: Date) => number;
  /** Growth stage today of an enterprise by the day of its foundation. */
  readonly stage: (foundedOn: string) => GrowthStage;
  /** Name of an area code; a text that is no code stays as it is. */
  readonly areaName: (code: string) => string;
  /** Stored entry conditions in words. */
  readonly conditions: (stored: unknown) => unknown[];
  /** Terms of a sealed offer of the actor's own institution, from the hidden column `sealed` of its row; throws when they cannot be opened. */
  readonly unsealOffer: (sealed: string) => Readonly<Record<string, unknown>>;
  /** Takes note of what an institution is answered by a consent. */
  readonly saw?: (looked: Looked) => void;
  /** True cost of a stored loan offer, with the area's subsidy; null for other kinds. */
  readonly quote: (offer: Readonly<Record<string, unknown>>) => unknown;
}

/** An edge to at most one row. Its target's scope is part of the join. */
export interface ToOne {
  readonly to: string;
  /** Join condition; `{t}` is this row, `{r}` the target. */
  readonly on: string;
  /** Where several rows could match: which comes first. */
  readonly pick?: string;
}

/** An edge to many rows, bounded. */
export interface ToMany {
  readonly to: string;
  readonly on: string;
  readonly order: string;
  readonly limit: number;
}

/** A sort key: a not-null SQL expression and the type that its cursor value is cast to. */
export interface SortKey {
  readonly sql: string;
  readonly cast: string;
}

/**
 * Turns a filter value into SQL over alias `t`; `filter` holds the other values, for conditions that belong together.
 * An empty list of choices restricts nothing; an `exact` list (of ids) names what it names, and empty names no row.
 */
export interface FilterSpec {
  (value: never, t: string, bag: Bag, env: ReadEnv, filter: Readonly<Record<string, unknown>>): string;
  readonly exact?: boolean;
  /** How many rows fit depends on the value so much that PostgreSQL must plan with it each time: few are fetched and sorted, many are met soon in the list's order. */
  readonly anew?: boolean;
}

/**
 * Counts kept by combination of values in a table that names its columns as the thing's does, plus `n`. They cover the rows of one
 * relation of the scope and understand some filters; a filter that depends on the moment is told in two parts.
 */
export interface Rolled {
  readonly table: string;
  readonly relation: Relation;
  readonly filters: readonly string[];
  /** Filter and its value → the condition on the counts, and the records that they count but that the moment takes out. */
  readonly timed: Readonly<Record<string, { readonly value: unknown; readonly sql: string; readonly except: string }>>;
}

/** One answer to who sees a guarded field, tried in order: by the grants of an action whose relations hold as SQL, whole or in another form. */
export interface GuardLevel {
  readonly read: Action;
  /** Relation → SQL; left out = as for the rows. */
  readonly scope?: Partial<Record<Relation, string>>;
  /** What these see instead of the column. */
  readonly as?: Readonly<Record<string, (sql: string) => string>>;
}

/** Fields that not everybody sees who may read the row; whoever no level holds for is answered null. */
export interface Guard {
  readonly fields: readonly string[];
  readonly levels: readonly GuardLevel[];
}

/** What an institution is answered of an enterprise by its consent, and by which: must be written down before the answer leaves. */
export interface Looked {
  readonly enterpriseId: string;
  /** Scope → the consents or deals that open it, the newest first: `release need`, or a blank and the need. */
  readonly ways: Readonly<Partial<Record<ConsentScope, string>>>;
}

/** Which fields of a thing are a look when an institution is answered them. */
export interface LookSpec {
  /** Field → scope; `*` stands for any field at all. */
  readonly fields: Readonly<Record<string, ConsentScope>>;
  /** SQL of the enterprise's id. */
  readonly enterprise: string;
  /** Scope → SQL of an array of texts, see `Looked.ways`. */
  readonly ways: Readonly<Partial<Record<ConsentScope, string>>>;
}

/** One readable thing of the API. */
export interface Entry {
  /** GraphQL type. */
  readonly type: string;
  readonly kind: Kind | 'audit';
  readonly read: Action;
  /** Relation → SQL. A relation without SQL never holds; `ANY` defaults to true. */
  readonly scope: Partial<Record<Relation, string>>;
  /** The same relations, said so that a list can start from the few rows that they name; an edge knows its row already. */
  readonly listScope?: Partial<Record<Relation, string>>;
  readonly guarded?: readonly Guard[];
  readonly looks?: LookSpec;
  readonly columns?: Readonly<Record<string, ColumnSpec>>;
  readonly computed?: Readonly<Record<string, ComputedSpec>>;
  readonly one?: Readonly<Record<string, ToOne>>;
  readonly many?: Readonly<Record<string, ToMany>>;
  readonly sorts?: Readonly<Record<string, SortKey>>;
  readonly defaultSort?: { readonly by: string; readonly desc: boolean };
  readonly filters?: Readonly<Record<string, FilterSpec>>;
  /** Facet field → SQL of its value (`list`: of an array, each member of which counts), and the filter that it belongs to. */
  readonly facets?: Readonly<Record<string, { readonly sql: string; readonly filter: string; readonly list?: true }>>;
  readonly rolled?: Rolled;
  /** Sums over the whole filter, by connection field. */
  readonly sums?: Readonly<Record<string, string>>;
}
