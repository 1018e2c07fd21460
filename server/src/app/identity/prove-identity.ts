import { LOCK_AFTER, LOCK_MINUTES } from '../../domain/identity/lockout';
import type { Member } from '../../domain/identity/model';
import { LONGEST_PASSWORD } from '../../domain/identity/password-policy';
import type { Refusal } from '../../kernel/refusal';
import type { Tx } from '../ports';
import { useFactorCode } from './check-factor';
import { passwords } from './passwords';

/** What a person types to prove again who they are; the code counts where there is a second factor. */
export interface Proof {
  readonly password: string;
  readonly code?: string | null;
}

/** The one answer to a proof that does not hold; does not say which part. */
export const PROOF_WRONG: Refusal = { type: 'NotAllowed', code: 'WRONG_CREDENTIALS', message: `密码或验证码不正确。验证码每个只能用一次；连续 ${LOCK_AFTER} 次错误将锁定 ${LOCK_MINUTES} 分钟。` };

/** Whether password and, where there is one, second factor are right for a member held under lock; a right code is used up. */
export async function provesIdentity(tx: Tx, member: Member, proof: Proof): Promise<boolean> {
  const known = await passwords.verify(member.passwordHash, proof.password.slice(0, LONGEST_PASSWORD * 2));
  if (!known) return false;
  return member.factorSince === null || useFactorCode(tx, member, (proof.code ?? '').slice(0, 100));
}
