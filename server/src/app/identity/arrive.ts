import { NO_ATTEMPTS } from '../../domain/identity/lockout';
import type { Member } from '../../domain/identity/model';
import { isPasswordExpired } from '../../domain/identity/password-policy';
import type { Done, Tx } from '../ports';
import { startSession } from './start-session';

/**
 * Lets in who has proved who they are: clears the count, begins the login session, and asks for a new password where an official's is
 * too old (not of the demo's shared accounts). Answers `once.token` and `once.sessionId`.
 */
export async function arrive(tx: Tx, member: Member, note?: string): Promise<Done> {
  const expired = isPasswordExpired(member, tx.now) && !(await tx.get('org', member.orgId)).demo;
  await tx.update('member', member.id, { ...NO_ATTEMPTS, lastSeenAt: tx.now, ...(expired && { mustChangePassword: true }) });
  const started = await startSession(tx, member);
  await tx.audit({ action: 'member.signIn', subject: 'member', subjectId: member.id, note });
  return { kind: 'member', id: member.id, once: { ...started } };
}
