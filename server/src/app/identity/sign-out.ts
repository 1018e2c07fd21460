import type { UseCase } from '../ports';

/** Ends the login session with which the person came. Tokens of it are worth nothing afterwards. */
export const signOut: UseCase<Record<string, never>> = async (tx) => {
  const person = tx.person();
  tx.authorize('session.change', {});
  if (person.sessionId) await tx.remove('session', { id: person.sessionId });
  await tx.audit({ action: 'member.signOut', subject: 'member', subjectId: person.memberId });
  return { kind: 'member', id: person.memberId };
};
