import type { Org } from '../../domain/identity/model';
import { refuseActor, refuseDuplicate, requireValid } from '../../kernel/refusal';
import type { Tx, UseCase } from '../ports';
import { isBootstrapToken } from './bootstrap';
import { checkFirstPerson, insertMember, requireFreeAccount } from './new-member';
import { startSession } from './start-session';

/** Id of the platform's own organisation: fixed, so that two first administrators can never make two of it. */
export const PLATFORM_ORG_ID = '00000000-0000-7000-8000-000000000001';

async function platformOrg(tx: Tx): Promise<Org> {
  const [found] = await tx.find('org', { kind: 'PLATFORM' }, 'update');
  return found ?? tx.insert('org', { id: PLATFORM_ORG_ID, kind: 'PLATFORM', name: '平台管理', createdAt: tx.now, demo: false });
}

/** Creates the first administrator of an installation with the token from its configuration, and signs them in (`once.token`). The token stands for the grant. */
export const createFirstAdmin: UseCase<{ token: string; account: string; password: string; name: string }> = async (tx, input) => {
  tx.authorize('session.use', {});
  if (!isBootstrapToken(input.token)) refuseActor('初始化口令不正确或未设置。请由部署人员核对服务器配置后重试。');
  const org = await platformOrg(tx);
  const admins = await tx.find('member', { role: 'ADMIN' });
  if (admins.length > 0) refuseDuplicate('已有系统管理员，请直接登录；忘记密码请由另一位管理员重置。');
  requireValid(checkFirstPerson({ name: input.name, phone: null, account: input.account, password: input.password, role: 'ADMIN' }, { name: 'name', phone: 'phone' }));
  await requireFreeAccount(tx, input.account);
  const member = await insertMember(tx, { orgId: org.id, role: 'ADMIN', name: input.name, account: input.account, phone: null, password: input.password, mustChangePassword: false });
  await tx.update('member', member.id, { lastSeenAt: tx.now });
  const started = await startSession(tx, member);
  await tx.audit({ action: 'member.createFirstAdmin', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { ...started } };
};
