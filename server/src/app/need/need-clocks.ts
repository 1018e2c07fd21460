import type { Need } from '../../domain/need/model';
import type { Tx } from '../ports';
import { SLA } from '../sla';

/** Waits for the first claim on a published need. */
export async function startFirstClaim(tx: Tx, need: Need): Promise<void> {
  await tx.startClock({
    kind: 'FIRST_CLAIM',
    subject: 'need',
    subjectId: need.id,
    party: 'INSTITUTION',
    workdays: SLA.firstClaimDays,
    thenText: '无人揭榜的，扩大通知范围并请站点派单。',
  });
}

/** Waits for claims until the deadline of a published need. */
export async function startClaimWindow(tx: Tx, need: Need): Promise<void> {
  if (need.claimUntil === null) throw new Error(`need ${need.id} is published without a claim deadline`);
  await tx.startClock({
    kind: 'CLAIM_WINDOW',
    subject: 'need',
    subjectId: need.id,
    party: 'INSTITUTION',
    until: need.claimUntil,
    thenText: need.claimMode === 'SEALED' ? '到期同时开标；没有方案的到期结束。' : '不再接受新的揭榜；无人揭榜的到期结束。',
  });
}

/** Waits for the station's review of a submitted need, `stationId` being the station whose turn it is. */
export async function startStationReview(tx: Tx, need: Need, stationId: string): Promise<void> {
  await tx.startClock({
    kind: 'STATION_REVIEW',
    subject: 'need',
    subjectId: need.id,
    party: 'STATION',
    orgId: stationId,
    workdays: SLA.stationReviewDays,
    thenText: '超时将升级到上级站点。',
  });
}

/** Waits for the enterprise to choose among the visible offers. */
export async function startChoice(tx: Tx, need: Need): Promise<void> {
  await tx.startClock({
    kind: 'CHOICE',
    subject: 'need',
    subjectId: need.id,
    party: 'ENTERPRISE',
    orgId: need.enterpriseId,
    workdays: SLA.choiceDays,
    thenText: '超时提醒企业，并请站点协助选择；方案到有效期自动失效。',
  });
}
