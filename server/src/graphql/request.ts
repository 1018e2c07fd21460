import type { Library } from '../rules/library';
import type { Targets } from '../app/station/targets';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLError } from 'graphql';
import type { ViewCase } from '../app/matching/match-view';
import type { UseCase } from '../app/ports';
import type { AuditState } from '../db/audit/latest';
import type { MatchDoor } from '../db/matching/match-door';
import type { Meter, Reader } from '../db/read/reader';
import type { Rollups } from '../db/read/rollups';
import { selectionOf } from '../db/read/selection';
import type { Sessions } from '../db/sessions';
import type { Tree } from '../db/trees';
import type { Outcome, UnitOfWork } from '../db/unit-of-work';
import type { Refusal } from '../kernel/refusal';
import type { Actor, Person } from '../policy/actor';
import type { Context, Cookies } from './context';
import type { Rates } from './rates';

/** What every request shares. */
export interface Doors {
  readonly work: UnitOfWork;
  readonly matching: MatchDoor;
  readonly reader: Reader;
  readonly rollups: Rollups;
  readonly sessions: Sessions;
  readonly targets: Targets;
  readonly library: Library;
  nowMs(): number;
  tree(stationId: string | null): Promise<Tree | null>;
  auditState(): Promise<AuditState>;
}

/** A refusal as a member of the result union. */
export function refusalObject(refusal: Refusal): object {
  const { type, ...rest } = refusal;
  return { __typename: type, ...rest };
}

/** One request's context. */
export class Request implements Context {
  readonly meter: Meter;

  constructor(
    private readonly doors: Doors,
    private who: Actor,
    readonly cookies: Cookies,
    readonly requestId: string,
    /** Looks up who asks, for what must not rely on memory. */
    private readonly lookUp: () => Promise<Actor>,
    /** Counts of attempts, and the address that this one comes from. */
    private readonly limits: { readonly rates: Rates; readonly address: string; readonly agent?: string },
  ) {
    this.meter = { statements: 0, mustShow: who.kind === 'PERSON' ? who.wroteUpTo : undefined };
  }

  get actor(): Actor {
    return this.who;
  }

  async refresh(): Promise<void> {
    if (this.who.kind === 'PERSON' && this.who.epoch !== undefined) this.who = await this.lookUp();
  }

  pace(name: string, args: Readonly<Record<string, unknown>>): void {
    this.limits.rates.take(name, this.limits.address, args, this.actor, this.nowMs());
  }

  get targets(): Targets {
    return this.doors.targets;
  }

  get library(): Library {
    return this.doors.library;
  }

  nowMs(): number {
    return this.doors.nowMs();
  }

  tree(stationId: string | null): Promise<Tree | null> {
    return this.doors.tree(stationId);
  }

  auditState(): Promise<AuditState> {
    return this.doors.auditState();
  }

  get reader(): Reader {
    return this.doors.reader;
  }

  get rollups(): Rollups {
    return this.doors.rollups;
  }

  async run<I>(operation: string, useCase: UseCase<I>, input: I, key?: string) {
    // What follows in this request reads what it wrote.
    this.meter.mustShow = Number.POSITIVE_INFINITY;
    const outcome: Outcome = await this.doors.work.run(this.actor, { name: operation, key, origin: { agent: this.limits.agent ?? null, address: this.limits.address } }, useCase, input);
    return outcome.ok ? outcome : { ok: false as const, refusal: refusalObject(outcome.refusal) };
  }

  async write<I>(operation: string, useCase: UseCase<I>, input: I, info: GraphQLResolveInfo, key?: string): Promise<unknown> {
    const outcome = await this.run(operation, useCase, input, key);
    if (!outcome.ok) return outcome.refusal;
    const type = String(info.returnType).replace(/!$/, '').replace(/Result$/, '');
    return { __typename: type, ...(await this.readBack(type, outcome.done.id, info, outcome.done.once)) };
  }

  match<I, T>(operation: string, useCase: ViewCase<I, T>, input: I): Promise<T> {
    return this.doors.matching.view(this.actor, operation, useCase, input);
  }

  async viewerOf(token: string): Promise<object | null> {
    const actor = await this.doors.sessions.actorOf(token);
    return actor.kind === 'PERSON' ? this.personOf(actor) : null;
  }

  personOf(actor: Person): Promise<object> {
    return this.doors.sessions.viewer(actor);
  }

  private async readBack(type: string, id: string, info: GraphQLResolveInfo, once?: Readonly<Record<string, unknown>>): Promise<object> {
    if (type === 'Viewer') return this.personOf(this.actor as Person);
    if (type === 'NewMember') {
      const selection = selectionOf(info, type).get('member') ?? new Map();
      // A repeated request cannot show the password a second time.
      return { member: await this.reader.nodeBy('Member', id, this.actor, selection, this.meter), initialPassword: once?.['initialPassword'] ?? '（已显示过，请重置密码）' };
    }
    const node = await this.reader.node(type, id, this.actor, info, this.meter);
    if (!node) throw new GraphQLError('已办理，但您不能查看结果。', { extensions: { code: 'NOT_FOUND' } });
    return node;
  }
}
