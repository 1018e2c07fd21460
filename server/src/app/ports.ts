import type { StageYears } from '../domain/enterprise/growth-stage';
import type { BusinessDate } from '../kernel/business-date';
import type { Calendar } from '../kernel/workdays';
import type { ConsentScope } from '../domain/consent/terms';
import type { ClockKind, Party } from '../domain/common/terms';
import type { TopicWord } from '../domain/common/events';
import type { Subject } from '../domain/common/model';
import type { Origin } from '../domain/identity/origin';
import type { MessageKind } from '../domain/identity/terms';
import type { Actor, Person } from '../policy/actor';
import type { Facts } from '../policy/decide';
import type { Action } from '../policy/matrix';
import type { MatchSource } from './matching/source';
import type { ActionOf, Kind, StatefulKind, Things } from './things';

/** Who may read a step of a case. */
export interface Audience {
  readonly enterpriseId?: string | null;
  readonly institutionId?: string | null;
  readonly stationId?: string | null;
}

/** Who may be told of an event. */
export interface EventAudience extends Audience {
  /** It is about something that everybody sees anyway. */
  readonly public?: boolean;
}

/** A step that starts and must be finished by a party. Give `workdays` or `until`. */
export interface ClockStart {
  readonly kind: ClockKind;
  readonly subject: Subject;
  readonly subjectId: string;
  readonly party: Party;
  readonly orgId?: string | null;
  readonly workdays?: number;
  readonly until?: Date;
  /** What happens when it runs out, in Chinese for people. */
  readonly thenText: string;
}

/** A message for the members of an organisation. */
export interface Note {
  readonly orgId: string;
  /** For this member of it alone. */
  readonly memberId?: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
  readonly link?: string;
  /** Something to do, not only news. */
  readonly todo?: boolean;
}

/** Dated data that every transaction works with. */
export interface Almanac {
  readonly calendar: Calendar;
  readonly stages: StageYears;
}

/** A look to be written: at an enterprise's data by a consent or a deal, or at a member's phone. */
export interface NewLook {
  readonly enterpriseId: string | null;
  readonly needId: string | null;
  readonly releaseId: string | null;
  readonly subjectId?: string | null;
  readonly what: readonly ConsentScope[];
  /** Why it was unmasked; an unmasking is always a look of its own. */
  readonly reason?: string;
}

/** Columns that the database or the port fills. */
export type New<T> = Omit<T, 'id'> & { readonly id?: string };

/**
 * One transaction of a use case. Every read may lock; every write is conditional; without a recorded
 * decision nothing commits. Lock order: need → claim → offer → deal → drawdown → audit.
 */
export interface Tx {
  readonly actor: Actor;
  /** Where the request came from; null for what no request asked for. */
  readonly origin: Origin | null;
  /** The database's clock at the start of the transaction. */
  readonly now: Date;
  /** Today in Asia/Shanghai. */
  readonly today: BusinessDate;
  readonly calendar: Calendar;
  /** Ages of the growth stages, as their dated rule states them. */
  readonly stages: StageYears;
  /** Candidates for matching. */
  readonly matching: MatchSource;
  /** The signed-in person; throws `Unauthenticated` for anybody else. */
  person(): Person;

  /** One thing by id; throws `NotFound`. `lock: 'update'` serialises writers of the row. */
  get<K extends Kind>(kind: K, id: string, lock?: 'update' | 'share'): Promise<Things[K]>;
  /** Things whose columns equal the given values (an array means "one of"); an empty `where` is refused. */
  find<K extends Kind>(kind: K, where: Where<Things[K]>, lock?: 'update'): Promise<Things[K][]>;
  /** Inserts; a broken named constraint becomes its refusal. */
  insert<K extends Kind>(kind: K, row: New<Things[K]>): Promise<Things[K]>;
  /**
   * Changes columns of one row (never `status` of a stateful kind: use `move`). `when` must still hold,
   * else refuses as stale. A kind with `version` gets it raised.
   */
  update<K extends Kind>(kind: K, id: string, patch: Partial<Things[K]>, when?: Partial<Things[K]>): Promise<Things[K]>;
  /** Moves a thing along its state machine by a conditional update, and writes the audit entry of the step. */
  move<K extends StatefulKind>(
    kind: K,
    thing: Things[K],
    action: ActionOf<K>,
    options?: { patch?: Partial<Things[K]>; note?: string; audience?: Audience },
  ): Promise<Things[K]>;
  /** Adds `delta` to a counter column; the CHECK of the table refuses an overflow (mapped to `LimitReached`). */
  count<K extends Kind>(kind: K, id: string, column: keyof Things[K] & string, delta: bigint | number): Promise<void>;
  /** Removes rows (only drafts' side rows: invitations, links). */
  remove<K extends Kind>(kind: K, where: Where<Things[K]>): Promise<void>;

  /** Object gate. Denied → `NotAllowed` when the actor may read the thing (`read`), else `NotFound`. */
  authorize(action: Action, facts: Facts, read?: Action): void;
  /** A step that is not a state change (state changes are written by `move`). */
  audit(entry: { action: string; subject: Subject; subjectId: string; note?: string; audience?: Audience }): Promise<void>;

  /**
   * Writes looks of the acting person, those apart that are part of a look that counts already, raises the uses of their consents
   * and the counts of views. Answers how many were written, or null when one of the consents does not hold any more.
   */
  look(looks: readonly NewLook[]): Promise<number | null>;

  startClock(start: ClockStart): Promise<void>;
  /** Ends open clocks of a subject (all kinds when none are named). */
  stopClocks(subject: Subject, subjectId: string, kinds?: readonly ClockKind[]): Promise<void>;
  /** Pauses the open clocks of a subject while somebody else must act; `resumeClocks` moves their ends by the pause. */
  pauseClocks(subject: Subject, subjectId: string, reason: string): Promise<void>;
  resumeClocks(subject: Subject, subjectId: string): Promise<void>;

  notify(note: Note): Promise<void>;
  /** Event for others, in the same transaction. `audience`: who may be told; `payload`: ids and words, never names or amounts. */
  emit(topic: TopicWord, subject: Subject, subjectId: string, audience: EventAudience, payload?: Readonly<Record<string, string>>): Promise<void>;
  /** Next 业务编号, e.g. `XQ-2026-00123`. */
  nextCode(prefix: 'XQ' | 'FA' | 'CG'): Promise<string>;
}

/** Equality, or membership for arrays, or null for "is null". */
export type Where<T> = { readonly [P in keyof T]?: T[P] | readonly T[P][] | null };

/** What a use case answers: the thing that the API reads back, and values that are shown once. */
export interface Done {
  readonly kind: Kind;
  readonly id: string;
  readonly once?: Readonly<Record<string, unknown>>;
}

/** A use case: loads, authorises, decides, saves, audits — inside one transaction. */
export type UseCase<I> = (tx: Tx, input: I) => Promise<Done>;

/** Hashes and checks passwords (argon2id, bounded). */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** Things about files that use cases need. */
export interface Files {
  /** Links of the same content that already exist elsewhere. */
  usedElsewhere(tx: Tx, sha256: string, dealId: string): Promise<boolean>;
}
