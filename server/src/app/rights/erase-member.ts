import { ERASED_NAME, ERASED_PREFIX } from '../../domain/identity/erasure';
import { NO_ATTEMPTS } from '../../domain/identity/lockout';
import type { Member } from '../../domain/identity/model';
import { OPEN_RIGHTS } from '../../domain/rights/states';
import { newId, newToken } from '../../kernel/ids';
import { dropFactor } from '../identity/check-factor';
import { passwords } from '../identity/passwords';
import { endSessions } from '../identity/start-session';
import type { Tx } from '../ports';
import { endByApplicant } from './withdraw-rights';

/** Puts a person's present name where it was copied beside their work. */
export async function renameInClaims(tx: Tx, memberId: string, name: string): Promise<void> {
  for (const claim of await tx.find('claim', { officerId: memberId })) await tx.update('claim', claim.id, { officerName: name });
}

/** Messages to the organisation about an account begin with the person's name. */
async function renameInMessages(tx: Tx, { orgId, name }: Member): Promise<void> {
  for (const { id, title } of await tx.find('message', { orgId, kind: 'ACCOUNT' })) if (title.startsWith(`${name}的`) || title.startsWith(`${name}在`)) await tx.update('message', id, { title: `${ERASED_NAME}${title.slice(name.length)}` });
}

/**
 * Takes everything personal out of a member's row and ends what lets them in; what they made and decided stays under their id. Open
 * requests of theirs are taken back, except `keep`. Login sessions go with their device and address, past passwords and records of exports
 * too. Who signed a consent and who looked at data stay named there: these records prove it (the privacy notice says so). `member` must be held under lock.
 */
export async function eraseMember(tx: Tx, member: Member, keep: string | null = null): Promise<void> {
  const requests = await tx.find('rightsRequest', { memberId: member.id, status: OPEN_RIGHTS }, 'update');
  for (const request of requests) if (request.id !== keep) await endByApplicant(tx, request);
  await dropFactor(tx, member.id);
  await tx.remove('challenge', { memberId: member.id });
  await tx.remove('passwordPast', { memberId: member.id });
  await tx.remove('exportJob', { memberId: member.id });
  await tx.remove('message', { orgId: member.orgId, memberId: member.id });
  await renameInMessages(tx, member);
  await renameInClaims(tx, member.id, ERASED_NAME);
  await tx.update('member', member.id, {
    ...NO_ATTEMPTS,
    name: ERASED_NAME,
    account: `${ERASED_PREFIX}${newId().replaceAll('-', '').slice(12)}`,
    phone: null,
    passwordHash: await passwords.hash(newToken()),
    mustChangePassword: false,
    factorSince: null,
    disabledAt: member.disabledAt ?? tx.now,
    lastSeenAt: null,
  });
  await endSessions(tx, member.id);
  await tx.audit({ action: 'member.erase', subject: 'member', subjectId: member.id });
}
