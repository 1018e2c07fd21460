import { claimNeed } from '../app/claim/claim-need';
import { declineClaim } from '../app/claim/decline-claim';
import { providePapers } from '../app/claim/provide-papers';
import { recordContact } from '../app/claim/record-contact';
import { requestPapers } from '../app/claim/request-papers';
import type { DemoClaim, DemoNeed, DemoOffer } from '../app/demo/world';
import { createNeed } from '../app/need/create-need';
import { requestRelease, type RequestInput } from '../app/consent/request-release';
import { releaseIdentity, type ReleaseTerms } from '../app/need/release-identity';
import { reviewNeed } from '../app/need/review-need';
import { submitNeed } from '../app/need/submit-need';
import { withdrawNeed } from '../app/need/withdraw-need';
import { acceptOffer } from '../app/offer/accept-offer';
import { makeOffer } from '../app/offer/make-offer';
import { dealStory } from './demo-deals';
import { lookAtNeed } from './demo-looks';
import type { DemoPapers } from './demo-papers';
import type { Happening } from './demo-replay';
import { as, leadOf, RANK, type NeedStage, type Stage, type Tell } from './demo-stage';

const orgIdOf = async (stage: Stage, key: string): Promise<string> => (await stage.replay.person(leadOf(stage, key))).orgId;
const day = (stage: Stage, written: string | null): string | null => (written === null ? null : stage.on(written));
const productIdOf = (stage: Stage, key: string | null): string | null => (key === null ? null : (stage.productIds.get(key) ?? ''));

function offerStory(stage: NeedStage, officer: string, claimId: () => string, offer: DemoOffer): void {
  const { replay, tell, on } = stage;
  let offerId = '';
  tell(offer.on, RANK.offer, async () => {
    const { kind, amountFen, rateBp, months, repayment, fees, guarantees, conditions, premiumFen, valuationFen, shareBp } = offer;
    const terms = { kind, amountFen, rateBp, months, repayment, fees, guarantees, conditions, premiumFen, valuationFen, shareBp, validUntil: on(offer.validUntil), productId: productIdOf(stage, offer.product) };
    offerId = (await as(replay, officer, makeOffer, { claimId: claimId(), input: terms })).id;
  });
  const { accepted } = offer;
  if (accepted === null) return;
  let dealId = '';
  tell(accepted.on, RANK.accept, async () => {
    dealId = (await as(replay, stage.owner, acceptOffer, { offerId, reason: accepted.reason })).id;
  });
  if (accepted.deal !== null) dealStory(stage, officer, () => dealId, accepted.deal);
}

/** What the institution asks for unless it is told at once, and what the enterprise gives: to the first that claims everything, to others what they need to call. */
function consentOf(stage: NeedStage, claim: DemoClaim): readonly [RequestInput['input'] | null, ReleaseTerms] {
  const { on, need } = stage;
  const first = need.claims[0] === claim;
  const atOnce = claim.on !== null && claim.releasedOn !== null && on(claim.on) === on(claim.releasedOn);
  const reason = first ? '评估授信额度，需核实经营与财务数据' : '首次联系企业，了解用款计划';
  const scopes = first ? (['IDENTITY', 'CONTACT', 'FIGURES'] as const) : (['IDENTITY', 'CONTACT'] as const);
  return [atOnce ? null : { scopes, purpose: 'ASSESSMENT', reason }, { scopes, purpose: 'ASSESSMENT', usesMax: first ? null : 20 }];
}

function claimStory(stage: NeedStage, claim: DemoClaim): void {
  const { replay, tell, owner } = stage;
  const { officer, contact, papers, declined } = claim;
  let claimId = '';
  tell(claim.on, RANK.claim, async () => {
    claimId = (await as(replay, officer, claimNeed, { needId: stage.needId })).id;
  });
  const [asked, input] = consentOf(stage, claim);
  if (asked) tell(claim.on, RANK.claim + 0.5, () => as(replay, officer, requestRelease, { needId: stage.needId, input: asked }));
  tell(claim.releasedOn, RANK.release, async () => as(replay, owner, releaseIdentity, { needId: stage.needId, institutionId: await orgIdOf(stage, claim.institution), input }));
  if (contact !== null) {
    tell(contact.on, RANK.contact, async () => {
      await as(replay, officer, lookAtNeed, { needId: stage.needId });
      await as(replay, officer, recordContact, { claimId, channel: contact.channel, note: contact.note });
    });
  }
  if (papers !== null) {
    tell(papers.on, RANK.askPapers, () => as(replay, officer, requestPapers, { claimId, papers: papers.list }));
    tell(papers.givenOn, RANK.givePapers, () => as(replay, owner, providePapers, { claimId, note: papers.note ?? '演示：已补齐' }));
  }
  for (const offer of claim.offers) offerStory(stage, officer, () => claimId, offer);
  if (declined !== null) tell(declined.on, RANK.decline, () => as(replay, officer, declineClaim, { claimId, code: declined.code, advice: declined.advice }));
}

/** How one need went, from its draft to its end; deadlines, lapses and openings come from the clocks. */
export function needStory(shared: Stage & { readonly papers: DemoPapers }, need: DemoNeed): readonly Happening[] {
  const story: Happening[] = [];
  const tell: Tell = (written, rank, run) => {
    if (written != null) story.push({ day: shared.on(written), rank, of: need.key, run });
  };
  const stage: NeedStage = { ...shared, need, owner: leadOf(shared, need.enterprise), tell, needId: '' };
  const { replay, world } = stage;
  const station = world.enterprises.find((one) => one.key === need.enterprise)?.station ?? '';
  tell(need.createdOn, RANK.create, async () => {
    const { invite, product, ...draft } = need.draft;
    const inviteIds: string[] = [];
    for (const key of invite) inviteIds.push(await orgIdOf(stage, key));
    const input = { ...draft, latestOn: day(stage, draft.latestOn), claimUntil: day(stage, draft.claimUntil), inviteIds, productId: productIdOf(stage, product) };
    stage.needId = (await as(replay, stage.owner, createNeed, { input })).id;
  });
  tell(need.submittedOn, RANK.submit, () => as(replay, stage.owner, submitNeed, { id: stage.needId }));
  tell(need.publishedOn, RANK.publish, () => as(replay, leadOf(stage, station), reviewNeed, { id: stage.needId, input: { decision: 'PASS' } }));
  tell(need.withdrawn?.on, RANK.withdraw, () => as(replay, stage.owner, withdrawNeed, { id: stage.needId, reason: need.withdrawn?.reason ?? '' }));
  for (const claim of need.claims) claimStory(stage, claim);
  return story;
}
