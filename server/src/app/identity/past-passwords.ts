import type { Member } from '../../domain/identity/model';
import { isPasswordExpired, PAST_PASSWORDS } from '../../domain/identity/password-policy';
import { isOfficial } from '../../domain/identity/roles';
import { refuseInput } from '../../kernel/refusal';
import type { Tx } from '../ports';
import { passwords } from './passwords';

/** Refuses a new password that an official has now or used lately. Everybody else may go back to an old one. */
export async function requireUnused(tx: Tx, member: Member, next: string, path: string): Promise<void> {
  if (!isOfficial(member.role)) return;
  const past = await tx.find('passwordPast', { memberId: member.id });
  for (const hash of [member.passwordHash, ...past.map((one) => one.passwordHash)]) {
    if (await passwords.verify(hash, next)) refuseInput([{ path, message: `新密码不能与最近 ${PAST_PASSWORDS} 次用过的密码相同，请换一个。` }]);
  }
}

/** Keeps the hash of the password that an official is about to give up; a one-time password was nobody's choice and is left out. */
export async function keepPast(tx: Tx, member: Member): Promise<void> {
  if (!isOfficial(member.role) || (member.mustChangePassword && !isPasswordExpired(member, tx.now))) return;
  const past = [...(await tx.find('passwordPast', { memberId: member.id }))].sort((a, b) => b.at.getTime() - a.at.getTime());
  const old = past.slice(PAST_PASSWORDS - 1).map((one) => one.id);
  if (old.length > 0) await tx.remove('passwordPast', { id: old });
  await tx.insert('passwordPast', { memberId: member.id, passwordHash: member.passwordHash, at: tx.now });
}
