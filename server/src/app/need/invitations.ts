import type { Institution } from '../../domain/institution/model';
import type { Need } from '../../domain/need/model';
import type { Tx } from '../ports';
import { participates, requireParticipants } from './institutions';
import { institutionNeed } from './links';

/** Replaces the institutions that the enterprise invites; each must take part. */
export async function replaceInvitations(tx: Tx, needId: string, ids: readonly string[]): Promise<void> {
  const institutions = await requireParticipants(tx, ids, 'inviteIds');
  await tx.remove('invitation', { needId, by: 'ENTERPRISE' });
  for (const institution of institutions) {
    await tx.insert('invitation', { needId, institutionId: institution.id, by: 'ENTERPRISE', at: tx.now, note: null });
  }
}

/** The invited institutions that take part today. */
export async function invitedParticipants(tx: Tx, needId: string): Promise<Institution[]> {
  const invitations = await tx.find('invitation', { needId });
  if (invitations.length === 0) return [];
  const institutions = await tx.find('institution', { id: invitations.map((invitation) => invitation.institutionId) });
  return institutions.filter(participates);
}

/** Asks one institution to claim; the need is named by its code only. */
export async function askToClaim(tx: Tx, need: Need, institutionId: string, title: string, why: string): Promise<void> {
  await tx.notify({
    orgId: institutionId,
    kind: 'NEED',
    title,
    body: `${why}请在 ${need.claimUntilOn ?? '截止日'} 24:00 前查看匿名信息并决定是否揭榜。`,
    link: institutionNeed(need.id),
    todo: true,
  });
}
