import type { EntityManager } from 'typeorm';
import { expireClock } from '../app/expire-clock';
import { expiryOf } from '../app/expiries';
import type { Almanac, Done, UseCase } from '../app/ports';
import { UnitOfWork } from '../db/unit-of-work';
import type { OrgKind, Role } from '../domain/identity/terms';
import { startOfDayInstant, type BusinessDate } from '../kernel/business-date';
import { system, type Actor, type Person } from '../policy/actor';

/** Something that happened on a day. Within a day a lower `rank` comes first; `of` is the key of the case it belongs to. */
export interface Happening {
  readonly day: BusinessDate;
  readonly rank: number;
  readonly of: string;
  readonly run: () => Promise<unknown>;
}

/** A use case refused a step of the replay. */
export class StepRefused extends Error {}

const PERSON = `SELECT m.id, m.name, m.role, o.id AS "orgId", o.kind, o.name AS "orgName", coalesce(i.status = 'ADMITTED', false) AS participating,
    CASE o.kind WHEN 'STATION' THEN (WITH RECURSIVE tree AS (SELECT o.id UNION ALL SELECT s.id FROM station s JOIN tree t ON s.parent_id = t.id) SELECT array_agg(id) FROM tree) END AS "stationIds"
  FROM member m JOIN org o ON o.id = m.org_id LEFT JOIN institution i ON i.id = o.id WHERE m.account = $1`;

/** Opening hours in which things happen: 09:00 to 17:30 Asia/Shanghai, in milliseconds of the day. */
const HOURS = { from: 9 * 3_600_000, length: 8.5 * 3_600_000 } as const;

/**
 * Runs real use cases at past moments, inside one transaction, and ends the clocks that ran out in between just as the
 * clock job would have done. Time only goes forwards and never beyond `until`.
 */
export class Replay {
  private now = new Date(0);
  private readonly work: UnitOfWork;
  private readonly expire = expireClock(expiryOf);

  constructor(
    readonly manager: EntityManager,
    almanac: Almanac,
    readonly until: Date,
  ) {
    this.work = new UnitOfWork(manager, almanac, () => this.now);
  }

  /** Runs a use case now; throws `StepRefused` with its words. */
  async act<I>(actor: Actor, useCase: UseCase<I>, input: I): Promise<Done> {
    const outcome = await this.work.run(actor, { name: useCase.name || 'seed' }, useCase, input);
    if (outcome.ok) return outcome.done;
    const { refusal } = outcome;
    const issues = refusal.type === 'InvalidInput' ? refusal.issues.map((issue) => `${issue.path} ${issue.message}`) : [];
    throw new StepRefused([refusal.message, ...issues].join('；'));
  }

  /** The person behind an account as they stand now. Throws `StepRefused` when there is none. */
  async person(account: string): Promise<Person> {
    const [row] = (await this.manager.query(PERSON, [account])) as { id: string; name: string; role: Role; orgId: string; kind: OrgKind; orgName: string; participating: boolean; stationIds: string[] | null }[];
    if (row === undefined) throw new StepRefused(`没有账号 ${account}`);
    return {
      kind: 'PERSON', memberId: row.id, sessionId: null, name: row.name, role: row.role, orgId: row.orgId, orgKind: row.kind, orgName: row.orgName,
      stationIds: row.stationIds ?? [], participating: row.participating, demo: true,
    };
  }

  /** Goes forward to a moment, ending on the way every clock that runs out, each at its end. */
  async goTo(moment: Date): Promise<void> {
    for (;;) {
      const [due] = (await this.manager.query(
        'SELECT id, due_at AS "dueAt" FROM clock WHERE done_at IS NULL AND paused_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 1', [moment],
      )) as { id: string; dueAt: Date }[];
      if (due === undefined) break;
      this.moveTo(due.dueAt);
      await this.act(system, this.expire, { clockId: due.id });
    }
    this.moveTo(moment);
  }

  private moveTo(moment: Date): void {
    if (moment > this.now) this.now = moment;
  }
}

/** Moments of the happenings of one day: in order, spread over its hours. */
function momentsOf(day: BusinessDate, count: number): readonly Date[] {
  const opening = startOfDayInstant(day).getTime() + HOURS.from;
  return Array.from({ length: count }, (_, i) => new Date(opening + Math.floor(((i + 1) * HOURS.length) / (count + 1) / 1000) * 1000));
}

/**
 * Plays happenings in the order of their days, as far as `replay.until`, then ends the clocks due by then. A case of which a
 * step is refused stays where it is and is told through `say`; answers the keys of such cases.
 */
export async function play(replay: Replay, happenings: readonly Happening[], say: (line: string) => void): Promise<readonly string[]> {
  const days = new Map<BusinessDate, Happening[]>();
  for (const happening of happenings) days.set(happening.day, [...(days.get(happening.day) ?? []), happening]);
  const stuck = new Set<string>();
  let year = '';
  for (const day of [...days.keys()].sort()) {
    if (day.slice(0, 4) !== year) {
      year = day.slice(0, 4);
      say(`演示数据：重放 ${year} 年`);
    }
    const list = (days.get(day) ?? []).sort((a, b) => a.rank - b.rank);
    const moments = momentsOf(day, list.length);
    for (const [i, { of, run }] of list.entries()) {
      const moment = moments[i];
      if (moment === undefined || moment > replay.until || stuck.has(of)) continue;
      await replay.goTo(moment);
      try {
        await run();
      } catch (error) {
        if (!(error instanceof StepRefused)) throw new Error(`demo ${of} on ${day}: ${(error as Error).message}`, { cause: error });
        stuck.add(of);
        say(`演示数据：${of} 停在 ${day}：${error.message}`);
      }
    }
  }
  await replay.goTo(replay.until);
  return [...stuck];
}
