import { newToken, sha256 } from '../../kernel/ids';
import type { Tx } from '../ports';

/** How long a login session lasts, in hours. */
export const SESSION_HOURS = 12;

/** A login session just begun; the token goes to the visitor's cookie and is kept nowhere else. */
export interface Started {
  readonly token: string;
  readonly sessionId: string;
}

/** Begins a login session of a member. */
export async function startSession(tx: Tx, memberId: string): Promise<Started> {
  const token = newToken();
  const session = await tx.insert('session', {
    tokenHash: sha256(token),
    memberId,
    createdAt: tx.now,
    seenAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + SESSION_HOURS * 3_600_000),
    strongAt: null,
  });
  return { token, sessionId: session.id };
}

/** Ends the login sessions of a member, except one. */
export async function endSessions(tx: Tx, memberId: string, except: string | null = null): Promise<void> {
  const sessions = await tx.find('session', { memberId });
  const ids = sessions.map((session) => session.id).filter((id) => id !== except);
  if (ids.length > 0) await tx.remove('session', { id: ids });
}
