import type { ClockKind, Party } from './terms';

/** The kinds of thing a clock, an audit entry or a message can be about. */
export type Subject = 'need' | 'claim' | 'offer' | 'deal' | 'drawdown' | 'product' | 'productVersion' | 'institution' | 'enterprise' | 'member' | 'station' | 'org' | 'release' | 'exportJob' | 'rightsRequest' | 'retention' | 'webhook';

/** An open or finished step with a deadline: whom we wait for, until when. */
export interface ClockRow {
  readonly id: string;
  readonly kind: ClockKind;
  readonly subject: Subject;
  readonly subjectId: string;
  readonly party: Party;
  /** Organisation that must act, when it is one. */
  readonly orgId: string | null;
  readonly startedAt: Date;
  /** 24:00 Asia/Shanghai of the last day, or an exact instant. */
  readonly dueAt: Date;
  /** Length in working days; null where the end is a fixed day. */
  readonly workdays: number | null;
  readonly pausedAt: Date | null;
  readonly pauseReason: string | null;
  readonly doneAt: Date | null;
  readonly breachedAt: Date | null;
  /** What happens when it runs out, in words for people. */
  readonly thenText: string;
}

/** An in-app message to an organisation (every member with one of the roles reads it). */
export interface MessageRow {
  readonly id: string;
  readonly orgId: string;
  /** For this person alone; null = for everybody of the organisation. */
  readonly memberId: string | null;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly todo: boolean;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** An event for others, written with the change that it tells of. */
export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly subject: Subject;
  readonly subjectId: string;
  /** Ids and words of the topic; never names, numbers of persons, or amounts. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Who may be told. */
  readonly enterpriseId: string | null;
  readonly institutionId: string | null;
  readonly stationId: string | null;
  /** About something that everybody sees anyway. */
  readonly public: boolean;
  readonly at: Date;
  readonly doneAt: Date | null;
}

/** An append-only audit entry; the database chains the hashes. */
export interface AuditRow {
  readonly id: string;
  readonly seq: string;
  readonly at: Date;
  readonly memberId: string | null;
  readonly orgId: string | null;
  readonly party: Party;
  readonly action: string;
  readonly subject: Subject;
  readonly subjectId: string;
  readonly fromStatus: string | null;
  readonly toStatus: string | null;
  /** Words for the parties; never holds another party's secret. */
  readonly note: string | null;
  /** Who may read it as a step of the case. */
  readonly enterpriseId: string | null;
  readonly institutionId: string | null;
  readonly stationId: string | null;
  readonly prevHash: string;
  readonly hash: string;
}
