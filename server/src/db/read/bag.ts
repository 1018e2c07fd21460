import { idleMinutes } from '../../domain/identity/session-limits';
import type { Actor } from '../../policy/actor';

/** What a statement may ask of the actor: its organisation, its member id, its login session, the stations of its tree. */
export type ActorValue = 'org' | 'member' | 'session' | 'stations';

/** Values of one statement. Numbers are given in the order of use, so equal shapes give equal texts. */
export class Bag {
  readonly values: unknown[] = [];
  private proof: string | null = null;
  private readonly named = new Map<ActorValue, string>();

  /** `first`: values of the actor that stand first, in this order, because the statement's rows were planned with them. */
  constructor(
    private readonly actor: Actor,
    first: readonly ActorValue[] = [],
  ) {
    for (const name of first) this[name]();
  }

  /** Values of the actor that are used, in their order; null when other values stand among them. */
  actorValues(): readonly ActorValue[] | null {
    return this.values.length === this.named.size ? [...this.named.keys()] : null;
  }

  /** Adds a value and answers its placeholder with a cast. */
  add(value: unknown, cast: string): string {
    this.values.push(value);
    return `$${this.values.length}::${cast}`;
  }

  /** The actor's organisation (null for visitors). */
  org(): string {
    return this.once('org', () => this.add(this.actor.kind === 'PERSON' ? this.actor.orgId : null, 'uuid'));
  }

  /** The actor's member id. */
  member(): string {
    return this.once('member', () => this.add(this.actor.kind === 'PERSON' ? this.actor.memberId : null, 'uuid'));
  }

  /** The actor's login session. */
  session(): string {
    return this.once('session', () => this.add(this.actor.kind === 'PERSON' ? this.actor.sessionId : null, 'uuid'));
  }

  /** Stations of the actor's tree. */
  stations(): string {
    return this.once('stations', () => this.add(this.actor.kind === 'PERSON' ? this.actor.stationIds : [], 'uuid[]'));
  }

  /** Condition that the actor, when taken from memory, still is what it was; null when it was read for this request. */
  access(): string | null {
    if (this.actor.kind !== 'PERSON' || this.actor.epoch === undefined) return null;
    return (this.proof ??= `access_holds(${this.add(this.actor.sessionId, 'uuid')}, ${this.add(this.actor.epoch, 'bigint')}, ${idleMinutes(this.actor.role)})`);
  }

  /** Fills `:org`, `:member`, `:session` and `:stations` in a catalogue fragment and sets the alias for `{t}` (and `{r}`). */
  fill(fragment: string, t: string, r = t): string {
    const everywhere = this.actor.kind === 'PERSON' && this.actor.everywhere === true;
    return (everywhere ? fragment.replaceAll(' = ANY (:stations)', ' IS NOT NULL') : fragment)
      .replaceAll('{t}', t)
      .replaceAll('{r}', r)
      .replace(/:org\b/g, () => this.org())
      .replace(/:member\b/g, () => this.member())
      .replace(/:session\b/g, () => this.session())
      .replace(/:stations\b/g, () => this.stations());
  }

  private once(name: ActorValue, make: () => string): string {
    let text = this.named.get(name);
    if (text === undefined) this.named.set(name, (text = make()));
    return text;
  }
}
