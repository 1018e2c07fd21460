import type { Claim } from '../domain/claim/model';
import type { Release } from '../domain/consent/model';
import type { Deal, Drawdown, EvidenceFile } from '../domain/deal/model';
import type { Need } from '../domain/need/model';
import { opened, type Offer } from '../domain/offer/model';
import { NO_TERMS } from '../domain/offer/sealed';
import { sealTerms } from '../app/offer/sealing';
import { amountBand } from '../kernel/amount-band';
import { newId, sha256 } from '../kernel/ids';
import { system as systemActor, type Person } from '../policy/actor';
import type { TestSystem } from './database';
import { put } from './world';

/** 1 万元 in fen. */
const W = 1_000_000n;
const AT = new Date('2026-03-02T01:00:00Z');
let codes = 0;
const code = (prefix: string): string => `${prefix}-T-${String((codes += 1)).padStart(6, '0')}`;

type Owner = Person & { readonly enterprise: { readonly stationId: string; readonly areaId: string } };

/** A published loan need of 300 万元 as a row, open until 2026-03-20. */
export function stageNeed(system: TestSystem, owner: Owner, fields: Partial<Need> = {}): Promise<Need> {
  const amountFen = fields.amountFen ?? 300n * W;
  return put(system, 'need', {
    code: code('XQ'), enterpriseId: owner.orgId, stationId: owner.enterprise.stationId, areaId: owner.enterprise.areaId, status: 'PUBLISHED', title: '流动资金贷款', modes: ['LOAN'], amountFen,
    amountBand: amountBand(amountFen), minAmountFen: null, months: 12, latestOn: null, purpose: 'WORKING_CAPITAL', purposeText: null, repaymentSource: null, guarantees: ['CREDIT'], collateralText: null, ipText: null,
    loanHistory: null, maxRateBp: null, equityValuationFen: null, equityShareBp: null, equityRound: null, claimMode: 'FIRST_COME', claimCap: 5, claimUntilOn: '2026-03-20', claimUntil: new Date('2026-03-20T16:00:00Z'),
    several: false, showClaimCount: true, pointsConsent: false, truthful: true, productId: null, industry: 'C', stage: 'STARTUP', qualifications: [], returnIssues: [], returnNote: null, activeClaims: 0,
    acceptedFen: 0n, createdAt: AT, savedAt: AT, submittedAt: AT, postedAt: AT, openedAt: null, makerId: owner.memberId, demo: false, version: 1, ...fields,
  });
}

/** An open claim that stands at an offer; the need's counter is the caller's. */
export function stageClaim(system: TestSystem, need: Need, bank: Person, fields: Partial<Claim> = {}): Promise<Claim> {
  return put(system, 'claim', {
    needId: need.id, institutionId: bank.orgId, enterpriseId: need.enterpriseId, stationId: need.stationId, officerId: bank.memberId, officerName: bank.name, status: 'OFFER_MADE', claimedAt: AT, contactedAt: AT,
    contactChannel: 'PHONE', contactNote: '已与财务负责人通话', papers: [], papersNote: null, declineCode: null, declineAdvice: null, endedAt: null, ...fields,
  });
}

/** Puts the terms of a staged offer under seal as a use case does, and answers the offer without them. */
async function putSealed(system: TestSystem, offer: Offer): Promise<Offer> {
  await put(system, 'offer', { ...offer, ...NO_TERMS });
  await system.work.run(systemActor, { name: 'stage' }, async (tx) => {
    tx.authorize('system.run', {});
    await sealTerms(tx, offer.needId, offer.id, opened(offer));
    await tx.audit({ action: 'offer.stage', subject: 'offer', subjectId: offer.id });
    return { kind: 'offer', id: offer.id };
  }, {});
  return { ...offer, ...NO_TERMS };
}

/** A visible loan offer of a claim; with the status SEALED its terms are sealed. */
export async function stageOffer(system: TestSystem, need: Need, claim: Claim, fields: Partial<Offer> = {}): Promise<Offer> {
  const offer: Offer = {
    id: newId(), code: code('FA'), needId: need.id, claimId: claim.id, institutionId: claim.institutionId, enterpriseId: need.enterpriseId, stationId: need.stationId, productId: null, kind: 'LOAN', version: 1, status: 'VISIBLE',
    amountFen: need.amountFen!, rateBp: 365, months: 12, repayment: 'EQUAL_INSTALMENT', fees: [], guarantees: ['CREDIT'], conditions: null, validUntil: '2026-06-30', premiumFen: null, valuationFen: null, shareBp: null,
    makerId: null, several: need.several, createdAt: AT, decidedAt: null, choiceReason: null, ...fields,
  };
  return offer.status === 'SEALED' ? putSealed(system, offer) : put(system, 'offer', offer);
}

/** A need with one visible offer of each bank; `amounts` in 万元, else the whole need. */
export async function stageOffers(system: TestSystem, owner: Owner, banks: readonly Person[], fields: Partial<Need> = {}, amounts: readonly number[] = []): Promise<{ need: Need; offers: Offer[] }> {
  const need = await stageNeed(system, owner, { status: 'OFFERED', activeClaims: banks.length, claimCap: banks.length, ...fields });
  const offers = await Promise.all(
    banks.map(async (bank, i) => stageOffer(system, need, await stageClaim(system, need, bank), { amountFen: amounts[i] === undefined ? need.amountFen! : BigInt(amounts[i]) * W })),
  );
  return { need, offers };
}

/** A signed deal on an offer that was accepted. */
export async function stageDeal(system: TestSystem, owner: Owner, bank: Person, fields: Partial<Deal> = {}): Promise<Deal> {
  const need = await stageNeed(system, owner, { status: 'MATCHED', acceptedFen: 300n * W });
  const claim = await stageClaim(system, need, bank, { status: 'WON', endedAt: AT });
  const offer = await stageOffer(system, need, claim, { status: 'ACCEPTED', decidedAt: AT, choiceReason: '综合成本最低' });
  return put(system, 'deal', {
    code: code('CG'), needId: need.id, offerId: offer.id, claimId: claim.id, enterpriseId: owner.orgId, institutionId: bank.orgId, stationId: need.stationId, areaId: need.areaId, productId: null, kind: 'LOAN',
    status: 'SIGNED', approvedFen: offer.amountFen!, reportedFen: 0n, confirmedFen: 0n, rateBp: 365, months: 12, contractNo: 'HT-1', signedOn: '2026-03-01', firstLoan: false, approvedAt: AT, postedAt: AT,
    firstDrawnOn: null, firstConfirmedAt: null, daysToMoney: null, settledOn: null, demo: false, ...fields,
  });
}

/** A reported drawdown; the deal's counter is the caller's. */
export function stageDrawdown(system: TestSystem, deal: Deal, fields: Partial<Drawdown> = {}): Promise<Drawdown> {
  return put(system, 'drawdown', {
    dealId: deal.id, enterpriseId: deal.enterpriseId, institutionId: deal.institutionId, stationId: deal.stationId, number: 1, amountFen: 100n * W, drawnOn: '2026-03-01', status: 'REPORTED', reportedAt: AT, makerId: null,
    decidedAt: null, disputeReason: null, note: null, ...fields,
  });
}

/** An uploaded voucher of its own content. */
export function stageFile(system: TestSystem, who: Person, fields: Partial<EvidenceFile> = {}): Promise<EvidenceFile> {
  return put(system, 'evidenceFile', { orgId: who.orgId, memberId: who.memberId, name: '凭证.pdf', bytes: 10, mime: 'application/pdf', sha256: sha256(newId()), at: AT, ...fields });
}

/** A consent to everything that holds until the end of 2027. */
export function stageRelease(system: TestSystem, need: Pick<Need, 'id' | 'enterpriseId'>, bank: Pick<Person, 'orgId'>, fields: Partial<Release> = {}): Promise<Release> {
  return put(system, 'release', {
    needId: need.id, institutionId: bank.orgId, enterpriseId: need.enterpriseId, status: 'GRANTED', scopes: ['IDENTITY', 'CONTACT', 'FIGURES'], purpose: 'ASSESSMENT', until: new Date('2027-12-31T16:00:00Z'), usesMax: null,
    uses: 0, lastUsedAt: null, lastUsedById: null, requestedAt: null, at: AT, revokedAt: null, note: null, grantedById: null, grantedByName: null, ...fields,
  });
}
