import { checkPhone, normalisePhone } from '../../domain/identity/contact';
import { refuseInput, requireValid } from '../../kernel/refusal';
import { checkPersonName } from '../identity/new-member';
import type { UseCase } from '../ports';
import { renameInClaims } from './erase-member';

/** What a person corrects of themselves; left out stays as it is, an empty phone is taken away. */
export interface AccountInput {
  readonly name?: string | null;
  readonly phone?: string | null;
}

/** Corrects one's own name and phone, checked as at the start. The organisation is told that it was done, not what. */
export const updateAccount: UseCase<AccountInput> = async (tx, input) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('account.change', {});
  const name = input.name == null ? member.name : input.name.normalize('NFC').trim();
  const given = input.phone == null ? member.phone : normalisePhone(input.phone);
  const phone = given === '' ? null : given;
  requireValid([...(name === member.name ? [] : checkPersonName(name, 'name')), ...(phone === null || phone === member.phone ? [] : checkPhone(phone))]);
  if (name === member.name && phone === member.phone) refuseInput([{ path: 'name', message: '姓名和手机号与现有的相同，没有需要更正的内容。' }]);
  await tx.update('member', member.id, { name, phone });
  if (name !== member.name) await renameInClaims(tx, member.id, name);
  const what = [...(name === member.name ? [] : ['姓名']), ...(phone === member.phone ? [] : ['联系电话'])].join('、');
  await tx.audit({ action: 'member.correct', subject: 'member', subjectId: member.id, note: `更正：${what}` });
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: '一名成员更正了本人信息', body: `更正内容：${what}。请负责人在“成员”中核对。` });
  return { kind: 'member', id: member.id };
};
