import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import { OPEN_STATUSES } from '../../domain/need/states';
import { refuseDuplicate, refuseInput, refuseState, requireValid } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { needFacts } from './gate';
import { requireParticipants } from './institutions';
import { askToClaim } from './invitations';
import { windowOver } from './settle-need';

/** The station asks institutions that take part to claim a need (派单). The note goes to them, so it must not name the enterprise. */
export const dispatchNeed: UseCase<{ id: string; institutionIds: readonly string[]; note?: string | null }> = async (tx, { id, institutionIds, note }) => {
  const need = await tx.get('need', id, 'update');
  tx.authorize('need.dispatch', needFacts(need), 'need.read');
  if (!OPEN_STATUSES.includes(need.status)) refuseState(need.status, '只有揭榜中的需求可以派单，请刷新后查看最新进展。');
  if (windowOver(tx, need)) refuseState(need.status, `揭榜已于 ${need.claimUntilOn ?? ''} 24:00 截止，请先联系企业延期再派单。`);
  const count = institutionIds.length;
  if (count === 0 || count > SLA.invitationsMax) refuseInput([{ path: 'institutionIds', message: `请选择 1 至 ${SLA.invitationsMax} 家机构` }]);
  const words = note?.trim() ?? '';
  requireValid(checkWords('note', '派单说明', words, { max: 200 }));
  const enterprise = await tx.get('enterprise', need.enterpriseId);
  if (words.includes(enterprise.name) || words.includes(enterprise.uscc)) refuseInput([{ path: 'note', message: '派单说明会发给机构，请勿写企业名称或信用代码；身份由企业自行公开' }]);

  const institutions = await requireParticipants(tx, institutionIds, 'institutionIds');
  const invited = new Set((await tx.find('invitation', { needId: id })).map((row) => row.institutionId));
  const claimed = new Set((await tx.find('claim', { needId: id, status: ACTIVE_CLAIMS })).map((row) => row.institutionId));
  const fresh = institutions.filter((institution) => !invited.has(institution.id) && !claimed.has(institution.id));
  if (fresh.length === 0) refuseDuplicate('所选机构均已邀请或已揭榜，请另选机构。');
  for (const institution of fresh) {
    await tx.insert('invitation', { needId: id, institutionId: institution.id, by: 'STATION', at: tx.now, note: words || null });
    await askToClaim(tx, need, institution.id, `站点派单：${need.code}`, words ? `站点推荐贵机构对接：${words}。` : '站点推荐贵机构对接这项融资需求。');
  }
  await tx.audit({
    action: 'need.dispatch',
    subject: 'need',
    subjectId: id,
    note: `派单给 ${fresh.map((institution) => institution.name).join('、')}`,
    audience: audienceOf(need),
  });
  return { kind: 'need', id };
};
