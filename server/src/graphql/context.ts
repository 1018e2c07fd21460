import type { Library } from '../rules/library';
import type { Targets } from '../app/station/targets';
import type { GraphQLResolveInfo } from 'graphql';
import type { ViewCase } from '../app/matching/match-view';
import type { Done, UseCase } from '../app/ports';
import type { AuditState } from '../db/audit/latest';
import type { Tree } from '../db/trees';
import type { Meter, Reader } from '../db/read/reader';
import type { Rollups } from '../db/read/rollups';
import type { Actor, Person } from '../policy/actor';

/** Answer of a session mutation: what to do with the cookie. */
export interface Cookies {
  setSession(token: string): void;
  clearSession(): void;
}

/** What a resolver works with: who asks, and the two doors (reads and writes). */
export interface Context {
  /** From memory at first (`epoch`), which is enough for planned reads alone. */
  readonly actor: Actor;
  /** Looks up who asks unless that was done for this request. */
  refresh(): Promise<void>;
  /** Counts an attempt of a mutation that is limited by address and account; throws RATE_LIMITED. */
  pace(name: string, args: Readonly<Record<string, unknown>>): void;
  readonly reader: Reader;
  /** Sums behind the figures. */
  readonly rollups: Rollups;
  readonly meter: Meter;
  readonly cookies: Cookies;
  readonly requestId: string;
  /** Yearly targets and required library sizes, as their dated file states them. */
  readonly targets: Targets;
  /** Every version of every rule file. */
  readonly library: Library;
  /** The database's day is close to this; for "as of". */
  nowMs(): number;
  /** A station with everything below it; the hub when none is named; null where there is none yet. */
  tree(stationId: string | null): Promise<Tree | null>;
  /** Runs a use case in its transaction and reads its result back; refusals become their types. */
  write<I>(operation: string, useCase: UseCase<I>, input: I, info: GraphQLResolveInfo, key?: string): Promise<unknown>;
  /** Runs a use case and answers what it did, for results that are not read back plainly. */
  run<I>(operation: string, useCase: UseCase<I>, input: I, key?: string): Promise<{ ok: true; done: Done; replayed: boolean } | { ok: false; refusal: object }>;
  /** The person behind a session that was just opened. */
  viewerOf(token: string): Promise<object | null>;
  /** What the portal shows of a signed-in person. */
  personOf(actor: Person): Promise<object>;
  /** How the audit log stands. */
  auditState(): Promise<AuditState>;
  /** Runs a reading use case of matching. */
  match<I, T>(operation: string, useCase: ViewCase<I, T>, input: I): Promise<T>;
}
