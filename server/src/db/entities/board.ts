import { EntitySchema } from 'typeorm';
import { ClaimStatus, ContactChannel, DeclineCode } from '../../domain/claim/terms';
import type { Claim } from '../../domain/claim/model';
import { AmountBand, ClaimMode, NeedStatus, Purpose } from '../../domain/need/terms';
import type { Invitation, Need, View } from '../../domain/need/model';
import { OfferKind, OfferStatus } from '../../domain/offer/terms';
import type { Offer } from '../../domain/offer/model';
import { offerSealChecks } from './seals';
import { checkTerms, day, fen, flag, id, instant, int, json, ref, term, text, texts } from '../columns';

export const needEntity = new EntitySchema<Need>({
  name: 'need',
  columns: {
    id: id(), code: text(), enterpriseId: ref(), stationId: ref(), areaId: text(), status: term(), title: text(), modes: texts(), amountFen: fen(true), amountBand: term(true),
    minAmountFen: fen(true), months: int(true), latestOn: day(true), purpose: term(true), purposeText: text(true), repaymentSource: text(true), guarantees: texts(), collateralText: text(true),
    ipText: text(true), loanHistory: term(true), maxRateBp: int(true), equityValuationFen: fen(true), equityShareBp: int(true), equityRound: text(true), claimMode: term(), claimCap: int(),
    claimUntilOn: day(true), claimUntil: instant(true), several: flag(), showClaimCount: flag(), pointsConsent: flag(), truthful: flag(), productId: ref(true), industry: term(), stage: term(),
    qualifications: texts(), returnIssues: json(), returnNote: text(true), activeClaims: int(), acceptedFen: fen(), createdAt: instant(), savedAt: instant(), submittedAt: instant(true),
    postedAt: instant(true), openedAt: instant(true), makerId: ref(true), demo: flag(), version: int(),
  },
  checks: [
    checkTerms('need', 'status', NeedStatus), checkTerms('need', 'amount_band', AmountBand), checkTerms('need', 'purpose', Purpose), checkTerms('need', 'claim_mode', ClaimMode),
    { name: 'need_claims_within_cap', expression: 'active_claims >= 0 AND active_claims <= claim_cap' },
    { name: 'need_accepted_within_amount', expression: 'accepted_fen >= 0 AND (accepted_fen = 0 OR accepted_fen <= amount_fen)' },
    { name: 'need_amount_positive', expression: 'amount_fen > 0' },
    { name: 'need_posted_complete', expression: `posted_at IS NULL OR (amount_fen IS NOT NULL AND amount_band IS NOT NULL AND claim_until IS NOT NULL)` },
    { name: 'need_posted_submitted', expression: 'posted_at IS NULL OR submitted_at IS NOT NULL' },
  ],
  uniques: [{ name: 'need_code_unique', columns: ['code'] }],
  indices: [
    { name: 'need_board_idx', columns: ['postedAt', 'id'], where: 'posted_at IS NOT NULL' },
    { name: 'need_enterprise_idx', columns: ['enterpriseId', 'savedAt', 'id'] },
    { name: 'need_station_idx', columns: ['stationId', 'status'] },
    { name: 'need_until_idx', columns: ['claimUntil', 'id'] },
    { name: 'need_saved_idx', columns: ['savedAt', 'id'] },
    { name: 'need_open_until_idx', columns: ['claimUntil'], where: `posted_at IS NOT NULL AND claim_mode <> 'INVITED'::text AND status = ANY (ARRAY['PUBLISHED'::text, 'IN_TALKS'::text, 'OFFERED'::text])` },
    { name: 'need_hidden_idx', columns: ['status', 'stationId', 'submittedAt', 'id'], where: `NOT (posted_at IS NOT NULL AND status <> 'WITHDRAWN'::text AND claim_mode <> 'INVITED'::text)` },
    // By expression: kept by the migration alone.
    { name: 'need_posted_order_idx', synchronize: false },
    { name: 'need_open_posted_idx', synchronize: false },
    { name: 'need_until_order_idx', synchronize: false },
    { name: 'need_band_order_idx', synchronize: false },
  ],
  foreignKeys: [
    { target: 'enterprise', columnNames: ['enterpriseId'], referencedColumnNames: ['id'], name: 'need_enterprise_fk' },
    { target: 'station', columnNames: ['stationId'], referencedColumnNames: ['id'], name: 'need_station_fk' },
    { target: 'area', columnNames: ['areaId'], referencedColumnNames: ['id'], name: 'need_area_fk' },
    { target: 'product', columnNames: ['productId'], referencedColumnNames: ['id'], name: 'need_product_fk' },
  ],
});

/** A side row of a need about one institution. */
export const needAndInstitution = (table: string) => [
  { target: 'need', columnNames: ['needId'], referencedColumnNames: ['id'], name: `${table}_need_fk` },
  { target: 'institution', columnNames: ['institutionId'], referencedColumnNames: ['id'], name: `${table}_institution_fk` },
];

export const invitationEntity = new EntitySchema<Invitation>({
  name: 'invitation',
  columns: { id: id(), needId: ref(), institutionId: ref(), by: text(), at: instant(), note: text(true) },
  uniques: [{ name: 'invitation_once', columns: ['needId', 'institutionId'] }],
  indices: [{ name: 'invitation_institution_idx', columns: ['institutionId'] }],
  foreignKeys: needAndInstitution('invitation'),
});

export const viewEntity = new EntitySchema<View>({
  name: 'view',
  tableName: 'need_view',
  columns: { id: id(), needId: ref(), institutionId: ref(), count: int(), lastAt: instant() },
  uniques: [{ name: 'need_view_once', columns: ['needId', 'institutionId'] }],
  foreignKeys: needAndInstitution('need_view'),
});

export const claimEntity = new EntitySchema<Claim>({
  name: 'claim',
  columns: {
    id: id(), needId: ref(), institutionId: ref(), enterpriseId: ref(), stationId: ref(), officerId: ref(true), officerName: text(true), status: term(), claimedAt: instant(), contactedAt: instant(true),
    contactChannel: term(true), contactNote: text(true), papers: texts(), papersNote: text(true), declineCode: term(true), declineAdvice: text(true), endedAt: instant(true),
    // Deadline that ends first, for lists in its order: kept by triggers, read in lists alone.
    ...({ dueAt: { ...instant(true), select: false, insert: false, update: false } } as object),
  },
  checks: [
    checkTerms('claim', 'status', ClaimStatus), checkTerms('claim', 'contact_channel', ContactChannel), checkTerms('claim', 'decline_code', DeclineCode),
    { name: 'claim_decline_reasoned', expression: `status <> 'DECLINED'::text OR (decline_code IS NOT NULL AND decline_advice IS NOT NULL)` },
  ],
  indices: [
    { name: 'claim_one_open', columns: ['needId', 'institutionId'], unique: true, where: `status <> ALL (ARRAY['LOST'::text, 'DECLINED'::text, 'LAPSED'::text])` },
    { name: 'claim_need_idx', columns: ['needId', 'claimedAt', 'id'] },
    { name: 'claim_institution_idx', columns: ['institutionId', 'claimedAt', 'id'] },
    { name: 'claim_claimed_idx', columns: ['claimedAt', 'id'] },
    { name: 'claim_enterprise_idx', columns: ['enterpriseId', 'claimedAt', 'id'] },
    { name: 'claim_status_idx', columns: ['status', 'claimedAt', 'id'] },
    { name: 'claim_due_idx', synchronize: false },
    { name: 'claim_open_due_idx', synchronize: false },
    { name: 'claim_institution_due_idx', synchronize: false },
  ],
  foreignKeys: needAndInstitution('claim'),
});

export const offerEntity = new EntitySchema<Offer>({
  name: 'offer',
  columns: {
    id: id(), code: text(), needId: ref(), claimId: ref(), institutionId: ref(), enterpriseId: ref(), stationId: ref(), productId: ref(true), kind: term(), version: int(), status: term(), amountFen: fen(true),
    rateBp: int(true), months: int(true), repayment: term(true), fees: json(), guarantees: texts(), conditions: text(true), validUntil: day(true), premiumFen: fen(true), valuationFen: fen(true),
    shareBp: int(true), makerId: ref(true), createdAt: instant(), decidedAt: instant(true), choiceReason: text(true), several: flag(),
  },
  checks: [
    checkTerms('offer', 'status', OfferStatus), checkTerms('offer', 'kind', OfferKind),
    { name: 'offer_amount_positive', expression: 'amount_fen > 0' },
    ...offerSealChecks,
    { name: 'offer_choice_reasoned', expression: `status <> 'ACCEPTED'::text OR choice_reason IS NOT NULL` },
  ],
  uniques: [{ name: 'offer_version_unique', columns: ['claimId', 'version'] }],
  indices: [
    { name: 'offer_claim_idx', columns: ['claimId', 'version'] },
    { name: 'offer_product_idx', columns: ['productId'] },
    { name: 'offer_one_open', columns: ['claimId'], unique: true, where: `status = ANY (ARRAY['SEALED'::text, 'VISIBLE'::text, 'ACCEPTED'::text])` },
    { name: 'offer_one_accepted', columns: ['needId'], unique: true, where: `status = 'ACCEPTED'::text AND NOT several` },
    { name: 'offer_need_idx', columns: ['needId', 'createdAt', 'id'] },
  ],
  foreignKeys: [
    ...needAndInstitution('offer'),
    { target: 'claim', columnNames: ['claimId'], referencedColumnNames: ['id'], name: 'offer_claim_fk' },
    { target: 'product', columnNames: ['productId'], referencedColumnNames: ['id'], name: 'offer_product_fk' },
  ],
});
