import type { EntityManager, EntitySchema } from 'typeorm';
import { machines, type ActionOf, type Kind, type StatefulKind, type Things } from '../app/things';
import type { MatchSource } from '../app/matching/source';
import type { Almanac, Audience, ClockStart, EventAudience, New, NewLook, Note, Tx, Where } from '../app/ports';
import type { ClockKind } from '../domain/common/terms';
import type { TopicWord } from '../domain/common/events';
import type { Subject } from '../domain/common/model';
import type { Origin } from '../domain/identity/origin';
import { addWorkingTime, type Calendar } from '../kernel/workdays';
import { shanghaiDay, type BusinessDate } from '../kernel/business-date';
import { isId, newId } from '../kernel/ids';
import { nextState } from '../kernel/state-machine';
import { NotFound, refuseStale, refuseState } from '../kernel/refusal';
import type { Actor, Person } from '../policy/actor';
import type { Facts } from '../policy/decide';
import type { Action } from '../policy/matrix';
import { requireAllowed, requirePerson } from '../policy/require-allowed';
import { entities } from './entities';
import { auditEntity } from './entities/ledger';
import { Held } from './held';
import { writeLooks } from './looks';
import type { MatchIndex } from './matching/match-index';
import { TxMatches } from './matching/tx-matches';
import type { Outgoing } from './outgoing';
import { tableOf, textOf, type Table } from './tables';

/** Rows that count attempts and nothing else: that one more was made is no event of its own. */
const COUNTERS: ReadonlySet<Kind> = new Set<Kind>(['guess']);

/** The port over one transaction: reads are asked at once, writes travel with the next read or with the COMMIT. */
export class DbTx implements Tx {
  readonly calendar: Calendar;
  readonly stages: Almanac['stages'];
  readonly today: BusinessDate;
  readonly matching: MatchSource;
  private readonly held = new Held();
  private readonly trail: object[] = [];
  /** Decisions and audit entries so far: the unit of work refuses to commit without them. */
  decided = 0;
  audited = 0;
  wrote = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly out: Outgoing,
    readonly actor: Actor,
    readonly now: Date,
    almanac: Almanac,
    matches: MatchIndex | null = null,
    readonly origin: Origin | null = null,
  ) {
    this.matching = new TxMatches(() => out.connection(), matches);
    this.calendar = almanac.calendar;
    this.stages = almanac.stages;
    this.today = shanghaiDay(now);
  }

  person(): Person {
    return requirePerson(this.actor);
  }

  async get<K extends Kind>(kind: K, id: string, lock?: 'update' | 'share'): Promise<Things[K]> {
    if (kind !== 'area' && !isId(id)) throw new NotFound(kind);
    const known = this.held.get(kind, id, lock);
    if (known) return known as unknown as Things[K];
    const table = this.table(kind);
    const { rows } = await this.out.ask(table.select({ id }, lock));
    if (!rows[0]) throw new NotFound(kind);
    const row = table.read(rows[0]);
    if (lock) this.held.put(kind, row, lock);
    return row as unknown as Things[K];
  }

  async find<K extends Kind>(kind: K, where: Where<Things[K]>, lock?: 'update'): Promise<Things[K][]> {
    const table = this.table(kind);
    const found = (await this.out.ask(table.select(where, lock))).rows.map((texts) => table.read(texts));
    if (lock) for (const row of found) this.held.put(kind, row, lock);
    return found as unknown as Things[K][];
  }

  async insert<K extends Kind>(kind: K, row: New<Things[K]>): Promise<Things[K]> {
    const full = { ...row, id: row.id ?? newId(this.now.getTime()) };
    const table = this.table(kind);
    this.wrote += 1;
    this.out.add(table, full);
    this.held.put(kind, table.settled(full), 'update');
    return full as unknown as Things[K];
  }

  async update<K extends Kind>(kind: K, id: string, patch: Partial<Things[K]>, when: Partial<Things[K]> = {}): Promise<Things[K]> {
    if (kind in machines && 'status' in patch) throw new Error(`${kind}.status moves only along its machine`);
    return this.change(kind, id, patch, when);
  }

  async move<K extends StatefulKind>(
    kind: K,
    thing: Things[K],
    action: ActionOf<K>,
    options: { patch?: Partial<Things[K]>; note?: string; audience?: Audience } = {},
  ): Promise<Things[K]> {
    const from = (thing as { status: string }).status;
    const table = machines[kind] as Parameters<typeof nextState<string, string>>[0];
    const to = nextState(table, from, action);
    if (!to) refuseState(from, `当前状态（${from}）不能“${table.actions[action]!.zh}”，请刷新后查看最新进展。`);
    const moved = await this.change(kind, thing.id, { ...options.patch, status: to } as Partial<Things[K]>, { status: from } as never);
    this.write({ action: `${kind}.${action}`, subject: kind, subjectId: thing.id, fromStatus: from, toStatus: to, ...options });
    return moved;
  }

  async count<K extends Kind>(kind: K, id: string, column: keyof Things[K] & string, delta: bigint | number): Promise<void> {
    this.wrote += 1;
    this.out.tell(this.table(kind).add(id, column, delta));
    this.held.add(kind, id, column, delta);
  }

  async remove<K extends Kind>(kind: K, where: Where<Things[K]>): Promise<void> {
    this.wrote += 1;
    this.out.tell(this.table(kind).remove(where));
    this.held.forget(kind);
  }

  authorize(action: Action, facts: Facts, read?: Action): void {
    this.decided += 1;
    requireAllowed(this.actor, action, facts, read);
  }

  async audit(entry: { action: string; subject: Subject; subjectId: string; note?: string; audience?: Audience }): Promise<void> {
    this.write({ ...entry, fromStatus: null, toStatus: null });
  }

  async look(looks: readonly NewLook[]): Promise<number | null> {
    const written = await writeLooks(this.out, this.person(), looks, this.now);
    if (written !== 0) this.wrote += 1;
    for (const kind of ['release', 'view'] as const) this.held.forget(kind);
    return written;
  }

  async startClock(start: ClockStart): Promise<void> {
    const dueAt = start.until ?? addWorkingTime(this.calendar, this.now, start.workdays ?? 0);
    await this.insert('clock', {
      kind: start.kind, subject: start.subject, subjectId: start.subjectId, party: start.party, orgId: start.orgId ?? null, startedAt: this.now, dueAt,
      workdays: start.workdays ?? null, pausedAt: null, pauseReason: null, doneAt: null, breachedAt: null, thenText: start.thenText,
    });
  }

  async stopClocks(subject: Subject, subjectId: string, kinds?: readonly ClockKind[]): Promise<void> {
    this.onOpenClocks(subject, subjectId, { doneAt: this.now, pausedAt: null }, kinds);
  }

  async pauseClocks(subject: Subject, subjectId: string, reason: string): Promise<void> {
    this.onOpenClocks(subject, subjectId, { pausedAt: this.now, pauseReason: reason });
  }

  async resumeClocks(subject: Subject, subjectId: string): Promise<void> {
    this.wrote += 1;
    this.out.tell({
      text: `UPDATE clock SET due_at = due_at + ($1::timestamptz - paused_at), paused_at = NULL, pause_reason = NULL
       WHERE subject = $2 AND subject_id = $3 AND done_at IS NULL AND paused_at IS NOT NULL`,
      values: [textOf(this.now), subject, subjectId],
    });
    this.held.forget('clock');
  }

  async notify(note: Note): Promise<void> {
    await this.insert('message', { orgId: note.orgId, memberId: note.memberId ?? null, kind: note.kind, title: note.title, body: note.body, link: note.link ?? null, todo: note.todo ?? false, at: this.now, readAt: null });
  }

  async emit(topic: TopicWord, subject: Subject, subjectId: string, audience: EventAudience, payload: Readonly<Record<string, string>> = {}): Promise<void> {
    const { enterpriseId = null, institutionId = null, stationId = null } = audience;
    await this.insert('outbox', { topic, subject, subjectId, payload, enterpriseId, institutionId, stationId, public: audience.public ?? false, at: this.now, doneAt: null });
  }

  async nextCode(prefix: 'XQ' | 'FA' | 'CG'): Promise<string> {
    const year = Number(this.today.slice(0, 4));
    this.wrote += 1;
    const { rows } = await this.out.ask({ text: 'SELECT next_code($1, $2)', values: [prefix, String(year)] });
    return `${prefix}-${year}-${rows[0]![0]!.padStart(5, '0')}`;
  }

  /** The audit entries, to be written last: their chain lets one transaction at a time go on. */
  seal(): void {
    for (const entry of this.trail) this.out.add(tableOf(this.manager.connection, auditEntity as EntitySchema), entry);
  }

  private table(kind: Kind): Table {
    return tableOf(this.manager.connection, entities[kind] as EntitySchema);
  }

  /** A row that is held under lock is known, so its change can wait; any other is changed now and answers what it has become. */
  private async change<K extends Kind>(kind: K, id: string, patch: Partial<Things[K]>, when: Partial<Things[K]>): Promise<Things[K]> {
    const table = this.table(kind);
    if (!COUNTERS.has(kind)) this.wrote += 1;
    const where = { id, ...when };
    const known = this.held.meeting(kind, where);
    if (known) {
      this.out.tell(table.updateOne(where, patch));
      const changed = table.settled({ ...known, ...defined(patch), ...(table.versioned && { version: (known['version'] as number) + 1 }) });
      this.held.put(kind, changed, 'update');
      return changed as unknown as Things[K];
    }
    const { rows } = await this.out.ask(table.update(where, patch));
    if (!rows[0]) {
      await this.get(kind, id);
      refuseStale();
    }
    const changed = table.read(rows[0]!);
    this.held.put(kind, changed, 'update');
    return changed as unknown as Things[K];
  }

  private onOpenClocks(subject: Subject, subjectId: string, patch: object, kinds?: readonly ClockKind[]): void {
    this.wrote += 1;
    this.out.tell(this.table('clock').updateAll({ subject, subjectId, doneAt: null, ...(kinds && { kind: kinds }) }, patch));
    this.held.forget('clock');
  }

  private write(entry: { action: string; subject: Subject; subjectId: string; fromStatus: string | null; toStatus: string | null; note?: string; audience?: Audience }): void {
    this.audited += 1;
    const who = this.actor.kind === 'PERSON' ? this.actor : null;
    const { action, subject, subjectId, fromStatus, toStatus, note = null, audience } = entry;
    this.trail.push({
      id: newId(this.now.getTime()), seq: '0', at: this.now, memberId: who?.memberId, orgId: who?.orgId, party: who?.orgKind ?? 'SYSTEM', action, subject, subjectId, fromStatus, toStatus, note,
      enterpriseId: audience?.enterpriseId, institutionId: audience?.institutionId, stationId: audience?.stationId, prevHash: '', hash: '',
    });
  }
}

const defined = (patch: object): object => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
