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
  /** Since when a second factor is asked for at login; null = there is none. */
  readonly factorSince: Date | null;
  readonly lastSeenAt: Date | null;
  readonly createdAt: Date;
  /** Who added the account; null = nobody did: its person registered, or it is older than the note of it. */
  readonly createdBy: string | null;
  /** Since when the account may do what its role may; null = it waits for a security administrator. */
  readonly grantedAt: Date | null;
  /** Who granted it; null = the rules did. */
  readonly grantedBy: string | null;
  /** When the password was last set; null = with the account. */
  readonly passwordChangedAt: Date | null;
  /** When a closed account was opened again. */
  readonly enabledAt: Date | null;
}

/** A password that a person used before; only its hash is kept. */
export interface PasswordPast {
  readonly id: string;
  readonly memberId: string;
  readonly passwordHash: string;
  readonly at: Date;
}

/** A login session; only the hash of its token is kept. */
export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly memberId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  /** When the person last proved again who they are; null = when the session began. */
  readonly strongAt: Date | null;
  /** Browser and system in words, as its user agent told them at the sign-in. */
  readonly device: string | null;
  /** Where the sign-in came from, shortened. */
  readonly address: string | null;
}

/** Secret of a person's authenticator app; in use from `Member.factorSince` on. */
export interface SecondFactor {
  readonly id: string;
  readonly memberId: string;
  /** Sealed. */
  readonly secret: string;
  /** Time step of the last code that was taken. */
  readonly lastStep: number | null;
  readonly createdAt: Date;
}

/** A code that stands in for the second factor once; only its hash is kept. */
export interface RecoveryCode {
  readonly id: string;
  readonly memberId: string;
  readonly codeHash: string;
  readonly usedAt: Date | null;
}

/** The question for the second factor after a right password; only the hash of its token is kept. */
export interface Challenge {
  readonly id: string;
  readonly memberId: string;
  readonly tokenHash: string;
  readonly tries: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Count of wrong passwords for accounts that do not exist. */
export interface Guess {
  readonly id: string;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

/** A role of the competent authority and the area that it covers. */
export interface Authority {
  readonly id: string;
  readonly role: Role;
  readonly areaId: string;
}
