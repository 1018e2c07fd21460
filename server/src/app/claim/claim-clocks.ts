import type { Claim } from '../../domain/claim/model';
import type { Tx } from '../ports';
import { SLA } from '../sla';

/** Waits for the institution's first contact. */
export async function startFirstContact(tx: Tx, claim: Claim): Promise<void> {
  await tx.startClock({
    kind: 'FIRST_CONTACT',
    subject: 'claim',
    subjectId: claim.id,
    party: 'INSTITUTION',
    orgId: claim.institutionId,
    workdays: SLA.firstContactDays,
    thenText: '未登记首次联系的，揭榜失效并释放名额。',
  });
}

/** Waits for the institution's offer, decline or request for papers; `workdays` is shorter after a reminder. */
export async function startIndicativeAnswer(tx: Tx, claim: Claim, workdays: number = SLA.indicativeAnswerDays): Promise<void> {
  await tx.startClock({
    kind: 'INDICATIVE_ANSWER',
    subject: 'claim',
    subjectId: claim.id,
    party: 'INSTITUTION',
    orgId: claim.institutionId,
    workdays,
    thenText: workdays === SLA.indicativeAnswerDays ? `先提醒并宽限 ${SLA.indicativeGraceDays} 个工作日，仍未答复的揭榜失效。` : '仍未答复的，揭榜失效并释放名额。',
  });
}

/** Waits for papers from the enterprise, while the institution's own clocks are paused. */
export async function startPapers(tx: Tx, claim: Claim): Promise<void> {
  await tx.startClock({
    kind: 'PAPERS',
    subject: 'claim',
    subjectId: claim.id,
    party: 'ENTERPRISE',
    orgId: claim.enterpriseId,
    workdays: SLA.papersDays,
    thenText: '先提醒并再给同样时间；仍未补的，机构继续计时并可按“企业未响应”婉拒。',
  });
}
