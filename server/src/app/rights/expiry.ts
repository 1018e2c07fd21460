import type { ClockKind } from '../../domain/common/terms';
import { OPEN_RIGHTS } from '../../domain/rights/states';
import type { Expiry } from '../clocks';
import { SLA } from '../sla';
import { stationRights } from './links';
import { startRightsAtHub, tellApplicant, tellHandler, whatIs } from './rights-clocks';

/** A request that was not answered in time goes to the hub as well; there the clock starts again with a reminder. */
const escalateRights: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const request = await tx.get('rightsRequest', clock.subjectId, 'update');
  if (!OPEN_RIGHTS.includes(request.status)) return;
  const [hub] = await tx.find('station', { tier: 'HUB' });
  await tx.stopClocks('rightsRequest', request.id, ['RIGHTS']);
  if (hub === undefined) throw new Error('no hub station to escalate to');
  // What the platform missed the hub may answer too; what a station missed lies in the hub's tree already.
  if (request.stationId === null) await tx.update('rightsRequest', request.id, { stationId: hub.id });
  await startRightsAtHub(tx, request, hub.id);
  await tx.audit({ action: 'rightsRequest.escalate', subject: 'rightsRequest', subjectId: request.id, note: `${whatIs(request)}超时未答复，升级到总站` });
  await tx.notify({ orgId: hub.id, kind: 'ACCOUNT', title: `超时未答复：${whatIs(request)}`, body: `请在 ${SLA.rightsHubDays} 个工作日内督促或直接办理。`, link: stationRights, todo: true });
  if (clock.orgId !== hub.id) {
    if (request.stationId !== hub.id) await tellHandler(tx, request, `${whatIs(request)}超时，已升级到总站`, '仍可先行办理。');
    await tellApplicant(tx, request, `您的${whatIs(request)}已升级到总站`, `未在规定时间内答复，已转总站督办，${SLA.rightsHubDays} 个工作日内答复。`);
  }
};

/** What happens when a clock on a rights request runs out. */
export const rightsExpiry: Partial<Record<ClockKind, Expiry>> = { RIGHTS: escalateRights };
