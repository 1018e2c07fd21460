import { endSessions } from '../app/identity/start-session';
import { passwords } from '../app/identity/passwords';
import type { UseCase } from '../app/ports';
import type { System } from '../compose';
import { system as systemActor } from '../policy/actor';

/** Gives a new password hash to everybody who has the old one, and ends their login sessions. */
const replaceHash: UseCase<{ old: string; hash: string }> = async (tx, { old, hash }) => {
  tx.authorize('system.run', {});
  const members = await tx.find('member', { passwordHash: old }, 'update');
  for (const { id, orgId } of members) {
    if (!(await tx.get('org', orgId)).demo) continue;
    await tx.update('member', id, { passwordHash: hash, failedAttempts: 0, lockedUntil: null });
    await endSessions(tx, id);
    await tx.audit({ action: 'member.resetPassword', subject: 'member', subjectId: id, note: '演示口令更换' });
  }
  return { kind: 'member', id: members[0]!.id };
};

/** Makes `password` the one shared by the demo accounts, where it is not yet; whoever chose one of their own keeps it. */
export async function sharePassword(system: System, accounts: readonly string[], password: string): Promise<void> {
  const [shared] = (await system.source.query(
    'SELECT m.password_hash AS hash FROM member m JOIN org o ON o.id = m.org_id WHERE o.demo AND m.account = ANY ($1) GROUP BY 1 ORDER BY count(*) DESC LIMIT 1', [accounts],
  )) as { hash: string }[];
  if (shared === undefined || (await passwords.verify(shared.hash, password))) return;
  const outcome = await system.work.run(systemActor, { name: 'demo.password' }, replaceHash, { old: shared.hash, hash: await passwords.hash(password) });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
}
