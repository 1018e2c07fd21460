import type { OrgKind, Role } from '../domain/identity/terms';

/** Nobody is signed in. */
export interface Visitor {
  readonly kind: 'VISITOR';
}

/** A signed-in person with what decisions need to know. */
export interface Person {
  readonly kind: 'PERSON';
  readonly memberId: string;
  readonly sessionId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly orgId: string;
  readonly orgKind: OrgKind;
  readonly orgName: string;
  /** Stations of the actor's tree or area, read afresh with each request. */
  readonly stationIds: readonly string[];
  /** Those are all stations there are: what asks whether a station is among them need not look through the list. */
  readonly everywhere?: boolean;
  /** A participating institution is admitted and not suspended. */
  readonly participating: boolean;
  readonly demo: boolean;
  /** When the person last proved who they are in this login session, by the database's clock; missing = never. */
  readonly strongAt?: Date | null;
  /** A new password is due (a one-time password, or one that is too old): nothing but changing it is open beyond what visitors may. */
  readonly mustChangePassword?: boolean;
  /** It is too old, rather than a one-time password. */
  readonly passwordExpired?: boolean;
  /** The role requires a second factor that is not there yet: nothing but setting it up is open beyond what visitors may. */
  readonly mustEnrol?: boolean;
  /** The account waits for a security administrator: nothing but the own account is open beyond what visitors may. */
  readonly mustBeGranted?: boolean;
  /** Where there is a read replica: byte of the primary's log up to which this person's latest change reaches; decides nothing. */
  readonly wroteUpTo?: number;
  /** Set while this person is known from memory: state of all access when it was read. Whatever is read for them must prove that it still is the state. */
  readonly epoch?: string;
}

/** The clocks and jobs of the system itself. */
export interface System {
  readonly kind: 'SYSTEM';
}

/** Whoever acts. */
export type Actor = Visitor | Person | System;

export const visitor: Visitor = Object.freeze({ kind: 'VISITOR' });
export const system: System = Object.freeze({ kind: 'SYSTEM' });
