import { describe, expect, it } from 'vitest';
import type { Role } from '../../domain/identity/terms';
import type { Person } from '../../policy/actor';
import { newId } from '../../kernel/ids';
import { mutations, queries } from '../../graphql/operations';
import { mayEver } from '../../policy/decide';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld } from '../../testing/world';
import { addMember } from './add-member';
import { disableMember } from './disable-member';

describe('the three offices of the platform', async () => {
  const system = await testSystem();
  const empty = Object.fromEntries(await Promise.all(['member', 'org', 'session', 'second_factor'].map(async (table) => [table, (await system.source.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n] as const)));
  const world = await makeWorld(system);
  let count = 0;
  const add = async (role: Role, name: string, phone: string | null): Promise<{ code: string; id: string }> => {
    const outcome = await attempt(system, world.admin, addMember, { orgId: world.admin.orgId, input: { name, account: `office.${(count += 1)}`, role, phone } });
    return outcome.ok ? { code: 'OK', id: outcome.done.id } : { code: outcome.refusal.message.includes('兼任') ? 'ONE_OFFICE' : outcome.refusal.code, id: '' };
  };
  const sql = (text: string, values: readonly unknown[] = []): Promise<unknown> => system.source.query(text, [...values]);

  it('there are none, nor any other account, before somebody makes them', () => {
    expect(empty).toEqual({ member: 0, org: 0, session: 0, second_factor: 0 });
  });

  it('are never one person, known by the phone, or by the name where a phone is missing', async () => {
    expect((await add('ADMIN', '王一', '13800000001')).code).toBe('OK');
    expect((await add('AUDITOR', '王一甲', '138 0000 0001')).code).toBe('ONE_OFFICE');
    expect((await add('AUDITOR', '王 一', null)).code).toBe('ONE_OFFICE');
    expect((await add('AUDITOR', '王一', '13800000002')).code).toBe('OK');
    expect((await add('ADMIN', '李二', '13800000002')).code).toBe('ONE_OFFICE');
    expect((await add('ADMIN', '王一', '13800000001')).code).toBe('OK');
    expect((await add('ADMIN', '赵三', null)).code).toBe('OK');
    expect((await add('AUDITOR', '赵三', '13800000003')).code).toBe('ONE_OFFICE');
  });

  it('stay apart when two are added at the same moment', async () => {
    const both = await Promise.all([add('ADMIN', '同时', '13800000009'), add('AUDITOR', '同时', '13800000009')]);
    expect(both.map((one) => one.code).sort()).toEqual(['OK', 'ONE_OFFICE']);
  });

  it('stay apart when a person is changed in the database', async () => {
    const admin = await add('ADMIN', '孙四', '13800000011');
    const auditor = await add('AUDITOR', '周五', '13800000012');
    await expect(sql(`UPDATE member SET role = 'AUDITOR' WHERE id = $1`, [admin.id])).rejects.toMatchObject({ driverError: { constraint: 'member_one_office' } });
    await expect(sql('UPDATE member SET phone = $2 WHERE id = $1', [auditor.id, '13800000011'])).rejects.toMatchObject({ driverError: { constraint: 'member_one_office' } });
    const officer = { id: newId(), orgId: world.bank.orgId };
    await sql(`INSERT INTO member (id, org_id, role, name, account, phone, password_hash, must_change_password, failed_attempts, created_at) VALUES ($1, $2, 'OFFICER', '孙四', 'officer.sun', '13800000011', 'x', false, 0, now())`, [officer.id, officer.orgId]);
    await expect(sql(`UPDATE member SET role = 'AUDITOR' WHERE id = $1`, [officer.id])).rejects.toMatchObject({ driverError: { constraint: 'member_one_office' } });
  });

  it('a person who left the one office may take the other, and does not come back to both', async () => {
    const first = await add('ADMIN', '吴六', '13800000021');
    expect((await add('AUDITOR', '吴六', '13800000021')).code).toBe('ONE_OFFICE');
    await attempt(system, world.admin, disableMember, { id: first.id });
    expect((await add('AUDITOR', '吴六', '13800000021')).code).toBe('OK');
    await expect(sql('UPDATE member SET disabled_at = NULL WHERE id = $1', [first.id])).rejects.toMatchObject({ driverError: { constraint: 'member_one_office' } });
  });

  it('are three: any two of them exclude each other, also when two are added at the same moment', async () => {
    const offices = ['ADMIN', 'SECURITY', 'AUDITOR'] as const;
    let n = 40;
    for (const one of offices) {
      for (const other of offices) {
        if (one === other) continue;
        const phone = `138000000${(n += 1)}`;
        const both = await Promise.all([add(one, `同人${n}`, phone), add(other, `同人${n}`, phone)]);
        expect([one, other, both.map((each) => each.code).sort()]).toEqual([one, other, ['OK', 'ONE_OFFICE']]);
      }
    }
    const security = await add('SECURITY', '郑七', '13800000091');
    for (const role of ['ADMIN', 'AUDITOR']) await expect(sql('UPDATE member SET role = $2 WHERE id = $1', [security.id, role])).rejects.toMatchObject({ driverError: { constraint: 'member_one_office' } });
  });

  describe('every office × every mutation', () => {
    // What they see they may also take along as a file.
    const files = ['exportNeeds', 'exportClaims', 'exportDeals', 'exportEnterprises', 'exportInstitutions', 'exportProducts'];
    // Rights over one's own data, of which nobody is deprived.
    const data = ['agreeNotice', 'updateAccount', 'closeAccount', 'requestRights', 'withdrawRights'];
    const own = [...files, ...data, 'signIn', 'answerSecondFactor', 'signOut', 'createFirstAdmin', 'changePassword', 'stepUp', 'markRead', 'beginSecondFactor', 'confirmSecondFactor', 'removeSecondFactor', 'endSession', 'endOtherSessions'];
    const more: readonly (readonly [string, Person, readonly string[]])[] = [
      ['the administrator creates', world.admin, ['addMember', 'disableMember', 'resetPassword', 'createStation', 'moveStation', 'createAuthority', 'unmask', 'takeRights', 'answerRights', 'addWebhook', 'rotateWebhookSecret', 'removeWebhook', 'enableWebhook', 'testWebhook']],
      ['the security administrator grants', world.security, ['grantMember', 'revokeGrant', 'resetSecondFactor', 'unlockMember', 'enableMember', 'endSessions']],
      ['the auditor changes nothing of others', world.auditor, []],
    ];
    it.each(more)('%s', (_what, person, their) => {
      expect(Object.entries(mutations).filter(([, [action]]) => mayEver(person, action)).map(([name]) => name).sort()).toEqual([...own, ...their].sort());
    });
  });

  it('only the auditor sees the cases', () => {
    const cases = ['enterprises', 'enterprise', 'claims', 'claim', 'offer', 'deals', 'deal', 'dashboard', 'productVersions'];
    for (const name of cases) expect([name, ...[world.admin, world.security, world.auditor].map((who) => mayEver(who, queries[name]![0]))]).toEqual([name, false, false, true]);
    const audit = Object.entries(queries).filter(([name]) => /audit/i.test(name));
    for (const [name, [action]] of audit) expect([name, mayEver(world.admin, action), mayEver(world.auditor, action)]).toEqual([name, false, true]);
  });
});
