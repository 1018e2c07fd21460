import { groupSecret } from '../../domain/identity/second-factor';
import { refuseState } from '../../kernel/refusal';
import { newSecret, otpauthUri } from '../../kernel/totp';
import type { UseCase } from '../ports';
import { secrets } from '../secrets';
import { dropFactor, factorContext } from './check-factor';

const ISSUER = '揭榜';

/** Makes a new secret for one's own authenticator app (`once.secret`, `once.uri`); it counts from its confirmation on. */
export const beginSecondFactor: UseCase<Record<string, never>> = async (tx) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('factor.change', {});
  if (member.factorSince !== null) refuseState('ENROLLED', '已绑定两步验证。要换手机，请先用密码和验证码解除，再重新绑定。');
  await dropFactor(tx, member.id);
  const secret = newSecret();
  await tx.insert('secondFactor', { memberId: member.id, secret: secrets.seal(secret, factorContext(member.id)), lastStep: null, createdAt: tx.now });
  await tx.audit({ action: 'member.beginSecondFactor', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { secret: groupSecret(secret), uri: otpauthUri(ISSUER, member.account, secret) } };
};
