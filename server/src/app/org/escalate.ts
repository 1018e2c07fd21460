import type { ClockRow } from '../../domain/common/model';
import type { Station } from '../../domain/org/model';
import type { Tx } from '../ports';

/** Working days that a higher station gets for a review that was missed below. */
export const ESCALATION_DAYS = 2;

/** What is said when a review is handed up. */
export interface Escalation {
  /** Station to which the case belongs. */
  readonly stationId: string;
  /** The case in a few words, e.g. 「某某银行」的准入申请. */
  readonly what: string;
  readonly kind: 'ADMISSION' | 'PRODUCT';
  readonly link: string;
}

async function higher(tx: Tx, station: Station): Promise<Station> {
  return station.parentId === null ? station : tx.get('station', station.parentId);
}

/** Hands a missed review to the next higher station, with a new clock; at the hub the clock starts again with a reminder. */
export async function escalate(tx: Tx, clock: ClockRow, escalation: Escalation): Promise<void> {
  const late = await tx.get('station', clock.orgId ?? escalation.stationId);
  const next = await higher(tx, late);
  await tx.stopClocks(clock.subject, clock.subjectId, [clock.kind]);
  await tx.startClock({
    kind: clock.kind,
    subject: clock.subject,
    subjectId: clock.subjectId,
    party: 'STATION',
    orgId: next.id,
    workdays: ESCALATION_DAYS,
    thenText: next.parentId === null ? '总站仍未办理的，每两个工作日提醒一次。' : '超时将升级到上级站点。',
  });
  const body = `${escalation.what}超过时限未审核，请在 ${ESCALATION_DAYS} 个工作日内办理。`;
  await tx.notify({ orgId: next.id, kind: escalation.kind, title: '超时审核，请办理', body, link: escalation.link, todo: true });
  if (next.id !== late.id) {
    await tx.notify({ orgId: late.id, kind: escalation.kind, title: '审核超时，已升级到上级站点', body: `${escalation.what}超时未审核，已转「${next.name}」；本站仍可先行办理。`, link: escalation.link });
  }
  await tx.audit({ action: `${clock.subject}.escalate`, subject: clock.subject, subjectId: clock.subjectId, note: `审核超时，升级到「${next.name}」`, audience: { stationId: escalation.stationId } });
}
