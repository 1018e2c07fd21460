import { normaliseAccount } from '../../domain/identity/account';
import { afterFailure, isLocked } from '../../domain/identity/lockout';
import { LONGEST_PASSWORD } from '../../domain/identity/password-policy';
import type { Done, Tx, UseCase } from '../ports';
import { secrets } from '../secrets';
import { arrive } from './arrive';
import { lockedAnswer, refuseCounted, refuseKept, WRONG } from './attempts';
import { passwords } from './passwords';
import { startChallenge } from './start-challenge';
import { countUnknownGuess } from './unknown-guesses';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BUCKETS = 1024;
const bucketId = (account: string): string => `00000000-0000-7000-8000-${secrets.bucket(account, BUCKETS).toString(16).padStart(12, '0')}`;

/**
 * An account that does not exist or is disabled: the same work, the same count, the same answers. Such guesses are counted as a figure;
 * the audit log gets an entry only when they lock, so that nobody can flood it.
 */
async function refuseNobody(tx: Tx, account: string, password: string): Promise<Done> {
  const guess = await tx.get('guess', bucketId(account), 'update');
  countUnknownGuess();
  if (isLocked(guess, tx.now)) return { kind: 'member', id: NOBODY, once: { refused: lockedAnswer(guess) } };
  await passwords.verify(null, password);
  const counted = await tx.update('guess', guess.id, afterFailure(guess, tx.now));
  return isLocked(counted, tx.now) ? refuseKept(tx, NOBODY, lockedAnswer(counted)) : { kind: 'member', id: NOBODY, once: { refused: WRONG } };
}

/**
 * Checks account and password: answers `once.token` and `once.sessionId`, or `once.challenge` where a second factor follows, or
 * `once.refused`, which is counted and kept. The row is locked before the password is compared, so of any number of parallel
 * guesses no more than the allowed ones are compared at all. A right password does not clear the count while a code is due.
 */
export const signIn: UseCase<{ account: string; password: string }> = async (tx, input) => {
  tx.authorize('session.use', {});
  const account = normaliseAccount(input.account);
  const password = input.password.slice(0, LONGEST_PASSWORD * 2);
  const [member] = await tx.find('member', { account }, 'update');
  if (member === undefined || member.disabledAt !== null) return refuseNobody(tx, account, password);
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member));
  if (!(await passwords.verify(member.passwordHash, password))) return refuseCounted(tx, member, WRONG);
  if (member.factorSince !== null) {
    const challenge = await startChallenge(tx, member.id);
    await tx.audit({ action: 'member.passwordAccepted', subject: 'member', subjectId: member.id });
    return { kind: 'member', id: member.id, once: { challenge } };
  }
  return arrive(tx, member);
};
