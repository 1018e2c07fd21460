import type { OrgKind, Role } from './terms';

/** An organisation that people belong to. */
export interface Org {
  readonly id: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly createdAt: Date;
  readonly demo: boolean;
}

/** A person with an account. */
export interface Member {
  readonly id: string;
  readonly orgId: string;
  readonly role: Role;
  readonly name: string;
  /** Sign-in name, lower case, unique. */
  readonly account: string;
  readonly phone: string | null;
  /** argon2id, with its parameters. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly createdAt: Date;
}

/** A login session; only the hash of its token is kept. */
export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly memberId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** A role of the competent authority and the area that it covers. */
export interface Authority {
  readonly id: string;
  readonly role: Role;
  readonly areaId: string;
}
