import type { Need } from '../../domain/need/model';
import { audienceOf, boardAudience } from '../audience';
import type { Tx } from '../ports';
import { SLA } from '../sla';
import { enterpriseNeed, stationNeed } from './links';

/**
 * Ends an open need without result (到期) and asks the enterprise to extend or to withdraw it. `reason` is a
 * Chinese sentence for the enterprise and the station. The caller has ended the claims.
 */
export async function expireNeed(tx: Tx, need: Need, reason: string): Promise<Need> {
  const next = await tx.move('need', need, 'expire', { note: reason, audience: audienceOf(need) });
  await tx.stopClocks('need', need.id);
  await tx.startClock({
    kind: 'RESUBMISSION',
    subject: 'need',
    subjectId: need.id,
    party: 'ENTERPRISE',
    orgId: need.enterpriseId,
    workdays: SLA.resubmissionDays,
    thenText: '仍未延期或撤榜的，先提醒一次，再按“未成”结束。',
  });
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `${need.code} 已到期`,
    body: `${reason}可放宽期限、担保方式或最高利率后延期，补充经营数据也有助于匹配；不再需要的请撤榜。`,
    link: enterpriseNeed(need.id),
    todo: true,
  });
  await tx.notify({ orgId: need.stationId, kind: 'NEED', title: `${need.code} 到期无结果`, body: `${reason}请联系企业了解情况，帮助调整需求或推荐机构。`, link: stationNeed(need.id) });
  await tx.emit('need.expired', 'need', need.id, boardAudience(next));
  return next;
}
