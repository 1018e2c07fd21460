import type { Member } from '../../domain/identity/model';
import { deviceOf, shortAddress } from '../../domain/identity/origin';
import { isOfficial } from '../../domain/identity/roles';
import { isAlive, SESSION_HOURS } from '../../domain/identity/session-limits';
import { newToken, sha256 } from '../../kernel/ids';
import type { Tx } from '../ports';

/** A login session just begun; the token goes to the visitor's cookie and is kept nowhere else. */
export interface Started {
  readonly token: string;
  readonly sessionId: string;
}

/**
 * One login session at a time for people of stations, authorities and the platform: the older one ends, and they are told. The shared
 * accounts of the demo are left out, because several people look around with one at the same time.
 */
async function endOlder(tx: Tx, member: Pick<Member, 'id' | 'orgId' | 'role' | 'name'>, where: string): Promise<void> {
  if (!isOfficial(member.role) || (await tx.get('org', member.orgId)).demo) return;
  const older = (await tx.find('session', { memberId: member.id })).filter((session) => isAlive(session, member.role, tx.now));
  await endSessions(tx, member.id);
  if (older.length === 0) return;
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: `${member.name}在别处登录，先前的登录已结束`, body: `新的登录来自：${where}。如非本人操作，请立即修改密码并联系安全管理员。` });
  await tx.audit({ action: 'session.replace', subject: 'member', subjectId: member.id, note: `同一账号在别处登录，结束先前的登录 ${older.length} 个` });
}

/** Begins a login session of a member. */
export async function startSession(tx: Tx, member: Pick<Member, 'id' | 'orgId' | 'role' | 'name'>): Promise<Started> {
  const token = newToken();
  const device = deviceOf(tx.origin?.agent ?? null);
  const address = shortAddress(tx.origin?.address ?? null);
  await endOlder(tx, member, [device, address].filter((part) => part !== null).join('，'));
  const session = await tx.insert('session', {
    tokenHash: sha256(token),
    memberId: member.id,
    createdAt: tx.now,
    seenAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + SESSION_HOURS * 3_600_000),
    strongAt: null,
    device,
    address,
  });
  return { token, sessionId: session.id };
}

/**
 * Goes on with a login session under a new token and a new id: the old token stops at once, also for a process that remembers who
 * was behind it. Begin and end stay what they were. Throws `NotFound` when the session has ended meanwhile.
 */
export async function rotateSession(tx: Tx, sessionId: string, patch: { readonly strongAt?: Date } = {}): Promise<Started> {
  const { id, ...session } = await tx.get('session', sessionId, 'update');
  const token = newToken();
  await tx.remove('session', { id });
  const next = await tx.insert('session', { ...session, ...patch, tokenHash: sha256(token), seenAt: tx.now });
  return { token, sessionId: next.id };
}

/** Ends the login sessions of a member, except one; tells how many. */
export async function endSessions(tx: Tx, memberId: string, except: string | null = null): Promise<number> {
  const sessions = await tx.find('session', { memberId });
  const ids = sessions.map((session) => session.id).filter((id) => id !== except);
  if (ids.length > 0) await tx.remove('session', { id: ids });
  return ids.length;
}
