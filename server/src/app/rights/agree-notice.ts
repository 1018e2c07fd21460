import { checkNoticeVersion, PRIVACY_NOTICE } from '../../domain/rights/privacy-notice';
import { requireValid } from '../../kernel/refusal';
import type { Tx, UseCase } from '../ports';

/** Keeps that a member agreed to the notice in force. */
export async function keepAgreement(tx: Tx, memberId: string): Promise<void> {
  await tx.insert('noticeAgreement', { memberId, version: PRIVACY_NOTICE.version, at: tx.now });
}

/** A signed-in person agrees to the privacy notice in force; once is enough. */
export const agreeNotice: UseCase<{ version: string }> = async (tx, { version }) => {
  const person = tx.person();
  tx.authorize('account.change', {});
  requireValid(checkNoticeVersion(version));
  const before = await tx.find('noticeAgreement', { memberId: person.memberId, version });
  if (before.length === 0) {
    await keepAgreement(tx, person.memberId);
    await tx.audit({ action: 'member.agreeNotice', subject: 'member', subjectId: person.memberId, note: `同意隐私政策 ${version}` });
  }
  return { kind: 'member', id: person.memberId };
};
