import { ContactChannel, DeclineCode } from '../../domain/claim/terms';
import { GrowthStage, IndustrySection, Qualification, TaxGrade } from '../../domain/enterprise/terms';
import { Role } from '../../domain/identity/terms';
import { InstitutionClass, InstitutionKind } from '../../domain/institution/terms';
import { ClaimMode, FinancingMode, LoanHistory, NeedStatus, Purpose } from '../../domain/need/terms';
import { OfferKind } from '../../domain/offer/terms';
import { StationTier } from '../../domain/org/terms';
import { FeeTiming, GuaranteeKind, ProductFamily, RateBasis, RepaymentMethod } from '../../domain/product/terms';
import { day, flag, list, money, obj, oneOf, opt, text, whole, type Decode, type Decoded } from './decode';

/*
 * The shape of seeds/demo.yaml: a fictional world that is replayed through the use cases. Things name each other by
 * `key`; optional keys left out are null (lists: empty); amounts are read as fen, rates are basis points.
 */
const anything: Decode<unknown> = (raw) => raw;

/** A person with an account; the password is set by whoever loads. */
const member = obj({ account: text, name: text, role: oneOf(Role.codes), phone: text });

const park = obj({ id: text, name: text, parentId: text });
const station = obj({ key: text, name: text, tier: oneOf(StationTier.codes), areaId: text, parent: opt(text), phone: text, address: text, members: list(member) });
const authority = obj({ key: text, name: text, role: oneOf(Role.codes), areaId: text, members: list(member) });
const platform = obj({ key: text, name: text, members: list(member) });

/** `admittedOn` left out: the application still waits for review. The first member is the one who applied. */
const institution = obj({
  key: text, name: text, uscc: text, class: oneOf(InstitutionClass.codes), kind: oneOf(InstitutionKind.codes), region: text, intro: text, qualification: text,
  station: text, appliedOn: day, admittedOn: opt(day), agreementUntil: day, members: list(member),
});

/** `shelvedOn` left out: the version still waits for review. `conditions` are rules of the matching vocabulary. */
const product = obj({
  key: text, institution: text, submittedOn: day, shelvedOn: opt(day), verifiedOn: opt(day),
  content: obj({
    name: text, family: oneOf(ProductFamily.codes), amountMinFen: opt(money), amountMaxFen: opt(money), monthsMin: opt(whole), monthsMax: opt(whole),
    rateBasis: opt(oneOf(RateBasis.codes)), rateMinBp: opt(whole), rateMaxBp: opt(whole), guarantees: list(oneOf(GuaranteeKind.codes)), repayments: list(oneOf(RepaymentMethod.codes)),
    regions: list(text), industries: list(oneOf(IndustrySection.codes)), stages: list(oneOf(GrowthStage.codes)), feesText: opt(text), papers: list(text), promisedDays: opt(whole),
    riskSharing: opt(text), intro: opt(text), conditions: list(anything), validUntil: opt(day),
  }),
});

/** The first member is the owner who registered. */
const enterprise = obj({
  key: text, name: text, uscc: text, areaId: text, station: text, industry: oneOf(IndustrySection.codes), foundedOn: day, registeredOn: day, members: list(member),
  profile: obj({
    contactName: opt(text), contactPhone: opt(text), address: opt(text), mainBusiness: opt(text), qualifications: list(oneOf(Qualification.codes)), employees: opt(whole), researchers: opt(whole),
    revenueFen: opt(money), rndFen: opt(money), profitFen: opt(money), assetsFen: opt(money), debtFen: opt(money), loanBalanceFen: opt(money), taxGrade: opt(oneOf(TaxGrade.codes)),
    inventionPatents: opt(whole), otherIp: opt(whole), techContractFen: opt(money), equityRaisedFen: opt(money), hadLoanBefore: opt(flag), figuresYear: opt(whole),
  }),
});

const fee = obj({ name: text, amountFen: money, timing: oneOf(FeeTiming.codes), borneByLender: opt(flag) });
const because = obj({ on: day, reason: text });

/** Neither confirmed, disputed nor void: waits for the enterprise. */
const drawdown = obj({ reportedOn: day, drawnOn: day, amountFen: money, evidence: list(text), note: opt(text), disputed: opt(because), confirmedOn: opt(day), voided: opt(because) });
const deal = obj({ signedOn: day, contractNo: text, evidence: list(text), drawdowns: list(drawdown), repayingFrom: opt(day), settledOn: opt(day) });

/** `deal` left out of an accepted offer: approved, not yet signed. */
const offer = obj({
  on: day, product: opt(text), kind: oneOf(OfferKind.codes), amountFen: money, rateBp: opt(whole), months: opt(whole), repayment: opt(oneOf(RepaymentMethod.codes)), fees: list(fee),
  guarantees: list(oneOf(GuaranteeKind.codes)), conditions: opt(text), validUntil: day, premiumFen: opt(money), valuationFen: opt(money), shareBp: opt(whole),
  accepted: opt(obj({ on: day, reason: text, deal: opt(deal) })),
});

/** One institution's way with a need. `on` left out: invited, has not answered yet. */
const claim = obj({
  institution: text, officer: text, on: opt(day), releasedOn: opt(day), contact: opt(obj({ on: day, channel: oneOf(ContactChannel.codes), note: text })),
  papers: opt(obj({ on: day, list: list(text), givenOn: opt(day), note: opt(text) })), offers: list(offer),
  declined: opt(obj({ on: day, code: oneOf(DeclineCode.codes), advice: text })), lapsedOn: opt(day),
});

/** `ends`: the status in which the replay must leave the need. */
const need = obj({
  key: text, enterprise: text, createdOn: day, submittedOn: opt(day), publishedOn: opt(day), withdrawn: opt(because), expiredOn: opt(day), ends: oneOf(NeedStatus.codes),
  draft: obj({
    title: opt(text), modes: list(oneOf(FinancingMode.codes)), amountFen: opt(money), minAmountFen: opt(money), months: opt(whole), latestOn: opt(day), purpose: opt(oneOf(Purpose.codes)),
    purposeText: opt(text), repaymentSource: opt(text), guarantees: list(oneOf(GuaranteeKind.codes)), collateralText: opt(text), ipText: opt(text), loanHistory: opt(oneOf(LoanHistory.codes)),
    maxRateBp: opt(whole), equityValuationFen: opt(money), equityShareBp: opt(whole), equityRound: opt(text), claimMode: opt(oneOf(ClaimMode.codes)), claimCap: opt(whole), claimUntil: opt(day),
    several: opt(flag), showClaimCount: opt(flag), pointsConsent: opt(flag), truthful: opt(flag), invite: list(text), product: opt(text),
  }),
  claims: list(claim),
});

const world = obj({
  notice: text, parks: list(park), stations: list(station), authorities: list(authority), platform, institutions: list(institution), products: list(product),
  enterprises: list(enterprise), needs: list(need),
});

/** The whole demo world. */
export type DemoWorld = Decoded<typeof world>;
/** A person with an account. */
export type DemoMember = Decoded<typeof member>;
/** A station with its operators. */
export type DemoStation = Decoded<typeof station>;
/** An authority with its people. */
export type DemoAuthority = Decoded<typeof authority>;
/** An institution, admitted or waiting for review. */
export type DemoInstitution = Decoded<typeof institution>;
/** A product, on the shelf or waiting for review. */
export type DemoProduct = Decoded<typeof product>;
/** An enterprise with what its archive knows; null = not filled in. */
export type DemoEnterprise = Decoded<typeof enterprise>;
/** A need and everything that happened to it. */
export type DemoNeed = Decoded<typeof need>;
/** One institution's way with a need. */
export type DemoClaim = Decoded<typeof claim>;
/** An offer and, when it was chosen, its deal. */
export type DemoOffer = Decoded<typeof offer>;
/** What became of a chosen offer. */
export type DemoDeal = Decoded<typeof deal>;
/** One payout and what the enterprise said to it. */
export type DemoDrawdown = Decoded<typeof drawdown>;

/** Reads the parsed seeds/demo.yaml. Throws DemoFault at the first place that has another shape; `checkDemoWorld` judges the content. */
export const readDemoWorld = (json: unknown): DemoWorld => world(json, 'demo');
