import type { RightsRequest } from '../../domain/rights/model';
import { RightsKind } from '../../domain/rights/terms';
import { zh } from '../../kernel/terms';
import type { Tx } from '../ports';
import { SLA } from '../sla';
import { ownData, platformRights, stationRights } from './links';

/** Waits for whoever handles a new request. */
export async function startRights(tx: Tx, request: RightsRequest): Promise<void> {
  const platform = request.platformId !== null;
  await tx.startClock({
    kind: 'RIGHTS',
    subject: 'rightsRequest',
    subjectId: request.id,
    party: platform ? 'PLATFORM' : 'STATION',
    orgId: platform ? request.platformId : request.stationId,
    workdays: SLA.rightsDays,
    thenText: '超时将升级到总站，并告知申请人。',
  });
}

/** Waits for the hub after somebody missed the time. */
export async function startRightsAtHub(tx: Tx, request: RightsRequest, hubId: string): Promise<void> {
  await tx.startClock({ kind: 'RIGHTS', subject: 'rightsRequest', subjectId: request.id, party: 'STATION', orgId: hubId, workdays: SLA.rightsHubDays, thenText: `总站仍未办理的，每 ${SLA.rightsHubDays} 个工作日提醒一次。` });
}

/** Tells whoever handles the request; says nothing of the person. */
export async function tellHandler(tx: Tx, request: RightsRequest, title: string, body: string): Promise<void> {
  const station = request.stationId;
  if (station !== null) await tx.notify({ orgId: station, kind: 'ACCOUNT', title, body, link: stationRights, todo: true });
  else if (request.platformId !== null) await tx.notify({ orgId: request.platformId, kind: 'ACCOUNT', title, body, link: platformRights, todo: true });
}

/** Tells the person who asked, alone. */
export async function tellApplicant(tx: Tx, request: RightsRequest, title: string, body: string): Promise<void> {
  await tx.notify({ orgId: request.orgId, memberId: request.memberId, kind: 'ACCOUNT', title, body, link: ownData });
}

/** The request in a few words: "查阅、复制申请". */
export const whatIs = (request: Pick<RightsRequest, 'kind'>): string => `${zh(RightsKind, request.kind)}申请`;
