import type { Org } from '../../domain/identity/model';
import type { MatchSnapshot, RightsRequest } from '../../domain/rights/model';
import { OPEN_RIGHTS } from '../../domain/rights/states';
import type { PersonalRight, RightsKind } from '../../domain/rights/terms';
import { refuseDuplicate, refuseState, requireValid } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';
import type { Tx, UseCase } from '../ports';
import { SLA } from '../sla';
import { startRights, tellHandler, whatIs } from './rights-clocks';

/** Longest text of a request and of its answer. */
export const RIGHTS_TEXT = { min: 4, max: 1000 } as const;

/** What a request says beside who makes it. */
export interface NewRights {
  readonly kind: RightsKind;
  readonly text: string;
  readonly enterpriseId?: string;
  readonly stationId?: string;
  readonly platformId?: string;
  readonly needId?: string;
  readonly snapshot?: MatchSnapshot;
}

/** Keeps a request of the acting person, starts its clock and tells who handles it. Nothing of its text is written into the audit log. */
export async function keepRequest(tx: Tx, input: NewRights): Promise<RightsRequest> {
  const person = tx.person();
  const request = await tx.insert('rightsRequest', {
    kind: input.kind, status: 'SUBMITTED', memberId: person.memberId, orgId: person.orgId, enterpriseId: input.enterpriseId ?? null, stationId: input.stationId ?? null, platformId: input.platformId ?? null,
    needId: input.needId ?? null, text: input.text.trim(), snapshot: input.snapshot ?? null, handlerId: null, answer: null, submittedAt: tx.now, decidedAt: null,
  });
  await startRights(tx, request);
  await tx.audit({ action: 'rightsRequest.submit', subject: 'rightsRequest', subjectId: request.id, note: whatIs(request) });
  await tellHandler(tx, request, `新的${whatIs(request)}`, `请在 ${SLA.rightsDays} 个工作日内受理并答复申请人，超时将升级到总站。`);
  return request;
}

/** The platform's organisation, whose administrators handle what persons ask for themselves. */
export async function platformOf(tx: Tx): Promise<Org> {
  const [platform] = [...(await tx.find('org', { kind: 'PLATFORM' }))].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  if (platform === undefined) refuseState('NO_PLATFORM', '平台尚未开通管理员，请联系所属站点办理。');
  return platform;
}

/** A person asks for access, correction, deletion or restriction of their own data (个人信息保护法第四十四条至第四十七条). */
export const requestRights: UseCase<{ kind: PersonalRight; text: string }> = async (tx, { kind, text }) => {
  const person = tx.person();
  tx.authorize('rights.request', {});
  requireValid(checkWords('text', '申请内容', text, { ...RIGHTS_TEXT, hint: '写明涉及哪些信息、希望怎样处理' }));
  const [open] = await tx.find('rightsRequest', { memberId: person.memberId, kind, status: OPEN_RIGHTS });
  if (open !== undefined) refuseDuplicate('您有一件同类申请正在办理，请等待答复，或先撤回再提交。', open.id);
  const request = await keepRequest(tx, { kind, text, platformId: (await platformOf(tx)).id });
  return { kind: 'rightsRequest', id: request.id };
};
