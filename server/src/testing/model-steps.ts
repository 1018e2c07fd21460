import { claimNeed } from '../app/claim/claim-need';
import { declineClaim } from '../app/claim/decline-claim';
import { providePapers } from '../app/claim/provide-papers';
import { recordContact } from '../app/claim/record-contact';
import { requestPapers } from '../app/claim/request-papers';
import { cancelDeal } from '../app/deal/cancel-deal';
import { confirmDrawdown } from '../app/deal/confirm-drawdown';
import { disputeDrawdown } from '../app/deal/dispute-drawdown';
import { remindConfirmation } from '../app/deal/remind-confirmation';
import { reportDrawdown } from '../app/deal/report-drawdown';
import { settleDeal } from '../app/deal/settle-deal';
import { signDeal } from '../app/deal/sign-deal';
import { startRepaying } from '../app/deal/start-repaying';
import { voidDrawdown } from '../app/deal/void-drawdown';
import { reinstateInstitution } from '../app/institution/reinstate-institution';
import { suspendInstitution } from '../app/institution/suspend-institution';
import { createNeed } from '../app/need/create-need';
import { dispatchNeed } from '../app/need/dispatch-need';
import { extendNeed } from '../app/need/extend-need';
import { releaseIdentity } from '../app/need/release-identity';
import { revokeRelease } from '../app/need/revoke-release';
import { reviewNeed } from '../app/need/review-need';
import { saveNeed } from '../app/need/save-need';
import { submitNeed } from '../app/need/submit-need';
import { withdrawNeed } from '../app/need/withdraw-need';
import { acceptOffer } from '../app/offer/accept-offer';
import { makeOffer } from '../app/offer/make-offer';
import { reviseOffer } from '../app/offer/revise-offer';
import { withdrawOffer } from '../app/offer/withdraw-offer';
import type { UseCase } from '../app/ports';
import type { OfferDraft } from '../domain/offer/draft';
import { addDays, businessDate, shanghaiDay } from '../kernel/business-date';
import { isWorkday } from '../kernel/workdays';
import type { Actor, Person } from '../policy/actor';
import type { TestSystem } from './database';
import type { State } from './model-state';
import type { Random } from './random';
import { stageFile } from './stage';
import type { World } from './world';

/** 1 万元 in fen. */
const W = 1_000_000n;

/** One request that somebody is about to make. */
export interface Step {
  readonly who: Actor;
  readonly name: string;
  readonly work: UseCase<never>;
  readonly input: object;
}

type Rows = State[keyof State][number];
type Maker = (state: State) => Step | null | Promise<Step | null>;

function step<I extends object>(who: Actor, name: string, work: UseCase<I>, input: I): Step {
  return { who, name, work: work as UseCase<never>, input };
}

/** Everybody's possible steps (`products` by institution, for offers) with their weights, mostly fitting to what is open, now and then aimed at something else or done by somebody else. */
export function stepsOf(system: TestSystem, world: World, random: Random, today: () => Date, products: ReadonlyMap<string, string>): readonly (readonly [weight: number, name: string, make: Maker])[] {
  const { enterprise, staff, other, bank, bank2, fund, outlet, branch, otherBranch, hub } = world;
  const institutions = [bank, bank2, fund];
  const everybody: readonly Person[] = [enterprise, staff, other, ...institutions, outlet, branch, otherBranch, hub];
  const stranger = <P extends Person>(usual: P): Person => (random.chance(0.03) ? random.pick(everybody) : usual);
  const person = (orgId: string): Person => stranger(orgId === enterprise.orgId ? random.pick([enterprise, enterprise, staff]) : (everybody.find((one) => one.orgId === orgId) ?? hub));
  const owner = (orgId: string): Person => stranger(orgId === enterprise.orgId ? enterprise : other);
  const stationOf = (stationId: string): Person => stranger(stationId === outlet.orgId ? random.pick([outlet, branch, hub]) : random.pick([otherBranch, hub]));
  const day = (): ReturnType<typeof businessDate> => shanghaiDay(today());
  const workdayAfter = (days: number): string => {
    let found = addDays(day(), days);
    while (!isWorkday(system.calendar, found) && !random.chance(0.02)) found = addDays(found, 1);
    return found;
  };
  const some = <R extends Rows & { readonly status: string }>(rows: readonly R[], fit: (row: R) => boolean): R | null => {
    const fitting = random.chance(0.93) ? rows.filter(fit) : rows;
    return fitting.length === 0 ? null : random.pick(fitting);
  };
  const on = <R extends Rows & { readonly status: string }>(rows: (state: State) => readonly R[], fit: (row: R) => boolean, make: (row: R, state: State) => Step | null | Promise<Step | null>): Maker => (state) => {
    const row = some(rows(state), fit);
    return row && make(row, state);
  };
  const [needs, claims, offers, deals, drawdowns] = [(s: State) => s.needs, (s: State) => s.claims, (s: State) => s.offers, (s: State) => s.deals, (s: State) => s.drawdowns];
  const is = (...statuses: readonly string[]) => ({ status }: { readonly status: string }): boolean => statuses.includes(status);
  const terms = (needId: string, institution: string, state: State): OfferDraft => {
    const need = state.needs.find((row) => row.id === needId);
    const asked = need?.amount ?? 300n * W;
    const left = asked - (need?.accepted ?? 0n);
    const amountFen = random.chance(0.03) ? left + 1n : need?.several && random.chance(0.7) ? (left * BigInt(random.int(20, 70))) / 100n : left;
    const sealedUntil = need?.mode === 'SEALED' && !need.opened && need.until !== null && need.until > day() ? businessDate(need.until) : day();
    return { kind: 'LOAN', amountFen, rateBp: random.int(300, 480), months: 12, repayment: 'EQUAL_INSTALMENT', fees: [], guarantees: ['CREDIT'], validUntil: addDays(sealedUntil, random.int(2, 20)), productId: random.chance(0.5) ? products.get(institution) : null };
  };
  const needing = () => ({
    title: '流动资金贷款', modes: ['LOAN' as const], amountFen: BigInt(random.int(100, 500)) * W, months: 12, purpose: 'WORKING_CAPITAL' as const, guarantees: ['CREDIT'], truthful: true, claimCap: random.int(1, 3),
    claimMode: random.weighted([[5, 'FIRST_COME'], [4, 'SEALED'], [1, 'INVITED']] as const), several: random.chance(0.5), claimUntil: workdayAfter(random.int(3, 16)), inviteIds: random.chance(0.2) ? [random.pick(institutions).orgId] : [],
  });
  const why = '双方核对后另行约定';
  let contracts = 0;
  return [
    [7, 'createNeed', (state) => (state.needs.length > 40 ? null : step(random.pick([enterprise, staff, other]), 'createNeed', createNeed, { input: needing() }))],
    [4, 'saveNeed', on(needs, (n) => is('DRAFT', 'RETURNED')(n) && (n.until === null || n.until <= addDays(day(), 5)), (n) => step(person(n.enterprise), 'saveNeed', saveNeed, { id: n.id, version: random.chance(0.05) ? n.version - 1 : n.version, input: { claimUntil: workdayAfter(random.int(3, 16)) } }))],
    [9, 'submitNeed', on(needs, (n) => is('DRAFT', 'RETURNED')(n) && (n.until ?? '') > addDays(day(), 3), (n) => step(person(n.enterprise), 'submitNeed', submitNeed, { id: n.id }))],
    [9, 'reviewNeed', on(needs, is('SUBMITTED'), (n) => step(stationOf(n.station), 'reviewNeed', reviewNeed, { id: n.id, input: random.weighted([[(n.until ?? '') > day() ? 12 : 0.2, { decision: 'PASS' }], [1, { decision: 'RETURN', note: '请写明用途' }], [0.5, { decision: 'REFUSE', note: '不属于受理范围' }]] as const) }))],
    [22, 'claimNeed', on(needs, is('PUBLISHED', 'IN_TALKS', 'OFFERED'), (n) => step(stranger(random.pick(institutions)), 'claimNeed', claimNeed, { needId: n.id }))],
    [14, 'recordContact', on(claims, is('CLAIMED'), (c) => step(person(c.institution), 'recordContact', recordContact, { claimId: c.id, channel: random.pick(['PHONE', 'VISIT'] as const), note: '已与财务负责人通话' }))],
    [4, 'requestPapers', on(claims, is('CONTACTED', 'ASSESSING'), (c) => step(person(c.institution), 'requestPapers', requestPapers, { claimId: c.id, papers: ['近两年审计报告'] }))],
    [4, 'providePapers', on(claims, is('NEEDS_PAPERS'), (c) => step(person(c.enterprise), 'providePapers', providePapers, { claimId: c.id, note: '已当面交付' }))],
    [2, 'declineClaim', on(claims, is('CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE'), (c) => step(person(c.institution), 'declineClaim', declineClaim, { claimId: c.id, code: 'AMOUNT', advice: '增加担保后可再申请' }))],
    [16, 'makeOffer', on(claims, is('CONTACTED', 'NEEDS_PAPERS', 'ASSESSING'), (c, state) => step(person(c.institution), 'makeOffer', makeOffer, { claimId: c.id, input: terms(c.need, c.institution, state) }))],
    [5, 'reviseOffer', on(offers, is('SEALED', 'VISIBLE'), (o, state) => step(person(o.institution), 'reviseOffer', reviseOffer, { offerId: o.id, input: terms(o.need, o.institution, state) }))],
    [2, 'withdrawOffer', on(offers, is('SEALED', 'VISIBLE'), (o) => step(person(o.institution), 'withdrawOffer', withdrawOffer, { offerId: o.id, reason: why }))],
    [7, 'acceptOffer', on(offers, is('VISIBLE'), (o) => step(owner(o.enterprise), 'acceptOffer', acceptOffer, { offerId: o.id, reason: '综合成本最低' }))],
    [9, 'signDeal', on(deals, is('APPROVED'), (d) => step(person(d.institution), 'signDeal', signDeal, { dealId: d.id, input: { contractNo: `HT-${random.chance(0.03) ? contracts : (contracts += 1)}`, signedOn: day() } }))],
    [12, 'reportDrawdown', on(deals, (d) => is('SIGNED', 'DRAWN', 'REPAYING')(d) && d.reported < d.approved, async (d) => {
      const left = d.approved - d.reported;
      const amountFen = random.chance(0.05) ? left + 1n : random.chance(0.5) ? left : (left * BigInt(random.int(30, 80))) / 100n;
      const bankOf = institutions.find((one) => one.orgId === d.institution)!;
      const file = await stageFile(system, bankOf, random.chance(0.1) ? { sha256: `voucher-${random.int(1, 30)}` } : {});
      return step(stranger(bankOf), 'reportDrawdown', reportDrawdown, { dealId: d.id, input: { amountFen, drawnOn: day(), evidenceIds: [file.id] } });
    })],
    [11, 'confirmDrawdown', on(drawdowns, is('REPORTED', 'DISPUTED'), (w) => step(person(w.enterprise), 'confirmDrawdown', confirmDrawdown, { id: w.id }))],
    [2, 'disputeDrawdown', on(drawdowns, is('REPORTED'), (w) => step(person(w.enterprise), 'disputeDrawdown', disputeDrawdown, { id: w.id, reason: '实际到账少十万元' }))],
    [2, 'voidDrawdown', on(drawdowns, is('REPORTED', 'DISPUTED'), (w) => step(person(w.institution), 'voidDrawdown', voidDrawdown, { id: w.id, reason: '金额填错了' }))],
    [1, 'remindConfirmation', on(drawdowns, is('REPORTED'), (w) => step(random.pick([outlet, otherBranch, hub]), 'remindConfirmation', remindConfirmation, { drawdownId: w.id }))],
    [3, 'startRepaying', on(deals, is('DRAWN'), (d) => step(person(d.institution), 'startRepaying', startRepaying, { dealId: d.id }))],
    [7, 'settleDeal', on(deals, (d) => is('REPAYING')(d) || (d.status === 'DRAWN' && d.confirmed === d.approved), (d) => step(person(d.institution), 'settleDeal', settleDeal, { dealId: d.id, settledOn: day() }))],
    [2, 'cancelDeal', on(deals, is('APPROVED', 'SIGNED'), (d) => step(person(d.institution), 'cancelDeal', cancelDeal, { dealId: d.id, reason: why }))],
    [2, 'withdrawNeed', on(needs, is('DRAFT', 'SUBMITTED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'EXPIRED'), (n) => step(owner(n.enterprise), 'withdrawNeed', withdrawNeed, { id: n.id, reason: '已自筹资金' }))],
    [3, 'extendNeed', on(needs, is('EXPIRED', 'PUBLISHED'), (n) => step(owner(n.enterprise), 'extendNeed', extendNeed, { id: n.id, claimUntil: workdayAfter(random.int(3, 16)) }))],
    [2, 'dispatchNeed', on(needs, is('PUBLISHED', 'IN_TALKS'), (n) => step(stationOf(n.station), 'dispatchNeed', dispatchNeed, { id: n.id, institutionIds: [random.pick(institutions).orgId] }))],
    [2, 'releaseIdentity', on(claims, is('CLAIMED', 'CONTACTED'), (c) => step(owner(c.enterprise), 'releaseIdentity', releaseIdentity, { needId: c.need, institutionId: c.institution }))],
    [0.4, 'suspendInstitution', () => step(stranger(hub), 'suspendInstitution', suspendInstitution, { id: fund.orgId, reason: '现场核查发现问题' })],
    [0.8, 'reinstateInstitution', () => step(stranger(hub), 'reinstateInstitution', reinstateInstitution, { id: fund.orgId, reason: '整改完成，现场核验通过' })],
    [1, 'revokeRelease', on(claims, is('CLAIMED', 'CONTACTED'), (c) => step(owner(c.enterprise), 'revokeRelease', revokeRelease, { needId: c.need, institutionId: c.institution }))],
  ];
}
