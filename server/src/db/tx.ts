import { In, IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { machines, type ActionOf, type Kind, type StatefulKind, type Things } from '../app/things';
import type { MatchSource } from '../app/matching/source';
import type { Almanac, Audience, ClockStart, New, Note, Tx, Where } from '../app/ports';
import type { ClockKind } from '../domain/common/terms';
import type { Subject } from '../domain/common/model';
import { addWorkingTime, type Calendar } from '../kernel/workdays';
import { shanghaiDay, type BusinessDate } from '../kernel/business-date';
import { isId, newId } from '../kernel/ids';
import { nextState } from '../kernel/state-machine';
import { NotFound, refuseActor, refuseStale, refuseState, Unauthenticated } from '../kernel/refusal';
import type { Actor, Person } from '../policy/actor';
import { decide, type Facts } from '../policy/decide';
import type { Action } from '../policy/matrix';
import { asRefusal } from './constraint-refusals';
import { entities } from './entities';
import type { MatchIndex } from './matching/match-index';
import { TxMatches } from './matching/tx-matches';
import { columnName } from './naming';

type Row = Record<string, unknown> & { id: string };

/** The port over one TypeORM transaction. */
export class DbTx implements Tx {
  readonly calendar: Calendar;
  readonly stages: Almanac['stages'];
  readonly today: BusinessDate;
  readonly matching: MatchSource;
  /** Decisions and audit entries so far: the unit of work refuses to commit without them. */
  decided = 0;
  audited = 0;
  wrote = 0;

  constructor(
    private readonly manager: EntityManager,
    readonly actor: Actor,
    readonly now: Date,
    almanac: Almanac,
    matches: MatchIndex | null = null,
  ) {
    this.matching = new TxMatches(manager, matches);
    this.calendar = almanac.calendar;
    this.stages = almanac.stages;
    this.today = shanghaiDay(now);
  }

  person(): Person {
    if (this.actor.kind !== 'PERSON') throw new Unauthenticated();
    return this.actor;
  }

  async get<K extends Kind>(kind: K, id: string, lock?: 'update' | 'share'): Promise<Things[K]> {
    if (kind !== 'area' && !isId(id)) throw new NotFound(kind);
    const mode = lock && { mode: lock === 'update' ? ('pessimistic_write' as const) : ('pessimistic_read' as const) };
    const row = await this.manager.findOne<Row>(entities[kind] as never, { where: { id } as never, ...(mode && { lock: mode }) });
    if (!row) throw new NotFound(kind);
    return row as unknown as Things[K];
  }

  async find<K extends Kind>(kind: K, where: Where<Things[K]>, lock?: 'update'): Promise<Things[K][]> {
    const mode = lock && { mode: 'pessimistic_write' as const };
    const rows = await this.manager.find<Row>(entities[kind] as never, { where: this.where(where), order: { id: 'ASC' } as never, ...(mode && { lock: mode }) });
    return rows as unknown as Things[K][];
  }

  async insert<K extends Kind>(kind: K, row: New<Things[K]>): Promise<Things[K]> {
    const full = { ...row, id: row.id ?? newId(this.now.getTime()) };
    this.wrote += 1;
    await this.manager.insert(entities[kind] as never, full as never).catch(asRefusal);
    return full as unknown as Things[K];
  }

  async update<K extends Kind>(kind: K, id: string, patch: Partial<Things[K]>, when: Partial<Things[K]> = {}): Promise<Things[K]> {
    if (kind in machines && 'status' in patch) throw new Error(`${kind}.status moves only along its machine`);
    await this.change(kind, id, patch, when);
    return this.get(kind, id);
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
    await this.change(kind, thing.id, { ...options.patch, status: to } as Partial<Things[K]>, { status: from } as never);
    await this.write({ action: `${kind}.${action}`, subject: kind, subjectId: thing.id, fromStatus: from, toStatus: to, ...options });
    return this.get(kind, thing.id);
  }

  async count<K extends Kind>(kind: K, id: string, column: keyof Things[K] & string, delta: bigint | number): Promise<void> {
    const meta = this.manager.connection.getMetadata(entities[kind]);
    this.wrote += 1;
    const name = columnName(column);
    if (!meta.columns.some((c) => c.databaseName === name)) throw new Error(`${kind} has no column ${column}`);
    await this.manager.query(`UPDATE "${meta.tableName}" SET "${name}" = "${name}" + $1 WHERE id = $2`, [delta.toString(), id]).catch(asRefusal);
  }

  async remove<K extends Kind>(kind: K, where: Where<Things[K]>): Promise<void> {
    this.wrote += 1;
    await this.manager.delete(entities[kind] as never, this.where(where));
  }

  authorize(action: Action, facts: Facts, read?: Action): void {
    this.decided += 1;
    if (decide(this.actor, action, facts)) return;
    if (this.actor.kind === 'VISITOR') throw new Unauthenticated();
    if (read && decide(this.actor, read, facts)) refuseActor('您的角色或与该事项的关系不允许此操作；如需办理，请联系本单位负责人或所属站点。');
    throw new NotFound(action);
  }

  audit(entry: { action: string; subject: Subject; subjectId: string; note?: string; audience?: Audience }): Promise<void> {
    return this.write({ ...entry, fromStatus: null, toStatus: null });
  }

  async startClock(start: ClockStart): Promise<void> {
    const dueAt = start.until ?? addWorkingTime(this.calendar, this.now, start.workdays ?? 0);
    await this.insert('clock', {
      kind: start.kind, subject: start.subject, subjectId: start.subjectId, party: start.party, orgId: start.orgId ?? null, startedAt: this.now, dueAt,
      workdays: start.workdays ?? null, pausedAt: null, pauseReason: null, doneAt: null, breachedAt: null, thenText: start.thenText,
    });
  }

  async stopClocks(subject: Subject, subjectId: string, kinds?: readonly ClockKind[]): Promise<void> {
    await this.onOpenClocks(subject, subjectId, { doneAt: this.now, pausedAt: null }, kinds);
  }

  async pauseClocks(subject: Subject, subjectId: string, reason: string): Promise<void> {
    await this.onOpenClocks(subject, subjectId, { pausedAt: this.now, pauseReason: reason });
  }

  async resumeClocks(subject: Subject, subjectId: string): Promise<void> {
    this.wrote += 1;
    await this.manager.query(
      `UPDATE clock SET due_at = due_at + ($1::timestamptz - paused_at), paused_at = NULL, pause_reason = NULL
       WHERE subject = $2 AND subject_id = $3 AND done_at IS NULL AND paused_at IS NOT NULL`,
      [this.now, subject, subjectId],
    );
  }

  async notify(note: Note): Promise<void> {
    await this.insert('message', { orgId: note.orgId, kind: note.kind, title: note.title, body: note.body, link: note.link ?? null, todo: note.todo ?? false, at: this.now, readAt: null });
  }

  async emit(topic: string, subject: Subject, subjectId: string, payload: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.insert('outbox', { topic, subject, subjectId, payload, at: this.now, doneAt: null });
  }

  async nextCode(prefix: 'XQ' | 'FA' | 'CG'): Promise<string> {
    const year = Number(this.today.slice(0, 4));
    this.wrote += 1;
    const rows = await this.manager.query(
      `INSERT INTO code_counter (prefix, year, last) VALUES ($1, $2, 1) ON CONFLICT (prefix, year) DO UPDATE SET last = code_counter.last + 1 RETURNING last`,
      [prefix, year],
    );
    return `${prefix}-${year}-${String(rows[0].last).padStart(5, '0')}`;
  }

  private where<T>(where: Where<T>): FindOptionsWhere<Row> {
    const entries = Object.entries(where).filter(([, value]) => value !== undefined);
    if (entries.length === 0) throw new Error('an empty condition would mean the whole table');
    return Object.fromEntries(entries.map(([k, v]) => [k, v === null ? IsNull() : Array.isArray(v) ? In(v) : v])) as FindOptionsWhere<Row>;
  }

  private async change<K extends Kind>(kind: K, id: string, patch: Partial<Things[K]>, when: Partial<Things[K]>): Promise<void> {
    this.wrote += 1;
    const versioned = this.manager.connection.getMetadata(entities[kind]).columns.some((c) => c.propertyName === 'version') && kind !== 'offer' && kind !== 'product';
    const set = versioned ? { ...patch, version: () => 'version + 1' } : patch;
    const result = await this.manager.update(entities[kind] as never, { ...this.where({ id, ...when } as never) } as never, set as never).catch(asRefusal);
    if (result.affected !== 1) {
      await this.get(kind, id);
      refuseStale();
    }
  }

  private async onOpenClocks(subject: Subject, subjectId: string, patch: object, kinds?: readonly ClockKind[]): Promise<void> {
    this.wrote += 1;
    await this.manager.update(entities.clock, { subject, subjectId, doneAt: IsNull(), ...(kinds && { kind: In([...kinds]) }) } as never, patch);
  }

  private async write(entry: { action: string; subject: Subject; subjectId: string; fromStatus: string | null; toStatus: string | null; note?: string; audience?: Audience }): Promise<void> {
    this.audited += 1;
    const who = this.actor.kind === 'PERSON' ? this.actor : null;
    await this.manager.query(
      `INSERT INTO audit_entry (id, seq, at, member_id, org_id, party, action, subject, subject_id, from_status, to_status, note, enterprise_id, institution_id, station_id, prev_hash, hash)
       VALUES ($1, 0, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', '')`,
      [
        newId(this.now.getTime()), this.now, who?.memberId ?? null, who?.orgId ?? null, who?.orgKind ?? 'SYSTEM', entry.action, entry.subject, entry.subjectId, entry.fromStatus, entry.toStatus,
        entry.note ?? null, entry.audience?.enterpriseId ?? null, entry.audience?.institutionId ?? null, entry.audience?.stationId ?? null,
      ],
    );
  }
}
