import { checkAccount, normaliseAccount } from '../../domain/identity/account';
import { checkPhone, normalisePhone } from '../../domain/identity/contact';
import type { Member } from '../../domain/identity/model';
import type { Role } from '../../domain/identity/terms';
import { refuseDuplicate, type Issue } from '../../kernel/refusal';
import { parseName } from '../../kernel/text';
import type { Tx } from '../ports';
import { checkNewPassword } from './known-passwords';
import { passwords } from './passwords';

/** The person who opens an account for an organisation or for the platform. */
export interface FirstPerson {
  readonly name: string;
  readonly phone: string | null;
  readonly account: string;
  readonly password: string;
  readonly role: Role;
}

/** Paths of a person's fields in the input. */
export interface PersonPaths {
  readonly name: string;
  readonly phone: string;
}

/** Issues of a person's name, phone (where given), account and password. */
export function checkFirstPerson(person: FirstPerson, paths: PersonPaths): readonly Issue[] {
  const account = normaliseAccount(person.account);
  return [
    ...checkPersonName(person.name, paths.name),
    ...(person.phone === null ? [] : checkPhone(normalisePhone(person.phone), paths.phone)),
    ...checkAccount(account),
    ...checkNewPassword(person.password, { account, role: person.role, phone: person.phone === null ? null : normalisePhone(person.phone) }),
  ];
}

/** Issues of a person's name. */
export function checkPersonName(name: string, path: string): readonly Issue[] {
  const read = parseName(name, '姓名', 40);
  return read.ok ? [] : [{ path, message: `${read.reason}。` }];
}

/** Refuses an account that exists already; says nothing of whose it is. */
export async function requireFreeAccount(tx: Tx, account: string): Promise<void> {
  const taken = await tx.find('member', { account: normaliseAccount(account) });
  if (taken.length > 0) refuseDuplicate('该登录账号已被使用，请换一个。');
}

/** What a new account needs. */
export interface NewAccount {
  readonly orgId: string;
  readonly role: Role;
  readonly name: string;
  readonly account: string;
  readonly phone: string | null;
  readonly password: string;
  readonly mustChangePassword: boolean;
  /** Who adds the account; left out where nobody does. */
  readonly createdBy?: string;
  /** Whether the account waits for a security administrator before it may do anything. */
  readonly waits?: boolean;
}

/** Adds a member with a hashed password; name, account and phone are stored in their normal form. */
export async function insertMember(tx: Tx, input: NewAccount): Promise<Member> {
  return tx.insert('member', {
    orgId: input.orgId,
    role: input.role,
    name: input.name.normalize('NFC').trim(),
    account: normaliseAccount(input.account),
    phone: input.phone === null ? null : normalisePhone(input.phone),
    passwordHash: await passwords.hash(input.password),
    mustChangePassword: input.mustChangePassword,
    failedAttempts: 0,
    lockedUntil: null,
    disabledAt: null,
    factorSince: null,
    lastSeenAt: null,
    createdAt: tx.now,
    createdBy: input.createdBy ?? null,
    grantedAt: input.waits === true ? null : tx.now,
    grantedBy: null,
    passwordChangedAt: tx.now,
    enabledAt: null,
  });
}
