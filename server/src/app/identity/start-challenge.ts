import { CHALLENGE_MINUTES } from '../../domain/identity/second-factor';
import { newToken, sha256 } from '../../kernel/ids';
import type { Tx } from '../ports';

/** Asks a member for the second factor: the token leads to nothing else, and replaces any earlier one. */
export async function startChallenge(tx: Tx, memberId: string): Promise<string> {
  const token = newToken();
  await tx.remove('challenge', { memberId });
  await tx.insert('challenge', { memberId, tokenHash: sha256(token), tries: 0, createdAt: tx.now, expiresAt: new Date(tx.now.getTime() + CHALLENGE_MINUTES * 60_000) });
  return token;
}
