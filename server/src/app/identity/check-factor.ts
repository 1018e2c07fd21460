import type { Member } from '../../domain/identity/model';
import { normaliseCode } from '../../domain/identity/second-factor';
import { sha256 } from '../../kernel/ids';
import { matchingStep } from '../../kernel/totp';
import type { Tx } from '../ports';
import { secrets } from '../secrets';

/** What seals the secret of a member's second factor. */
export const factorContext = (memberId: string): string => `second-factor:${memberId}`;

/** Hash under which a recovery code of a member is kept. */
export const recoveryHash = (memberId: string, code: string): string => sha256(`${memberId}:${normaliseCode(code)}`);

/**
 * Whether a code of the member's authenticator app, or one of the recovery codes, is right; a right one is used up. The change is
 * conditional, so of two requests with one code one succeeds. Throws when the secret cannot be opened with the keys at hand.
 */
export async function useFactorCode(tx: Tx, member: Member, code: string): Promise<boolean> {
  const typed = normaliseCode(code);
  if (/^\d{6}$/.test(typed)) {
    const [factor] = await tx.find('secondFactor', { memberId: member.id }, 'update');
    if (factor === undefined) return false;
    const secret = secrets.unseal(factor.secret, factorContext(member.id));
    if (secret === null) throw new Error('the secret of a second factor does not open: is SECRET_KEY the one that sealed it?');
    const step = matchingStep(secret, typed, tx.now, factor.lastStep);
    if (step === null) return false;
    const anew = secrets.isOld(factor.secret) ? { secret: secrets.seal(secret, factorContext(member.id)) } : {};
    await tx.update('secondFactor', factor.id, { lastStep: step, ...anew }, { lastStep: factor.lastStep });
    return true;
  }
  const [recovery] = await tx.find('recoveryCode', { memberId: member.id, codeHash: recoveryHash(member.id, typed), usedAt: null }, 'update');
  if (recovery === undefined) return false;
  await tx.update('recoveryCode', recovery.id, { usedAt: tx.now }, { usedAt: null });
  await tx.audit({ action: 'member.useRecoveryCode', subject: 'member', subjectId: member.id });
  return true;
}

/** Takes the second factor of a member away with everything that belongs to it. */
export async function dropFactor(tx: Tx, memberId: string): Promise<void> {
  await tx.remove('secondFactor', { memberId });
  await tx.remove('recoveryCode', { memberId });
  await tx.remove('challenge', { memberId });
}
