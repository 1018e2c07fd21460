// Written by web/scripts/gql.mjs. Change the schema or a .graphql document, not this file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Fen } from '@/lib/money';
export type AccountState =
  | 'CLOSED'
  | 'LOCKED'
  | 'OFFICIAL'
  | 'WAITING';

export type AdmissionReviewInput = {
  agreementUntil?: string | null | undefined;
  decision: ReviewDecision;
  note?: string | null | undefined;
};

export type AmountBand =
  | 'OVER_10000W'
  | 'UNDER_100W'
  | 'W100_300'
  | 'W300_500'
  | 'W500_1000'
  | 'W1000_3000'
  | 'W3000_10000';

export type Answer =
  | 'FAIL'
  | 'PASS'
  | 'UNKNOWN';

export type ApplyInstitutionInput = {
  account: string;
  agreed: boolean;
  catalogueId?: string | null | undefined;
  class: InstitutionClass;
  contactName: string;
  contactPhone: string;
  kind: InstitutionKind;
  name: string;
  noticeVersion?: string | null | undefined;
  password: string;
  qualification: string;
  region: string;
  stationId: string;
  uscc: string;
};

export type AreaKind =
  | 'NEW_AREA'
  | 'NEW_TOWN'
  | 'PARK';

export type AuditFilter = {
  actions?: Array<string> | null | undefined;
  from?: string | null | undefined;
  memberId?: string | null | undefined;
  orgId?: string | null | undefined;
  subjectId?: string | null | undefined;
  subjects?: Array<string> | null | undefined;
  to?: string | null | undefined;
};

export type AuthorityInput = {
  areaId: string;
  name: string;
  role: Role;
};

export type ClaimFilter = {
  ids?: Array<string> | null | undefined;
  needIds?: Array<string> | null | undefined;
  open?: boolean | null | undefined;
  statuses?: Array<ClaimStatus> | null | undefined;
};

export type ClaimMode =
  | 'FIRST_COME'
  | 'INVITED'
  | 'SEALED';

export type ClaimOrder = {
  by: ClaimSort;
  desc?: boolean | null | undefined;
};

export type ClaimSort =
  | 'CLAIMED_AT'
  | 'DUE';

export type ClaimStatus =
  | 'ASSESSING'
  | 'CLAIMED'
  | 'CONTACTED'
  | 'DECLINED'
  | 'INVITED'
  | 'LAPSED'
  | 'LOST'
  | 'NEEDS_PAPERS'
  | 'OFFER_MADE'
  | 'WON';

export type ClockKind =
  | 'ACCEPT'
  | 'ADMISSION_REVIEW'
  | 'CHOICE'
  | 'CLAIM_WINDOW'
  | 'CONFIRMATION'
  | 'CONSENT'
  | 'FIRST_CLAIM'
  | 'FIRST_CONTACT'
  | 'INDICATIVE_ANSWER'
  | 'OFFER_VALIDITY'
  | 'OUTCOME_REPORT'
  | 'PAPERS'
  | 'PRODUCT_REVIEW'
  | 'PRODUCT_VERIFICATION'
  | 'RESUBMISSION'
  | 'RIGHTS'
  | 'SIGNING'
  | 'STATION_REVIEW';

export type ConditionInput = {
  field: string;
  hard: boolean;
  note?: string | null | undefined;
  op: string;
  value: string;
};

export type ConsentFilter = {
  holds?: boolean | null | undefined;
  institutionIds?: Array<string> | null | undefined;
  needIds?: Array<string> | null | undefined;
  statuses?: Array<ReleaseStatus> | null | undefined;
};

export type ConsentPurpose =
  | 'AFTER_LOAN'
  | 'ASSESSMENT'
  | 'CONTRACT';

export type ConsentScope =
  | 'CONTACT'
  | 'FIGURES'
  | 'IDENTITY';

export type ContactChannel =
  | 'OFFICE'
  | 'ONLINE'
  | 'PHONE'
  | 'VISIT';

export type DealFilter = {
  areaIds?: Array<string> | null | undefined;
  confirmed?: boolean | null | undefined;
  disputed?: boolean | null | undefined;
  drawnFrom?: string | null | undefined;
  drawnTo?: string | null | undefined;
  enterpriseIds?: Array<string> | null | undefined;
  firstLoan?: boolean | null | undefined;
  ids?: Array<string> | null | undefined;
  institutionIds?: Array<string> | null | undefined;
  kinds?: Array<OfferKind> | null | undefined;
  needIds?: Array<string> | null | undefined;
  search?: string | null | undefined;
  statuses?: Array<DealStatus> | null | undefined;
  unconfirmed?: boolean | null | undefined;
};

export type DealOrder = {
  by: DealSort;
  desc?: boolean | null | undefined;
};

export type DealSort =
  | 'APPROVED_AT'
  | 'APPROVED_FEN'
  | 'FIRST_DRAWN_ON';

export type DealStatus =
  | 'APPROVED'
  | 'CANCELLED'
  | 'DRAWN'
  | 'REPAYING'
  | 'SETTLED'
  | 'SIGNED';

export type DeclineCode =
  | 'AMOUNT'
  | 'CASH_FLOW'
  | 'CREDIT_RECORD'
  | 'DEBT_TOO_HIGH'
  | 'NO_GUARANTEE'
  | 'NO_QUOTA'
  | 'NO_RESPONSE'
  | 'OUT_OF_SCOPE'
  | 'PAPERS_INCOMPLETE'
  | 'PURPOSE'
  | 'REVENUE_TOO_SMALL'
  | 'TAX_DATA'
  | 'TOO_YOUNG';

export type DrawdownInput = {
  amountFen: Fen;
  drawnOn: string;
  evidenceIds: Array<string>;
  note?: string | null | undefined;
};

export type DrawdownStatus =
  | 'CONFIRMED'
  | 'DISPUTED'
  | 'REPORTED'
  | 'VOID';

export type EnterpriseFilter = {
  areaIds?: Array<string> | null | undefined;
  financed?: boolean | null | undefined;
  financedFrom?: string | null | undefined;
  financedTo?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  industries?: Array<IndustrySection> | null | undefined;
  qualifications?: Array<Qualification> | null | undefined;
  search?: string | null | undefined;
};

export type EnterpriseInput = {
  address?: string | null | undefined;
  assetsFen?: Fen | null | undefined;
  contactName?: string | null | undefined;
  contactPhone?: string | null | undefined;
  debtFen?: Fen | null | undefined;
  employees?: number | null | undefined;
  equityRaisedFen?: Fen | null | undefined;
  figuresYear?: number | null | undefined;
  hadLoanBefore?: boolean | null | undefined;
  industry?: IndustrySection | null | undefined;
  inventionPatents?: number | null | undefined;
  loanBalanceFen?: Fen | null | undefined;
  mainBusiness?: string | null | undefined;
  otherIp?: number | null | undefined;
  profitFen?: Fen | null | undefined;
  qualifications?: Array<Qualification> | null | undefined;
  researchers?: number | null | undefined;
  revenueFen?: Fen | null | undefined;
  rndFen?: Fen | null | undefined;
  taxGrade?: TaxGrade | null | undefined;
  techContractFen?: Fen | null | undefined;
};

export type EnterpriseOrder = {
  by: EnterpriseSort;
  desc?: boolean | null | undefined;
};

export type EnterpriseSort =
  | 'NAME'
  | 'REGISTERED_AT';

export type EventTopic =
  | 'DEAL_APPROVED'
  | 'DEAL_CANCELLED'
  | 'DEAL_SETTLED'
  | 'DEAL_SIGNED'
  | 'DRAWDOWN_CONFIRMED'
  | 'DRAWDOWN_DISPUTED'
  | 'DRAWDOWN_REPORTED'
  | 'INSTITUTION_ADMITTED'
  | 'NEED_CLAIMED'
  | 'NEED_EXPIRED'
  | 'NEED_EXTENDED'
  | 'NEED_OPENED'
  | 'NEED_OPEN_FAILED'
  | 'NEED_PLACE_FREED'
  | 'NEED_PUBLISHED'
  | 'NEED_RELEASED'
  | 'NEED_UNMET'
  | 'NEED_WITHDRAWN'
  | 'OFFER_MADE'
  | 'PRODUCT_PUBLISHED'
  | 'RELEASE_REQUESTED';

export type FactInput = {
  name: string;
  value: string;
};

export type FactType =
  | 'AMOUNT_FEN'
  | 'COUNT'
  | 'DATE'
  | 'FLAG'
  | 'PERCENT'
  | 'RATIO'
  | 'TEXT';

export type FeeTiming =
  | 'EACH_PERIOD'
  | 'EACH_YEAR_START'
  | 'UPFRONT';

export type FigureKind =
  | 'AMOUNT_FUNDED'
  | 'DEALS_FUNDED'
  | 'ENTERPRISES_FINANCED'
  | 'FIRST_TIME'
  | 'MEDIAN_DAYS'
  | 'NEEDS_CLAIMED'
  | 'NEEDS_FUNDED'
  | 'NEEDS_POSTED'
  | 'POINTS_PRODUCTS'
  | 'REGISTERED'
  | 'STALLED'
  | 'TECH_LOANS'
  | 'TO_REVIEW'
  | 'UNCONFIRMED';

export type FinancingMode =
  | 'EQUITY'
  | 'FACTORING'
  | 'GUARANTEE'
  | 'INSURANCE'
  | 'LEASING'
  | 'LOAN';

export type GrowthStage =
  | 'EARLY_GROWTH'
  | 'GROWTH'
  | 'STARTUP';

export type GuaranteeKind =
  | 'CREDIT'
  | 'EQUITY_PLEDGE'
  | 'GUARANTEE_COMPANY'
  | 'INSURANCE'
  | 'IP_PLEDGE'
  | 'MORTGAGE'
  | 'PERSONAL'
  | 'PLEDGE'
  | 'RECEIVABLES'
  | 'RISK_POOL';

export type IndustrySection =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T';

export type InstitutionClass =
  | 'FINANCIAL'
  | 'INTERMEDIARY'
  | 'PARK'
  | 'VENTURE';

export type InstitutionFilter = {
  classes?: Array<InstitutionClass> | null | undefined;
  ids?: Array<string> | null | undefined;
  kinds?: Array<InstitutionKind> | null | undefined;
  participating?: boolean | null | undefined;
  region?: string | null | undefined;
  search?: string | null | undefined;
  stationIds?: Array<string> | null | undefined;
  statuses?: Array<InstitutionStatus> | null | undefined;
};

export type InstitutionKind =
  | 'ACCOUNTING'
  | 'APPRAISAL'
  | 'ASSET_MANAGEMENT'
  | 'BANK'
  | 'CONSULTING'
  | 'FACTORING'
  | 'FUND_MANAGER'
  | 'FUTURES'
  | 'GUARANTEE'
  | 'INCUBATOR'
  | 'INSURANCE'
  | 'IP_SERVICE'
  | 'LAW'
  | 'LEASING'
  | 'MICROCREDIT'
  | 'OTHER'
  | 'RATING'
  | 'SECURITIES'
  | 'TRUST'
  | 'VC_PE';

export type InstitutionOrder = {
  by: InstitutionSort;
  desc?: boolean | null | undefined;
};

export type InstitutionSort =
  | 'ADMITTED_ON'
  | 'NAME';

export type InstitutionStatus =
  | 'ADMITTED'
  | 'APPLIED'
  | 'CATALOGUED'
  | 'EXITED'
  | 'REFUSED'
  | 'RETURNED'
  | 'SUSPENDED';

export type IssueInput = {
  message: string;
  path: string;
};

export type JudgedInput = {
  item: string;
  points: string;
};

export type ListKind =
  | 'DEALS'
  | 'ENTERPRISES'
  | 'NEEDS'
  | 'PRODUCTS';

export type LoanFeeInput = {
  amountFen: Fen;
  borneByLender?: boolean | null | undefined;
  name: string;
  timing: FeeTiming;
};

export type LoanHistory =
  | 'FIRST'
  | 'OTHER'
  | 'RENEWAL'
  | 'RENEWAL_NO_REPAY';

export type LookFilter = {
  from?: string | null | undefined;
  institutionIds?: Array<string> | null | undefined;
  needIds?: Array<string> | null | undefined;
  to?: string | null | undefined;
};

export type MemberInput = {
  account: string;
  name: string;
  phone?: string | null | undefined;
  role: Role;
};

export type MessageKind =
  | 'ACCOUNT'
  | 'ADMISSION'
  | 'CLAIM'
  | 'DEAL'
  | 'NEED'
  | 'OFFER'
  | 'PRODUCT';

export type NeedFilter = {
  areaIds?: Array<string> | null | undefined;
  bands?: Array<AmountBand> | null | undefined;
  claimed?: boolean | null | undefined;
  enterpriseIds?: Array<string> | null | undefined;
  funded?: boolean | null | undefined;
  ids?: Array<string> | null | undefined;
  industries?: Array<IndustrySection> | null | undefined;
  invited?: boolean | null | undefined;
  mine?: boolean | null | undefined;
  modes?: Array<FinancingMode> | null | undefined;
  open?: boolean | null | undefined;
  postedFrom?: string | null | undefined;
  postedTo?: string | null | undefined;
  purposes?: Array<Purpose> | null | undefined;
  search?: string | null | undefined;
  stages?: Array<GrowthStage> | null | undefined;
  stalled?: boolean | null | undefined;
  statuses?: Array<NeedStatus> | null | undefined;
};

export type NeedInput = {
  amountFen?: Fen | null | undefined;
  claimCap?: number | null | undefined;
  claimMode?: ClaimMode | null | undefined;
  claimUntil?: string | null | undefined;
  collateralText?: string | null | undefined;
  equityRound?: string | null | undefined;
  equityShareBp?: number | null | undefined;
  equityValuationFen?: Fen | null | undefined;
  guarantees?: Array<GuaranteeKind> | null | undefined;
  inviteIds?: Array<string> | null | undefined;
  ipText?: string | null | undefined;
  latestOn?: string | null | undefined;
  loanHistory?: LoanHistory | null | undefined;
  maxRateBp?: number | null | undefined;
  minAmountFen?: Fen | null | undefined;
  modes?: Array<FinancingMode> | null | undefined;
  months?: number | null | undefined;
  pointsConsent?: boolean | null | undefined;
  productId?: string | null | undefined;
  purpose?: Purpose | null | undefined;
  purposeText?: string | null | undefined;
  repaymentSource?: string | null | undefined;
  several?: boolean | null | undefined;
  showClaimCount?: boolean | null | undefined;
  title?: string | null | undefined;
  truthful?: boolean | null | undefined;
};

export type NeedOrder = {
  by: NeedSort;
  desc?: boolean | null | undefined;
};

export type NeedReviewInput = {
  decision: ReviewDecision;
  issues?: Array<IssueInput> | null | undefined;
  note?: string | null | undefined;
};

export type NeedSort =
  | 'AMOUNT_BAND'
  | 'CLAIM_UNTIL'
  | 'POSTED_AT'
  | 'SAVED_AT';

export type NeedStatus =
  | 'CLOSED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'FUNDED'
  | 'FUNDED_PARTIAL'
  | 'IN_TALKS'
  | 'MATCHED'
  | 'OFFERED'
  | 'PUBLISHED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'UNMET'
  | 'WITHDRAWN';

export type OfferInput = {
  amountFen: Fen;
  conditions?: string | null | undefined;
  fees?: Array<LoanFeeInput> | null | undefined;
  guarantees?: Array<GuaranteeKind> | null | undefined;
  kind: OfferKind;
  months?: number | null | undefined;
  premiumFen?: Fen | null | undefined;
  productId?: string | null | undefined;
  rateBp?: number | null | undefined;
  repayment?: RepaymentMethod | null | undefined;
  shareBp?: number | null | undefined;
  validUntil: string;
  valuationFen?: Fen | null | undefined;
};

export type OfferKind =
  | 'EQUITY'
  | 'GUARANTEE'
  | 'INSURANCE'
  | 'LOAN';

export type OfferStatus =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'REJECTED'
  | 'SEALED'
  | 'SUPERSEDED'
  | 'VISIBLE'
  | 'WITHDRAWN';

export type OrgKind =
  | 'AUTHORITY'
  | 'ENTERPRISE'
  | 'INSTITUTION'
  | 'PLATFORM'
  | 'STATION';

export type Party =
  | 'AUTHORITY'
  | 'ENTERPRISE'
  | 'INSTITUTION'
  | 'PLATFORM'
  | 'STATION'
  | 'SYSTEM';

export type PastResultInput = {
  grade?: string | null | undefined;
  rank?: number | null | undefined;
  ranked?: number | null | undefined;
  year: number;
};

export type PatchInput = {
  path: string;
  value?: string | null | undefined;
};

export type PersonalRight =
  | 'ACCESS'
  | 'CORRECTION'
  | 'DELETION'
  | 'RESTRICTION';

export type ProductFamily =
  | 'BOND'
  | 'CREDIT_LOAN'
  | 'EQUITY'
  | 'FACTORING'
  | 'GUARANTEE'
  | 'GUARANTEED_LOAN'
  | 'INDUSTRY_POOL_LOAN'
  | 'IP_PLEDGE_LOAN'
  | 'LEASING'
  | 'LOAN_EQUITY'
  | 'MORTGAGE_LOAN'
  | 'OTHER'
  | 'PILOT_LOAN'
  | 'POINTS_GUARANTEE'
  | 'POINTS_INSURANCE'
  | 'POINTS_INVESTMENT'
  | 'POINTS_LOAN'
  | 'RND_LOAN'
  | 'SCITECH_INSURANCE'
  | 'SUPPLY_CHAIN'
  | 'TAX_LOAN'
  | 'TECH_LOAN';

export type ProductFilter = {
  amountFen?: Fen | null | undefined;
  current?: boolean | null | undefined;
  families?: Array<ProductFamily> | null | undefined;
  guarantees?: Array<GuaranteeKind> | null | undefined;
  ids?: Array<string> | null | undefined;
  institutionIds?: Array<string> | null | undefined;
  months?: number | null | undefined;
  rateMaxBp?: number | null | undefined;
  region?: string | null | undefined;
  search?: string | null | undefined;
  stages?: Array<GrowthStage> | null | undefined;
  stationIds?: Array<string> | null | undefined;
  statuses?: Array<ProductStatus> | null | undefined;
};

export type ProductInput = {
  amountMaxFen?: Fen | null | undefined;
  amountMinFen?: Fen | null | undefined;
  conditions: Array<ConditionInput>;
  family: ProductFamily;
  feesText?: string | null | undefined;
  guarantees: Array<GuaranteeKind>;
  industries: Array<IndustrySection>;
  intro?: string | null | undefined;
  monthsMax?: number | null | undefined;
  monthsMin?: number | null | undefined;
  name: string;
  papers: Array<string>;
  promisedDays?: number | null | undefined;
  rateBasis?: RateBasis | null | undefined;
  rateMaxBp?: number | null | undefined;
  rateMinBp?: number | null | undefined;
  regions: Array<string>;
  repayments: Array<RepaymentMethod>;
  riskSharing?: string | null | undefined;
  stages: Array<GrowthStage>;
  validUntil?: string | null | undefined;
};

export type ProductOrder = {
  by: ProductSort;
  desc?: boolean | null | undefined;
};

export type ProductSort =
  | 'AMOUNT'
  | 'NAME'
  | 'RATE'
  | 'RELEVANCE'
  | 'VERIFIED';

export type ProductStatus =
  | 'CATALOGUED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'OFF_SHELF'
  | 'ON_SHELF'
  | 'STALE'
  | 'SUSPENDED';

export type Purpose =
  | 'EQUIPMENT'
  | 'EXPANSION'
  | 'ORDER'
  | 'OTHER'
  | 'PILOT'
  | 'REFINANCE'
  | 'RND'
  | 'WORKING_CAPITAL';

export type Qualification =
  | 'ABOVE_DESIGNATED_SIZE'
  | 'CULTIVATION_POOL'
  | 'GAZELLE'
  | 'HNTE'
  | 'INNOVATIVE_SME'
  | 'LITTLE_GIANT'
  | 'SCHOOL_SPINOFF'
  | 'SCI_TECH_SME'
  | 'SRDI'
  | 'TECH_TRANSFER_PROJECT';

export type QuoteLoanInput = {
  annualRateBp: number;
  fees?: Array<LoanFeeInput> | null | undefined;
  months: number;
  principalFen: Fen;
  repayment: RepaymentMethod;
  subsidyCapFen?: Fen | null | undefined;
  subsidyShareBp?: number | null | undefined;
};

export type RateBasis =
  | 'FIXED'
  | 'LPR_1Y'
  | 'LPR_5Y';

export type ReadingInput = {
  id: string;
  option: string;
};

export type RefusalCode =
  | 'ALREADY_EXISTS'
  | 'FACTOR_NEEDED'
  | 'GRANT_NEEDED'
  | 'INVALID_INPUT'
  | 'LIMIT_REACHED'
  | 'NOT_ALLOWED'
  | 'PASSWORD_CHANGE_NEEDED'
  | 'STALE_VERSION'
  | 'STEP_UP_NEEDED'
  | 'TOO_MANY_ATTEMPTS'
  | 'WRONG_CREDENTIALS'
  | 'WRONG_STATE';

export type RegisterEnterpriseInput = {
  account: string;
  agreed: boolean;
  areaId: string;
  contactName: string;
  contactPhone: string;
  foundedOn: string;
  industry: IndustrySection;
  name: string;
  noticeVersion?: string | null | undefined;
  password: string;
  stationId: string;
  uscc: string;
};

export type ReleaseInput = {
  purpose?: ConsentPurpose | null | undefined;
  scopes?: Array<ConsentScope> | null | undefined;
  untilOn?: string | null | undefined;
  usesMax?: number | null | undefined;
};

export type ReleaseRequestInput = {
  purpose: ConsentPurpose;
  reason: string;
  scopes: Array<ConsentScope>;
};

export type ReleaseStatus =
  | 'EXPIRED'
  | 'GRANTED'
  | 'REFUSED'
  | 'REQUESTED'
  | 'REVOKED';

export type RepaymentMethod =
  | 'BULLET'
  | 'EQUAL_INSTALMENT'
  | 'EQUAL_PRINCIPAL'
  | 'INTEREST_FIRST';

export type ReviewDecision =
  | 'PASS'
  | 'REFUSE'
  | 'RETURN';

export type RightsDecision =
  | 'DECLINED'
  | 'DONE';

export type RightsKind =
  | 'ACCESS'
  | 'CLOSURE'
  | 'CORRECTION'
  | 'DELETION'
  | 'RESTRICTION'
  | 'REVIEW';

export type RightsRequestFilter = {
  kinds?: Array<RightsKind> | null | undefined;
  open?: boolean | null | undefined;
  own?: boolean | null | undefined;
  statuses?: Array<RightsStatus> | null | undefined;
};

export type RightsStatus =
  | 'DECLINED'
  | 'DONE'
  | 'IN_REVIEW'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'FINANCE_BUREAU'
  | 'FIRST_REVIEWER'
  | 'INNOVATION_CENTRE'
  | 'MANAGER'
  | 'OFFICER'
  | 'OPERATOR'
  | 'OWNER'
  | 'SCIENCE_BUREAU'
  | 'SECURITY'
  | 'STAFF';

export type RuleUnit =
  | 'FEN'
  | 'POINTS';

export type SignDealInput = {
  contractNo: string;
  evidenceIds?: Array<string> | null | undefined;
  signedOn: string;
};

export type SimulateInput = {
  asOf?: string | null | undefined;
  facts: Array<FactInput>;
  history?: Array<PastResultInput> | null | undefined;
  judged?: Array<JudgedInput> | null | undefined;
  patch?: Array<PatchInput> | null | undefined;
  readings?: Array<ReadingInput> | null | undefined;
  standard: string;
  version?: string | null | undefined;
};

export type StandardSubject =
  | 'ENTERPRISE'
  | 'FINANCING'
  | 'STATION';

export type StationInput = {
  address?: string | null | undefined;
  areaId: string;
  name: string;
  parentId?: string | null | undefined;
  phone?: string | null | undefined;
  tier: StationTier;
};

export type StationTier =
  | 'BRANCH'
  | 'HUB'
  | 'OUTLET';

export type TaxGrade =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'M';

export type TraceStatus =
  | 'COMPLETE'
  | 'INCOMPLETE'
  | 'OUT_OF_SCOPE';

export type UnmaskSubject =
  | 'ENTERPRISE'
  | 'MEMBER';

export type VersionStatus =
  | 'APPROVED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'RETURNED';

export type WebhookInput = {
  topics: Array<EventTopic>;
  url: string;
};

export type AdminViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminViewerQuery = { viewer: { __typename: 'Viewer', id: string, role: Role, orgId: string, orgName: string } | null };

export type AdminTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminTreeQuery = { platform: Array<{ __typename: 'Member', role: Role, disabledAt: string | null, waitsForGrant: boolean }>, authorities: Array<{ __typename: 'Org', id: string, kind: OrgKind, name: string }>, areas: Array<{ __typename: 'Area', id: string, name: string, kind: AreaKind, parent: { __typename: 'Area', id: string } | null }>, stations: Array<{ __typename: 'Station', id: string, name: string, tier: StationTier, phone: string | null, address: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, parent: { __typename: 'Station', id: string } | null }> };

export type CreateStationMutationVariables = Exact<{
  input: StationInput;
  key: string;
}>;


export type CreateStationMutation = { createStation:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Station', id: string, name: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type MoveStationMutationVariables = Exact<{
  id: string;
  parentId: string;
}>;


export type MoveStationMutation = { moveStation:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Station', id: string, name: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type CreateAuthorityMutationVariables = Exact<{
  input: AuthorityInput;
  key: string;
}>;


export type CreateAuthorityMutation = { createAuthority:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Org', id: string, name: string, kind: OrgKind }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type AddMemberToMutationVariables = Exact<{
  orgId: string;
  input: MemberInput;
  key: string;
}>;


export type AddMemberToMutation = { addMember:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NewMember', initialPassword: string, member: { __typename: 'Member', id: string, name: string, account: string } }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type CreateFirstAdminMutationVariables = Exact<{
  token: string;
  account: string;
  password: string;
  name: string;
}>;


export type CreateFirstAdminMutation = { createFirstAdmin:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type AdminOrgsQueryVariables = Exact<{
  kind?: OrgKind | null | undefined;
}>;


export type AdminOrgsQuery = { orgs: Array<{ __typename: 'Org', id: string, kind: OrgKind, name: string }> };

export type AdminMembersQueryVariables = Exact<{
  orgId: string;
}>;


export type AdminMembersQuery = { members: Array<{ __typename: 'Member', id: string, name: string, account: string, role: Role, phone: string | null, disabledAt: string | null, lastSeenAt: string | null, waitsForGrant: boolean }> };

export type ResetSecondFactorMutationVariables = Exact<{
  memberId: string;
  reason: string;
}>;


export type ResetSecondFactorMutation = { resetSecondFactor:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type SecurityAccountFragment = { __typename: 'Account', id: string, name: string, account: string, role: Role, orgName: string, orgKind: OrgKind, createdAt: string, lastSeenAt: string | null, disabledAt: string | null, lockedUntil: string | null, waitsForGrant: boolean, secondFactor: boolean };

export type SecurityAccountsQueryVariables = Exact<{
  state: AccountState;
  search?: string | null | undefined;
}>;


export type SecurityAccountsQuery = { waiting: Array<{ __typename: 'Account', id: string }>, locked: Array<{ __typename: 'Account', id: string }>, accounts: Array<{ __typename: 'Account', id: string, name: string, account: string, role: Role, orgName: string, orgKind: OrgKind, createdAt: string, lastSeenAt: string | null, disabledAt: string | null, lockedUntil: string | null, waitsForGrant: boolean, secondFactor: boolean }> };

export type SecurityEventsQueryVariables = Exact<{
  filter: AuditFilter;
}>;


export type SecurityEventsQuery = { auditEntries: { __typename: 'AuditEntryConnection', totalCount: number, nodes: Array<{ __typename: 'AuditEntry', id: string, seq: string, at: string, party: Party, action: string, subject: string, subjectId: string, subjectName: string | null, fromStatus: string | null, toStatus: string | null, note: string | null, memberId: string | null, memberName: string | null, orgName: string | null, hash: string }> } };

export type GrantMemberMutationVariables = Exact<{
  memberId: string;
  reason: string;
}>;


export type GrantMemberMutation = { grantMember:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RevokeGrantMutationVariables = Exact<{
  memberId: string;
  reason: string;
}>;


export type RevokeGrantMutation = { revokeGrant:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type UnlockMemberMutationVariables = Exact<{
  memberId: string;
}>;


export type UnlockMemberMutation = { unlockMember:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type EnableMemberMutationVariables = Exact<{
  memberId: string;
}>;


export type EnableMemberMutation = { enableMember:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type EndSessionsMutationVariables = Exact<{
  memberId: string;
}>;


export type EndSessionsMutation = { endSessions:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RuleHeadFragment = { __typename: 'Standard', id: string, version: string, title: string, subject: StandardSubject, area: string, effectiveFrom: string, effectiveUntil: string | null, inForce: boolean, provisional: string | null, unit: RuleUnit, source: string, sourceNumber: string | null, sourceNote: string | null, issuer: string | null, checkedOn: string };

export type RuleFactFragment = { __typename: 'FactDefinition', name: string, label: string, type: FactType, unit: string | null, required: boolean, help: string | null, group: string | null, min: string | null, max: string | null, atMost: string | null, choices: Array<{ __typename: 'FactChoice', value: string, label: string }> };

export type RuleListQueryVariables = Exact<{
  subject?: StandardSubject | null | undefined;
}>;


export type RuleListQuery = { standards: Array<{ __typename: 'Standard', id: string, version: string, title: string, subject: StandardSubject, area: string, effectiveFrom: string, effectiveUntil: string | null, inForce: boolean, provisional: string | null, unit: RuleUnit, source: string, sourceNumber: string | null, sourceNote: string | null, issuer: string | null, checkedOn: string }> };

export type RuleVersionsQueryVariables = Exact<{
  id: string;
}>;


export type RuleVersionsQuery = { standards: Array<{ __typename: 'Standard', total: string | null, pass: string | null, readings: Array<string>, papers: Array<string>, id: string, version: string, title: string, subject: StandardSubject, area: string, effectiveFrom: string, effectiveUntil: string | null, inForce: boolean, provisional: string | null, unit: RuleUnit, source: string, sourceNumber: string | null, sourceNote: string | null, issuer: string | null, checkedOn: string, facts: Array<{ __typename: 'FactDefinition', name: string, label: string, type: FactType, unit: string | null, required: boolean, help: string | null, group: string | null, min: string | null, max: string | null, atMost: string | null, choices: Array<{ __typename: 'FactChoice', value: string, label: string }> }>, judged: Array<{ __typename: 'JudgedDefinition', item: string, label: string, min: string, max: string, repeated: boolean, clause: string | null, of: string | null }>, parts: Array<{ __typename: 'StandardPart', id: string, label: string, max: string, extra: boolean }>, items: Array<{ __typename: 'StandardItem', id: string, label: string, clause: string | null, part: string | null, max: string, kind: string, note: string | null, facts: Array<string>, judged: boolean }>, grades: Array<{ __typename: 'StandardGrade', id: string, label: string, from: string | null, below: string | null, consequence: string | null }>, vetoes: Array<{ __typename: 'StandardVeto', id: string, label: string, clause: string | null, consequence: string | null }>, readingChoices: Array<{ __typename: 'StandardReading', id: string, clause: string | null, about: string, chosen: string, options: Array<{ __typename: 'ReadingOption', id: string, label: string }> }>, conditions: Array<{ __typename: 'StandardCondition', id: string, label: string, clause: string | null, remedy: string | null }>, ceilings: Array<{ __typename: 'StandardCeiling', id: string, label: string, clause: string | null, text: string }>, shareAndCap: { __typename: 'ShareAndCap', shareBp: number, capFen: Fen } | null, deadlines: Array<{ __typename: 'StandardDeadline', id: string, label: string, due: string, to: string | null, clause: string | null }>, steps: Array<{ __typename: 'StandardStep', who: string, what: string }>, clauses: Array<{ __typename: 'StandardClause', id: string, text: string, by: Array<string>, notComputable: string | null }> }> };

export type SimulateRuleQueryVariables = Exact<{
  input: SimulateInput;
}>;


export type SimulateRuleQuery = { simulate: { __typename: 'RuleTrace', standard: string, version: string, title: string, asOf: string, status: TraceStatus, simulation: boolean, inForce: boolean, provisional: string | null, unit: RuleUnit, variant: string | null, variantLabel: string | null, points: string | null, min: string, max: string, grade: string | null, passed: boolean | null, passWhy: string | null, amountFen: Fen | null, missing: Array<string>, vetoes: Array<string>, consequences: Array<string>, parts: Array<{ __typename: 'TracePart', id: string, label: string, points: string, high: string, max: string }>, conditions: Array<{ __typename: 'TraceCondition', id: string, label: string, clause: string | null, met: boolean | null, why: string, remedy: string | null }>, nextGrade: { __typename: 'NextGrade', label: string, points: string } | null, readings: Array<{ __typename: 'TraceReading', id: string, about: string, option: string, chosen: boolean }>, items: Array<{ __typename: 'RuleTraceItem', id: string, label: string, clause: string | null, part: string | null, raw: string, capped: string, weighted: string, max: string, low: string, high: string, complete: boolean, reached: boolean, value: string | null, unit: string | null, why: string, amountFen: Fen | null, next: { __typename: 'NextStep', text: string, points: string, fact: string } | null }> } };

export type AuditRowFragment = { __typename: 'AuditEntry', id: string, seq: string, at: string, party: Party, action: string, subject: string, subjectId: string, subjectName: string | null, fromStatus: string | null, toStatus: string | null, note: string | null, memberId: string | null, memberName: string | null, orgName: string | null, hash: string };

export type AuditLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: AuditFilter;
}>;


export type AuditLogQuery = { viewer: { __typename: 'Viewer', id: string, role: Role } | null, auditHead: { __typename: 'AuditHead', day: string | null, seq: string | null, hash: string | null, signedAt: string | null, inLog: boolean | null, latestSeq: string | null, checked: number, faulty: number }, auditEntries: { __typename: 'AuditEntryConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'AuditEntry', id: string, seq: string, at: string, party: Party, action: string, subject: string, subjectId: string, subjectName: string | null, fromStatus: string | null, toStatus: string | null, note: string | null, memberId: string | null, memberName: string | null, orgName: string | null, hash: string }> } };

type RefusedBecause_Conflicting_Fragment = { __typename: 'Conflicting', code: RefusalCode, message: string };

type RefusedBecause_InvalidInput_Fragment = { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> };

type RefusedBecause_LimitReached_Fragment = { __typename: 'LimitReached', code: RefusalCode, message: string };

type RefusedBecause_NotAllowed_Fragment = { __typename: 'NotAllowed', code: RefusalCode, message: string };

type RefusedBecause_WrongState_Fragment = { __typename: 'WrongState', code: RefusalCode, message: string };

export type RefusedBecauseFragment =
  | RefusedBecause_Conflicting_Fragment
  | RefusedBecause_InvalidInput_Fragment
  | RefusedBecause_LimitReached_Fragment
  | RefusedBecause_NotAllowed_Fragment
  | RefusedBecause_WrongState_Fragment
;

export type WaitingLineFragment = { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string };

export type StepLineFragment = { __typename: 'Step', id: string, action: string, party: Party, at: string, note: string | null };

export type InstClaimsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ClaimFilter | null | undefined;
  orderBy?: ClaimOrder | null | undefined;
}>;


export type InstClaimsQuery = { claims: { __typename: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename: 'Claim', id: string, status: ClaimStatus, officerName: string | null, claimedAt: string, endedAt: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, need: { __typename: 'Need', id: string, code: string, amountBand: AmountBand, industry: IndustrySection, modes: Array<FinancingMode>, claimMode: ClaimMode, demo: boolean, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, amountFen: Fen, enterprise: { __typename: 'Enterprise', id: string, name: string } } | null } }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type InstClaimQueryVariables = Exact<{
  id: string;
}>;


export type InstClaimQuery = { claim: { __typename: 'Claim', id: string, status: ClaimStatus, officerName: string | null, claimedAt: string, contactedAt: string | null, contactChannel: ContactChannel | null, contactNote: string | null, papers: Array<string>, papersNote: string | null, declineCode: DeclineCode | null, declineAdvice: string | null, endedAt: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, timeline: Array<{ __typename: 'Step', id: string, action: string, party: Party, at: string, note: string | null }>, offers: Array<{ __typename: 'Offer', id: string, code: string, kind: OfferKind, version: number, status: OfferStatus, amountFen: Fen, rateBp: number | null, months: number | null, repayment: RepaymentMethod | null, guarantees: Array<GuaranteeKind>, conditions: string | null, validUntil: string, premiumFen: Fen | null, valuationFen: Fen | null, shareBp: number | null, createdAt: string, decidedAt: string | null, choiceReason: string | null, productId: string | null, fees: Array<{ __typename: 'Fee', name: string, amountFen: Fen, timing: FeeTiming, borneByLender: boolean }>, product: { __typename: 'Product', id: string, name: string } | null, quote: { __typename: 'LoanQuote', totalInterestFen: Fen, totalFeesFen: Fen, totalCostFen: Fen, comprehensiveCostPercent: string, irrEffectivePercent: string, subsidyFen: Fen, irrEffectiveAfterSubsidyPercent: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, need: { __typename: 'Need', id: string, code: string, deals: Array<{ __typename: 'Deal', id: string, code: string, offer: { __typename: 'Offer', id: string } }> } } | null };

export type RecordContactMutationVariables = Exact<{
  claimId: string;
  channel: ContactChannel;
  note: string;
}>;


export type RecordContactMutation = { recordContact:
    | { __typename: 'Claim', id: string, status: ClaimStatus }
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RequestPapersMutationVariables = Exact<{
  claimId: string;
  papers: Array<string> | string;
}>;


export type RequestPapersMutation = { requestPapers:
    | { __typename: 'Claim', id: string, status: ClaimStatus }
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type DeclineClaimMutationVariables = Exact<{
  claimId: string;
  code: DeclineCode;
  advice: string;
}>;


export type DeclineClaimMutation = { declineClaim:
    | { __typename: 'Claim', id: string, status: ClaimStatus }
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ConsentLineFragment = { __typename: 'Release', id: string, status: ReleaseStatus, scopes: Array<ConsentScope>, purpose: ConsentPurpose, at: string | null, requestedAt: string | null, until: string | null, uses: number, usesMax: number | null, lastUsedAt: string | null, revokedAt: string | null, note: string | null };

export type MyConsentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ConsentFilter | null | undefined;
}>;


export type MyConsentsQuery = { consents: { __typename: 'ConsentConnection', totalCount: number, nodes: Array<{ __typename: 'Release', signatory: string | null, id: string, status: ReleaseStatus, scopes: Array<ConsentScope>, purpose: ConsentPurpose, at: string | null, requestedAt: string | null, until: string | null, uses: number, usesMax: number | null, lastUsedAt: string | null, revokedAt: string | null, note: string | null, institution: { __typename: 'Institution', id: string, name: string }, need: { __typename: 'Need', id: string, code: string, status: NeedStatus } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type MyLooksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LookFilter | null | undefined;
}>;


export type MyLooksQuery = { looks: { __typename: 'LookConnection', totalCount: number, nodes: Array<{ __typename: 'Look', id: string, at: string, orgName: string, orgKind: OrgKind, personName: string, what: Array<ConsentScope>, unmasked: boolean, reason: string | null, need: { __typename: 'Need', id: string, code: string } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type ReleaseIdentityMutationVariables = Exact<{
  needId: string;
  institutionId: string;
  input?: ReleaseInput | null | undefined;
  key: string;
}>;


export type ReleaseIdentityMutation = { releaseIdentity:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RevokeReleaseMutationVariables = Exact<{
  needId: string;
  institutionId: string;
}>;


export type RevokeReleaseMutation = { revokeRelease:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RefuseReleaseMutationVariables = Exact<{
  needId: string;
  institutionId: string;
  reason: string;
}>;


export type RefuseReleaseMutation = { refuseRelease:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RequestReleaseMutationVariables = Exact<{
  needId: string;
  input: ReleaseRequestInput;
  key: string;
}>;


export type RequestReleaseMutation = { requestRelease:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type UnmaskMutationVariables = Exact<{
  subject: UnmaskSubject;
  id: string;
  reason: string;
}>;


export type UnmaskMutation = { unmask:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Unmasked', name: string | null, phone: string | null, address: string | null, until: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type MyDealsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: DealFilter | null | undefined;
}>;


export type MyDealsQuery = { deals: { __typename: 'DealConnection', totalCount: number, approvedFen: Fen, confirmedFen: Fen, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Deal', id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, reportedFen: Fen, confirmedFen: Fen, approvedAt: string, demo: boolean, institution: { __typename: 'Institution', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, drawdowns: Array<{ __typename: 'Drawdown', id: string, number: number, amountFen: Fen, status: DrawdownStatus, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }> } };

export type MyDealQueryVariables = Exact<{
  id: string;
}>;


export type MyDealQuery = { deal: { __typename: 'Deal', id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, reportedFen: Fen, confirmedFen: Fen, rateBp: number | null, months: number | null, contractNo: string | null, signedOn: string | null, approvedAt: string, firstDrawnOn: string | null, daysToMoney: number | null, firstLoan: boolean, demo: boolean, need: { __typename: 'Need', id: string, code: string, detail: { __typename: 'NeedDetail', id: string, title: string } | null }, institution: { __typename: 'Institution', id: string, name: string }, offer: { __typename: 'Offer', id: string, code: string, repayment: RepaymentMethod | null, choiceReason: string | null, quote: { __typename: 'LoanQuote', totalInterestFen: Fen, totalFeesFen: Fen, totalCostFen: Fen, irrEffectivePercent: string, schedule: Array<{ __typename: 'LoanPeriod', number: number, paymentFen: Fen, principalFen: Fen, interestFen: Fen, feesFen: Fen, balanceFen: Fen }> } | null }, drawdowns: Array<{ __typename: 'Drawdown', id: string, number: number, amountFen: Fen, drawnOn: string, status: DrawdownStatus, reportedAt: string, decidedAt: string | null, disputeReason: string | null, note: string | null, evidence: Array<{ __typename: 'EvidenceFile', id: string, name: string, bytes: number, at: string }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, timeline: Array<{ __typename: 'Step', id: string, action: string, party: Party, at: string, note: string | null }> } | null };

export type ConfirmDrawdownMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmDrawdownMutation = { confirmDrawdown:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Drawdown', id: string, status: DrawdownStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type DisputeDrawdownMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DisputeDrawdownMutation = { disputeDrawdown:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Drawdown', id: string, status: DrawdownStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type InstDealsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: DealFilter | null | undefined;
  orderBy?: DealOrder | null | undefined;
}>;


export type InstDealsQuery = { deals: { __typename: 'DealConnection', totalCount: number, approvedFen: Fen, confirmedFen: Fen, nodes: Array<{ __typename: 'Deal', id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, reportedFen: Fen, confirmedFen: Fen, rateBp: number | null, months: number | null, contractNo: string | null, approvedAt: string, firstDrawnOn: string | null, firstLoan: boolean, demo: boolean, enterprise: { __typename: 'Enterprise', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type InstDealQueryVariables = Exact<{
  id: string;
}>;


export type InstDealQuery = { deal: { __typename: 'Deal', id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, reportedFen: Fen, confirmedFen: Fen, rateBp: number | null, months: number | null, contractNo: string | null, signedOn: string | null, approvedAt: string, firstDrawnOn: string | null, daysToMoney: number | null, firstLoan: boolean, demo: boolean, area: { __typename: 'Area', id: string, name: string }, need: { __typename: 'Need', id: string, code: string, viewerClaim: { __typename: 'Claim', id: string } | null }, enterprise: { __typename: 'Enterprise', id: string, name: string, uscc: string, contactName: string | null, contactPhone: string | null }, offer: { __typename: 'Offer', id: string, code: string, version: number, kind: OfferKind, repayment: RepaymentMethod | null, guarantees: Array<GuaranteeKind>, conditions: string | null, choiceReason: string | null, premiumFen: Fen | null, valuationFen: Fen | null, shareBp: number | null, product: { __typename: 'Product', id: string, name: string } | null }, drawdowns: Array<{ __typename: 'Drawdown', id: string, number: number, amountFen: Fen, drawnOn: string, status: DrawdownStatus, reportedAt: string, decidedAt: string | null, disputeReason: string | null, note: string | null, evidence: Array<{ __typename: 'EvidenceFile', id: string, name: string, bytes: number, mime: string, sha256: string, at: string, usedElsewhere: boolean }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, timeline: Array<{ __typename: 'Step', id: string, action: string, party: Party, at: string, note: string | null }> } | null };

export type SignDealMutationVariables = Exact<{
  dealId: string;
  input: SignDealInput;
  key: string;
}>;


export type SignDealMutation = { signDeal:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Deal', id: string, status: DealStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type CancelDealMutationVariables = Exact<{
  dealId: string;
  reason: string;
}>;


export type CancelDealMutation = { cancelDeal:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Deal', id: string, status: DealStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ReportDrawdownMutationVariables = Exact<{
  dealId: string;
  input: DrawdownInput;
  key: string;
}>;


export type ReportDrawdownMutation = { reportDrawdown:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Drawdown', id: string, number: number }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type VoidDrawdownMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type VoidDrawdownMutation = { voidDrawdown:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Drawdown', id: string, status: DrawdownStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StartRepayingMutationVariables = Exact<{
  dealId: string;
}>;


export type StartRepayingMutation = { startRepaying:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Deal', id: string, status: DealStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type SettleDealMutationVariables = Exact<{
  dealId: string;
  settledOn: string;
}>;


export type SettleDealMutation = { settleDeal:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Deal', id: string, status: DealStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StDrawdownFragment = { __typename: 'Drawdown', id: string, number: number, amountFen: Fen, drawnOn: string, status: DrawdownStatus, reportedAt: string, decidedAt: string | null, disputeReason: string | null, note: string | null, evidence: Array<{ __typename: 'EvidenceFile', id: string, name: string, bytes: number, mime: string, sha256: string, at: string, usedElsewhere: boolean }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null };

export type StDealRowFragment = { __typename: 'Deal', id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, confirmedFen: Fen, reportedFen: Fen, firstLoan: boolean, firstDrawnOn: string | null, daysToMoney: number | null, approvedAt: string, demo: boolean, area: { __typename: 'Area', id: string, name: string }, enterprise: { __typename: 'Enterprise', id: string, name: string }, institution: { __typename: 'Institution', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null };

export type StDealsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: DealFilter | null | undefined;
  orderBy?: DealOrder | null | undefined;
}>;


export type StDealsQuery = { deals: { __typename: 'DealConnection', totalCount: number, approvedFen: Fen, confirmedFen: Fen, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ __typename: 'Deal', id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, confirmedFen: Fen, reportedFen: Fen, firstLoan: boolean, firstDrawnOn: string | null, daysToMoney: number | null, approvedAt: string, demo: boolean, area: { __typename: 'Area', id: string, name: string }, enterprise: { __typename: 'Enterprise', id: string, name: string }, institution: { __typename: 'Institution', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> } };

export type StDealQueryVariables = Exact<{
  id: string;
}>;


export type StDealQuery = { deal: { __typename: 'Deal', rateBp: number | null, months: number | null, contractNo: string | null, signedOn: string | null, id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, confirmedFen: Fen, reportedFen: Fen, firstLoan: boolean, firstDrawnOn: string | null, daysToMoney: number | null, approvedAt: string, demo: boolean, need: { __typename: 'Need', id: string, code: string, postedAt: string | null, detail: { __typename: 'NeedDetail', id: string, title: string } | null }, offer: { __typename: 'Offer', id: string, code: string, repayment: RepaymentMethod | null, guarantees: Array<GuaranteeKind>, premiumFen: Fen | null, valuationFen: Fen | null, shareBp: number | null, choiceReason: string | null, quote: { __typename: 'LoanQuote', irrEffectivePercent: string, irrEffectiveAfterSubsidyPercent: string, totalCostFen: Fen } | null }, drawdowns: Array<{ __typename: 'Drawdown', id: string, number: number, amountFen: Fen, drawnOn: string, status: DrawdownStatus, reportedAt: string, decidedAt: string | null, disputeReason: string | null, note: string | null, evidence: Array<{ __typename: 'EvidenceFile', id: string, name: string, bytes: number, mime: string, sha256: string, at: string, usedElsewhere: boolean }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, timeline: Array<{ __typename: 'Step', id: string, action: string, party: Party, at: string, note: string | null }>, area: { __typename: 'Area', id: string, name: string }, enterprise: { __typename: 'Enterprise', id: string, name: string }, institution: { __typename: 'Institution', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null } | null };

export type RemindConfirmationMutationVariables = Exact<{
  drawdownId: string;
}>;


export type RemindConfirmationMutation = { remindConfirmation:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Drawdown', id: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StDealCountQueryVariables = Exact<{
  filter?: DealFilter | null | undefined;
}>;


export type StDealCountQuery = { deals: { __typename: 'DealConnection', totalCount: number } };

export type StDealMarksQueryVariables = Exact<{
  first: number;
  unconfirmed?: DealFilter | null | undefined;
  disputed?: DealFilter | null | undefined;
}>;


export type StDealMarksQuery = { unconfirmed: { __typename: 'DealConnection', nodes: Array<{ __typename: 'Deal', id: string, drawdowns: Array<{ __typename: 'Drawdown', id: string, number: number, status: DrawdownStatus }> }> }, disputed: { __typename: 'DealConnection', nodes: Array<{ __typename: 'Deal', id: string }> } };

export type MyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type MyProfileQuery = { myEnterprise: { __typename: 'Enterprise', id: string, name: string, uscc: string, industry: IndustrySection, foundedOn: string, stage: GrowthStage, qualifications: Array<Qualification>, contactName: string | null, contactPhone: string | null, address: string | null, mainBusiness: string | null, demo: boolean, registeredAt: string, employees: number | null, researchers: number | null, revenueFen: Fen | null, rndFen: Fen | null, profitFen: Fen | null, assetsFen: Fen | null, debtFen: Fen | null, loanBalanceFen: Fen | null, taxGrade: TaxGrade | null, inventionPatents: number | null, otherIp: number | null, techContractFen: Fen | null, equityRaisedFen: Fen | null, hadLoanBefore: boolean | null, figuresYear: number | null, version: number, area: { __typename: 'Area', id: string, name: string }, station: { __typename: 'Station', id: string, name: string, phone: string | null } } | null };

export type UpdateEnterpriseMutationVariables = Exact<{
  input: EnterpriseInput;
  version: number;
}>;


export type UpdateEnterpriseMutation = { updateEnterprise:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Enterprise', id: string, version: number }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StFilesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: EnterpriseFilter | null | undefined;
  orderBy?: EnterpriseOrder | null | undefined;
}>;


export type StFilesQuery = { enterprises: { __typename: 'EnterpriseConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ __typename: 'Enterprise', id: string, name: string, uscc: string, industry: IndustrySection, stage: GrowthStage, qualifications: Array<Qualification>, registeredAt: string, figuresYear: number | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, station: { __typename: 'Station', id: string, name: string } }> } };

export type StFileQueryVariables = Exact<{
  id: string;
  own: Array<string> | string;
}>;


export type StFileQuery = { enterprise: { __typename: 'Enterprise', id: string, name: string, uscc: string, industry: IndustrySection, foundedOn: string, stage: GrowthStage, qualifications: Array<Qualification>, contactName: string | null, contactPhone: string | null, address: string | null, mainBusiness: string | null, demo: boolean, registeredAt: string, employees: number | null, researchers: number | null, revenueFen: Fen | null, rndFen: Fen | null, profitFen: Fen | null, assetsFen: Fen | null, debtFen: Fen | null, loanBalanceFen: Fen | null, taxGrade: TaxGrade | null, inventionPatents: number | null, otherIp: number | null, techContractFen: Fen | null, equityRaisedFen: Fen | null, hadLoanBefore: boolean | null, figuresYear: number | null, area: { __typename: 'Area', id: string, name: string }, station: { __typename: 'Station', id: string, name: string } } | null, needs: { __typename: 'NeedConnection', totalCount: number, nodes: Array<{ __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, modes: Array<FinancingMode>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, enterprise: { __typename: 'Enterprise', id: string, name: string } } | null }> }, deals: { __typename: 'DealConnection', totalCount: number, approvedFen: Fen, confirmedFen: Fen, nodes: Array<{ __typename: 'Deal', id: string, code: string, kind: OfferKind, status: DealStatus, approvedFen: Fen, confirmedFen: Fen, reportedFen: Fen, firstLoan: boolean, firstDrawnOn: string | null, daysToMoney: number | null, approvedAt: string, demo: boolean, area: { __typename: 'Area', id: string, name: string }, enterprise: { __typename: 'Enterprise', id: string, name: string }, institution: { __typename: 'Institution', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> } };

export type ExportMadeFragment = { __typename: 'ExportJob', id: string, rows: number, href: string };

export type ExportNeedsMutationVariables = Exact<{
  filter?: NeedFilter | null | undefined;
  orderBy?: NeedOrder | null | undefined;
  key: string;
}>;


export type ExportNeedsMutation = { exportNeeds:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'ExportJob', id: string, rows: number, href: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ExportClaimsMutationVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  orderBy?: ClaimOrder | null | undefined;
  key: string;
}>;


export type ExportClaimsMutation = { exportClaims:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'ExportJob', id: string, rows: number, href: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ExportDealsMutationVariables = Exact<{
  filter?: DealFilter | null | undefined;
  orderBy?: DealOrder | null | undefined;
  key: string;
}>;


export type ExportDealsMutation = { exportDeals:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'ExportJob', id: string, rows: number, href: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ExportEnterprisesMutationVariables = Exact<{
  filter?: EnterpriseFilter | null | undefined;
  orderBy?: EnterpriseOrder | null | undefined;
  key: string;
}>;


export type ExportEnterprisesMutation = { exportEnterprises:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'ExportJob', id: string, rows: number, href: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ExportInstitutionsMutationVariables = Exact<{
  filter?: InstitutionFilter | null | undefined;
  orderBy?: InstitutionOrder | null | undefined;
  key: string;
}>;


export type ExportInstitutionsMutation = { exportInstitutions:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'ExportJob', id: string, rows: number, href: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ExportProductsMutationVariables = Exact<{
  filter?: ProductFilter | null | undefined;
  orderBy?: ProductOrder | null | undefined;
  key: string;
}>;


export type ExportProductsMutation = { exportProducts:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'ExportJob', id: string, rows: number, href: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { publicFigures: { __typename: 'PublicFigures', year: number, asOf: string, needsOpen: number, currentProducts: number, admittedInstitutions: number, confirmedFen: Fen, enterprisesFinanced: number, demo: boolean }, needs: { __typename: 'NeedConnection', nodes: Array<{ __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, claimMode: ClaimMode, claimCap: number, claimUntil: string | null, claimCount: number | null, postedAt: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', duty: ClockKind, until: string | null, workdaysLeft: number | null } | null }> }, products: { __typename: 'ProductConnection', nodes: Array<{ __typename: 'Product', id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, feesText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, medianDays: number | null, institution: { __typename: 'Institution', id: string, name: string, participating: boolean } | null }> } };

export type StationTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type StationTreeQuery = { stations: Array<{ __typename: 'Station', id: string, name: string, tier: StationTier, phone: string | null, address: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, parent: { __typename: 'Station', id: string } | null }> };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { __typename: 'Viewer', name: string, account: string, role: Role, orgName: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean, passwordExpired: boolean, secondFactor: boolean } | null };

export type PlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesQuery = { areas: Array<{ __typename: 'Area', id: string, name: string, kind: AreaKind, parent: { __typename: 'Area', id: string } | null }>, stations: Array<{ __typename: 'Station', id: string, name: string, tier: StationTier, phone: string | null, address: string | null, demo: boolean, area: { __typename: 'Area', id: string } }> };

export type CatalogueRowQueryVariables = Exact<{
  id: string;
}>;


export type CatalogueRowQuery = { institution: { __typename: 'Institution', id: string, name: string, class: InstitutionClass, kind: InstitutionKind, status: InstitutionStatus, region: string | null, publicCode: string | null, source: string | null, grade: string | null, asOf: string | null } | null };

export type CheckUsccQueryVariables = Exact<{
  code: string;
}>;


export type CheckUsccQuery = { checkUscc: { __typename: 'UsccCheck', valid: boolean, normalized: string | null, reason: string | null } };

export type SignInMutationVariables = Exact<{
  account: string;
  password: string;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'SecondFactorNeeded', challenge: string }
    | { __typename: 'Viewer', id: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RegisterEnterpriseMutationVariables = Exact<{
  input: RegisterEnterpriseInput;
  key: string;
}>;


export type RegisterEnterpriseMutation = { registerEnterprise:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ApplyInstitutionMutationVariables = Exact<{
  input: ApplyInstitutionInput;
  key: string;
}>;


export type ApplyInstitutionMutation = { applyInstitution:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type AnswerSecondFactorMutationVariables = Exact<{
  challenge: string;
  code: string;
}>;


export type AnswerSecondFactorMutation = { answerSecondFactor:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StepUpMutationVariables = Exact<{
  password: string;
  code?: string | null | undefined;
}>;


export type StepUpMutation = { stepUp:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type BeginSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginSecondFactorMutation = { beginSecondFactor:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NewSecondFactor', secret: string, uri: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RecoveryCodes', codes: Array<string> }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RemoveSecondFactorMutationVariables = Exact<{
  password: string;
  code: string;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { sessions: Array<{ __typename: 'LoginSession', id: string, since: string, lastSeenAt: string, current: boolean, device: string | null, address: string | null }> };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endSession:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type LibraryCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryCountsQuery = { libraryCounts: { __typename: 'LibraryCounts', source: string, asOf: string, catalogued: { __typename: 'LibraryCount', financial: number, venture: number, intermediary: number, institutions: number, products: number }, admitted: { __typename: 'LibraryCount', financial: number, venture: number, intermediary: number, institutions: number, products: number }, required: { __typename: 'LibraryCount', financial: number, venture: number, intermediary: number, institutions: number, products: number } } };

export type InstitutionListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: InstitutionFilter | null | undefined;
  orderBy?: InstitutionOrder | null | undefined;
}>;


export type InstitutionListQuery = { institutions: { __typename: 'InstitutionConnection', totalCount: number, nodes: Array<{ __typename: 'Institution', id: string, name: string, class: InstitutionClass, kind: InstitutionKind, status: InstitutionStatus, participating: boolean, region: string | null, admittedOn: string | null, grade: string | null, asOf: string | null, demo: boolean, productCount: number }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, facets: Array<{ __typename: 'Facet', field: string, values: Array<{ __typename: 'FacetValue', value: string, count: number }> }> } };

export type InstitutionPageQueryVariables = Exact<{
  id: string;
}>;


export type InstitutionPageQuery = { institution: { __typename: 'Institution', id: string, name: string, class: InstitutionClass, kind: InstitutionKind, status: InstitutionStatus, participating: boolean, region: string | null, publicCode: string | null, intro: string | null, qualification: string | null, agreementUntil: string | null, admittedOn: string | null, source: string | null, grade: string | null, asOf: string | null, note: string | null, demo: boolean, productCount: number, station: { __typename: 'Station', id: string, name: string, phone: string | null } | null, products: Array<{ __typename: 'Product', id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, feesText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, medianDays: number | null, institution: { __typename: 'Institution', id: string, name: string, participating: boolean } | null }> } | null };

export type InstMeQueryVariables = Exact<{ [key: string]: never; }>;


export type InstMeQuery = { viewer: { __typename: 'Viewer', id: string, name: string, role: Role, orgId: string, orgName: string, orgKind: OrgKind, mustChangePassword: boolean } | null };

export type InstOwnQueryVariables = Exact<{
  id: string;
}>;


export type InstOwnQuery = { institution: { __typename: 'Institution', id: string, name: string, status: InstitutionStatus, class: InstitutionClass, kind: InstitutionKind, region: string | null, uscc: string | null, qualification: string | null, agreementUntil: string | null, admittedOn: string | null, returnNote: string | null, demo: boolean, station: { __typename: 'Station', id: string, name: string, phone: string | null, address: string | null } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null } | null };

export type InstBenchQueryVariables = Exact<{
  mine: Array<string> | string;
}>;


export type InstBenchQuery = { claims: { __typename: 'ClaimConnection', totalCount: number, nodes: Array<{ __typename: 'Claim', id: string, status: ClaimStatus, need: { __typename: 'Need', id: string, code: string, amountBand: AmountBand, area: { __typename: 'Area', id: string, name: string } }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }, deals: { __typename: 'DealConnection', nodes: Array<{ __typename: 'Deal', id: string, code: string, status: DealStatus, enterprise: { __typename: 'Enterprise', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }, disputed: { __typename: 'DealConnection', nodes: Array<{ __typename: 'Deal', id: string, code: string, enterprise: { __typename: 'Enterprise', id: string, name: string }, drawdowns: Array<{ __typename: 'Drawdown', id: string, number: number, status: DrawdownStatus, disputeReason: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }> }, products: { __typename: 'ProductConnection', nodes: Array<{ __typename: 'Product', id: string, name: string, status: ProductStatus, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }, productVersions: Array<{ __typename: 'ProductVersion', id: string, number: number, note: string | null, reviewedAt: string | null, product: { __typename: 'Product', id: string, name: string } }>, invited: { __typename: 'ClaimConnection', totalCount: number }, claimed: { __typename: 'ClaimConnection', totalCount: number }, talking: { __typename: 'ClaimConnection', totalCount: number }, offered: { __typename: 'ClaimConnection', totalCount: number }, won: { __typename: 'ClaimConnection', totalCount: number }, lost: { __typename: 'ClaimConnection', totalCount: number }, declined: { __typename: 'ClaimConnection', totalCount: number }, lapsed: { __typename: 'ClaimConnection', totalCount: number }, funded: { __typename: 'DealConnection', totalCount: number, confirmedFen: Fen } };

export type ResubmitAdmissionMutationVariables = Exact<{
  qualification: string;
  key: string;
}>;


export type ResubmitAdmissionMutation = { resubmitAdmission:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Institution', id: string, status: InstitutionStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StInstitutionRowFragment = { __typename: 'Institution', id: string, name: string, class: InstitutionClass, kind: InstitutionKind, status: InstitutionStatus, region: string | null, admittedOn: string | null, agreementUntil: string | null, productCount: number, grade: string | null, asOf: string | null, demo: boolean, station: { __typename: 'Station', id: string, name: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null };

export type StInstitutionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: InstitutionFilter | null | undefined;
  orderBy?: InstitutionOrder | null | undefined;
}>;


export type StInstitutionsQuery = { institutions: { __typename: 'InstitutionConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ __typename: 'Institution', id: string, name: string, class: InstitutionClass, kind: InstitutionKind, status: InstitutionStatus, region: string | null, admittedOn: string | null, agreementUntil: string | null, productCount: number, grade: string | null, asOf: string | null, demo: boolean, station: { __typename: 'Station', id: string, name: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> } };

export type StInstitutionCountsQueryVariables = Exact<{
  queue?: InstitutionFilter | null | undefined;
  admitted?: InstitutionFilter | null | undefined;
  suspended?: InstitutionFilter | null | undefined;
  catalogued?: InstitutionFilter | null | undefined;
}>;


export type StInstitutionCountsQuery = { queue: { __typename: 'InstitutionConnection', totalCount: number }, admitted: { __typename: 'InstitutionConnection', totalCount: number }, suspended: { __typename: 'InstitutionConnection', totalCount: number }, catalogued: { __typename: 'InstitutionConnection', totalCount: number } };

export type StInstitutionQueryVariables = Exact<{
  id: string;
}>;


export type StInstitutionQuery = { institution: { __typename: 'Institution', participating: boolean, uscc: string | null, publicCode: string | null, intro: string | null, qualification: string | null, returnNote: string | null, source: string | null, note: string | null, id: string, name: string, class: InstitutionClass, kind: InstitutionKind, status: InstitutionStatus, region: string | null, admittedOn: string | null, agreementUntil: string | null, productCount: number, grade: string | null, asOf: string | null, demo: boolean, products: Array<{ __typename: 'Product', id: string, name: string, family: ProductFamily, status: ProductStatus, version: number, versions: Array<{ __typename: 'ProductVersion', id: string, number: number, status: VersionStatus }> }>, station: { __typename: 'Station', id: string, name: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null } | null };

export type ReviewAdmissionMutationVariables = Exact<{
  institutionId: string;
  input: AdmissionReviewInput;
  key: string;
}>;


export type ReviewAdmissionMutation = { reviewAdmission:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Institution', id: string, status: InstitutionStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type SuspendInstitutionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type SuspendInstitutionMutation = { suspendInstitution:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Institution', id: string, status: InstitutionStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ReinstateInstitutionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReinstateInstitutionMutation = { reinstateInstitution:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Institution', id: string, status: InstitutionStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ExitInstitutionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ExitInstitutionMutation = { exitInstitution:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Institution', id: string, status: InstitutionStatus }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type MyMessagesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  todo?: boolean | null | undefined;
}>;


export type MyMessagesQuery = { viewer: { __typename: 'Viewer', id: string, unreadCount: number, todoCount: number } | null, messages: { __typename: 'MessageConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Message', id: string, kind: MessageKind, title: string, body: string, link: string | null, todo: boolean, at: string, readAt: string | null }> } };

export type MarkReadMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MarkReadMutation = { markRead:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string, unreadCount: number, todoCount: number }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type NeedDraftFieldsFragment = { __typename: 'Need', id: string, code: string, status: NeedStatus, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, loanHistory: LoanHistory | null, claimMode: ClaimMode, claimCap: number, claimUntil: string | null, several: boolean, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, minAmountFen: Fen | null, latestOn: string | null, purposeText: string | null, repaymentSource: string | null, collateralText: string | null, ipText: string | null, maxRateBp: number | null, equityValuationFen: Fen | null, equityShareBp: number | null, equityRound: string | null, showClaimCount: boolean, pointsConsent: boolean, truthful: boolean, returnNote: string | null, savedAt: string, version: number, returnIssues: Array<{ __typename: 'Issue', path: string, message: string }>, product: { __typename: 'Product', id: string, name: string, provider: string, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, papers: Array<string> } | null, invitations: Array<{ __typename: 'Invitation', id: string, by: Party, institution: { __typename: 'Institution', id: string, name: string } }> } | null };

export type ChosenProductFieldsFragment = { __typename: 'Product', id: string, name: string, provider: string, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, papers: Array<string> };

export type NeedDraftQueryVariables = Exact<{
  id: string;
}>;


export type NeedDraftQuery = { need: { __typename: 'Need', id: string, code: string, status: NeedStatus, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, loanHistory: LoanHistory | null, claimMode: ClaimMode, claimCap: number, claimUntil: string | null, several: boolean, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, minAmountFen: Fen | null, latestOn: string | null, purposeText: string | null, repaymentSource: string | null, collateralText: string | null, ipText: string | null, maxRateBp: number | null, equityValuationFen: Fen | null, equityShareBp: number | null, equityRound: string | null, showClaimCount: boolean, pointsConsent: boolean, truthful: boolean, returnNote: string | null, savedAt: string, version: number, returnIssues: Array<{ __typename: 'Issue', path: string, message: string }>, product: { __typename: 'Product', id: string, name: string, provider: string, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, papers: Array<string> } | null, invitations: Array<{ __typename: 'Invitation', id: string, by: Party, institution: { __typename: 'Institution', id: string, name: string } }> } | null } | null };

export type NeedFormChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type NeedFormChoicesQuery = { viewer: { __typename: 'Viewer', id: string, orgKind: OrgKind } | null, myEnterprise: { __typename: 'Enterprise', id: string, station: { __typename: 'Station', id: string, name: string, phone: string | null, address: string | null } } | null, institutions: { __typename: 'InstitutionConnection', nodes: Array<{ __typename: 'Institution', id: string, name: string, kind: InstitutionKind, region: string | null }> } };

export type ChosenProductQueryVariables = Exact<{
  id: string;
}>;


export type ChosenProductQuery = { product: { __typename: 'Product', id: string, name: string, provider: string, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, papers: Array<string> } | null };

export type CreateNeedMutationVariables = Exact<{
  input: NeedInput;
  key: string;
}>;


export type CreateNeedMutation = { createNeed:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string, detail: { __typename: 'NeedDetail', id: string, version: number, savedAt: string } | null }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type SaveNeedMutationVariables = Exact<{
  id: string;
  input: NeedInput;
  version: number;
}>;


export type SaveNeedMutation = { saveNeed:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string, detail: { __typename: 'NeedDetail', id: string, version: number, savedAt: string } | null }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type SubmitNeedMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type SubmitNeedMutation = { submitNeed:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string, status: NeedStatus }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type NeedVersionQueryVariables = Exact<{
  id: string;
}>;


export type NeedVersionQuery = { need: { __typename: 'Need', id: string, detail: { __typename: 'NeedDetail', id: string, version: number } | null } | null };

export type MyNeedsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: NeedFilter | null | undefined;
}>;


export type MyNeedsQuery = { needs: { __typename: 'NeedConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Need', id: string, code: string, status: NeedStatus, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, savedAt: string } | null }> } };

export type MyTurnsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTurnsQuery = { viewer: { __typename: 'Viewer', id: string, name: string, role: Role, orgName: string, unreadCount: number, todoCount: number, mustChangePassword: boolean } | null, needs: { __typename: 'NeedConnection', totalCount: number, nodes: Array<{ __typename: 'Need', id: string, code: string, status: NeedStatus, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, savedAt: string } | null }> }, claims: { __typename: 'ClaimConnection', nodes: Array<{ __typename: 'Claim', id: string, institution: { __typename: 'Institution', id: string, name: string }, need: { __typename: 'Need', id: string, detail: { __typename: 'NeedDetail', id: string, title: string } | null }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }, deals: { __typename: 'DealConnection', nodes: Array<{ __typename: 'Deal', id: string, code: string, institution: { __typename: 'Institution', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }, pending: { __typename: 'DealConnection', nodes: Array<{ __typename: 'Deal', id: string, code: string, institution: { __typename: 'Institution', id: string, name: string }, drawdowns: Array<{ __typename: 'Drawdown', id: string, number: number, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }> } };

export type MyNeedQueryVariables = Exact<{
  id: string;
}>;


export type MyNeedQuery = { viewer: { __typename: 'Viewer', id: string, role: Role } | null, need: { __typename: 'Need', id: string, code: string, status: NeedStatus, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, several: boolean, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, amountBand: AmountBand, demo: boolean, industry: IndustrySection, stage: GrowthStage, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, minAmountFen: Fen | null, latestOn: string | null, maxRateBp: number | null, returnNote: string | null, savedAt: string, returnIssues: Array<{ __typename: 'Issue', path: string, message: string }>, product: { __typename: 'Product', id: string, name: string, provider: string } | null, releases: Array<{ __typename: 'Release', id: string, status: ReleaseStatus, scopes: Array<ConsentScope>, purpose: ConsentPurpose, at: string | null, requestedAt: string | null, until: string | null, uses: number, usesMax: number | null, lastUsedAt: string | null, revokedAt: string | null, note: string | null, institution: { __typename: 'Institution', id: string, name: string } }>, invitations: Array<{ __typename: 'Invitation', id: string, by: Party, at: string, note: string | null, institution: { __typename: 'Institution', id: string, name: string } }>, views: Array<{ __typename: 'View', id: string, count: number, lastAt: string, institution: { __typename: 'Institution', id: string, name: string } }> } | null, claims: Array<{ __typename: 'Claim', id: string, status: ClaimStatus, officerName: string | null, claimedAt: string, contactedAt: string | null, contactChannel: ContactChannel | null, contactNote: string | null, papers: Array<string>, papersNote: string | null, declineCode: DeclineCode | null, declineAdvice: string | null, endedAt: string | null, institution: { __typename: 'Institution', id: string, name: string, kind: InstitutionKind }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, offers: Array<{ __typename: 'Offer', id: string, code: string, status: OfferStatus, claim: { __typename: 'Claim', id: string } }>, deals: Array<{ __typename: 'Deal', id: string, code: string, status: DealStatus, approvedFen: Fen, institution: { __typename: 'Institution', id: string, name: string } }>, timeline: Array<{ __typename: 'Step', id: string, action: string, party: Party, at: string, note: string | null }> } | null };

export type MyNeedMatchesQueryVariables = Exact<{
  needId: string;
  first: number;
}>;


export type MyNeedMatchesQuery = { productMatches: Array<{ __typename: 'ProductMatch', eligible: Answer, score: number, passed: number, failed: number, unknown: number, conditions: Array<{ __typename: 'ConditionAnswer', label: string, answer: Answer, hard: boolean, why: string, settledBy: string | null }>, product: { __typename: 'Product', id: string, name: string, provider: string, amountMaxFen: Fen | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null } }> };

export type ProvidePapersMutationVariables = Exact<{
  claimId: string;
  note: string;
}>;


export type ProvidePapersMutation = { providePapers:
    | { __typename: 'Claim', id: string }
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type WithdrawNeedMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type WithdrawNeedMutation = { withdrawNeed:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string, status: NeedStatus }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ExtendNeedMutationVariables = Exact<{
  id: string;
  claimUntil: string;
}>;


export type ExtendNeedMutation = { extendNeed:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string, claimUntil: string | null }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type BoardLineFragment = { __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, claimMode: ClaimMode, claimCap: number, claimUntil: string | null, claimCount: number | null, postedAt: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', duty: ClockKind, until: string | null, workdaysLeft: number | null } | null };

export type NeedBoardQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: NeedFilter | null | undefined;
  orderBy?: NeedOrder | null | undefined;
}>;


export type NeedBoardQuery = { needs: { __typename: 'NeedConnection', totalCount: number, nodes: Array<{ __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, claimMode: ClaimMode, claimCap: number, claimUntil: string | null, claimCount: number | null, postedAt: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', duty: ClockKind, until: string | null, workdaysLeft: number | null } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, facets: Array<{ __typename: 'Facet', field: string, values: Array<{ __typename: 'FacetValue', value: string, count: number }> }> }, areas: Array<{ __typename: 'Area', id: string, name: string, kind: AreaKind }> };

export type NeedFaceQueryVariables = Exact<{
  id: string;
}>;


export type NeedFaceQuery = { need: { __typename: 'Need', qualifications: Array<Qualification>, guarantees: Array<GuaranteeKind>, loanHistory: LoanHistory | null, several: boolean, id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, claimMode: ClaimMode, claimCap: number, claimUntil: string | null, claimCount: number | null, postedAt: string | null, demo: boolean, waitingOn: { __typename: 'WaitingOn', party: Party, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, area: { __typename: 'Area', id: string, name: string } } | null };

export type PoolLineFragment = { __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, several: boolean, demo: boolean, area: { __typename: 'Area', id: string, name: string }, viewerClaim: { __typename: 'Claim', id: string, status: ClaimStatus } | null };

export type EnterpriseFileFragment = { __typename: 'Enterprise', id: string, name: string, uscc: string, industry: IndustrySection, foundedOn: string, stage: GrowthStage, qualifications: Array<Qualification>, contactName: string | null, contactPhone: string | null, address: string | null, mainBusiness: string | null, demo: boolean, employees: number | null, researchers: number | null, revenueFen: Fen | null, rndFen: Fen | null, profitFen: Fen | null, assetsFen: Fen | null, debtFen: Fen | null, loanBalanceFen: Fen | null, taxGrade: TaxGrade | null, inventionPatents: number | null, otherIp: number | null, techContractFen: Fen | null, equityRaisedFen: Fen | null, hadLoanBefore: boolean | null, figuresYear: number | null, area: { __typename: 'Area', id: string, name: string }, station: { __typename: 'Station', id: string, name: string, phone: string | null } };

export type NeedFacesFragment = { __typename: 'Need', qualifications: Array<Qualification>, loanHistory: LoanHistory | null, id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, several: boolean, demo: boolean, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, viewerRelease: { __typename: 'Release', id: string, status: ReleaseStatus, scopes: Array<ConsentScope>, purpose: ConsentPurpose, at: string | null, requestedAt: string | null, until: string | null, uses: number, usesMax: number | null, lastUsedAt: string | null, revokedAt: string | null, note: string | null } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, minAmountFen: Fen | null, latestOn: string | null, purposeText: string | null, repaymentSource: string | null, collateralText: string | null, ipText: string | null, maxRateBp: number | null, equityValuationFen: Fen | null, equityShareBp: number | null, equityRound: string | null, product: { __typename: 'Product', id: string, name: string, provider: string } | null, enterprise: { __typename: 'Enterprise', id: string, name: string, uscc: string, industry: IndustrySection, foundedOn: string, stage: GrowthStage, qualifications: Array<Qualification>, contactName: string | null, contactPhone: string | null, address: string | null, mainBusiness: string | null, demo: boolean, employees: number | null, researchers: number | null, revenueFen: Fen | null, rndFen: Fen | null, profitFen: Fen | null, assetsFen: Fen | null, debtFen: Fen | null, loanBalanceFen: Fen | null, taxGrade: TaxGrade | null, inventionPatents: number | null, otherIp: number | null, techContractFen: Fen | null, equityRaisedFen: Fen | null, hadLoanBefore: boolean | null, figuresYear: number | null, area: { __typename: 'Area', id: string, name: string }, station: { __typename: 'Station', id: string, name: string, phone: string | null } } } | null, area: { __typename: 'Area', id: string, name: string }, viewerClaim: { __typename: 'Claim', id: string, status: ClaimStatus } | null };

export type InstPoolQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: NeedFilter | null | undefined;
  orderBy?: NeedOrder | null | undefined;
  mine: Array<string> | string;
}>;


export type InstPoolQuery = { needs: { __typename: 'NeedConnection', totalCount: number, nodes: Array<{ __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, several: boolean, demo: boolean, area: { __typename: 'Area', id: string, name: string }, viewerClaim: { __typename: 'Claim', id: string, status: ClaimStatus } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } }, invited: { __typename: 'ClaimConnection', nodes: Array<{ __typename: 'Claim', id: string, need: { __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, several: boolean, demo: boolean, area: { __typename: 'Area', id: string, name: string }, viewerClaim: { __typename: 'Claim', id: string, status: ClaimStatus } | null }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> }, areas: Array<{ __typename: 'Area', id: string, name: string, kind: AreaKind }>, products: { __typename: 'ProductConnection', nodes: Array<{ __typename: 'Product', id: string, name: string }> } };

export type InstMatchesQueryVariables = Exact<{
  productId: string;
  first: number;
}>;


export type InstMatchesQuery = { needMatches: Array<{ __typename: 'NeedMatch', eligible: Answer, score: number, passed: number, failed: number, unknown: number, need: { __typename: 'Need', id: string } }> };

export type InstMatchTraceQueryVariables = Exact<{
  productId: string;
  first: number;
}>;


export type InstMatchTraceQuery = { needMatches: Array<{ __typename: 'NeedMatch', eligible: Answer, score: number, passed: number, failed: number, unknown: number, conditions: Array<{ __typename: 'ConditionAnswer', label: string, answer: Answer, hard: boolean, why: string, settledBy: string | null }>, need: { __typename: 'Need', id: string } }> };

export type InstNeedQueryVariables = Exact<{
  id: string;
  mine: Array<string> | string;
}>;


export type InstNeedQuery = { need: { __typename: 'Need', qualifications: Array<Qualification>, loanHistory: LoanHistory | null, id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, several: boolean, demo: boolean, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, viewerRelease: { __typename: 'Release', id: string, status: ReleaseStatus, scopes: Array<ConsentScope>, purpose: ConsentPurpose, at: string | null, requestedAt: string | null, until: string | null, uses: number, usesMax: number | null, lastUsedAt: string | null, revokedAt: string | null, note: string | null } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, minAmountFen: Fen | null, latestOn: string | null, purposeText: string | null, repaymentSource: string | null, collateralText: string | null, ipText: string | null, maxRateBp: number | null, equityValuationFen: Fen | null, equityShareBp: number | null, equityRound: string | null, product: { __typename: 'Product', id: string, name: string, provider: string } | null, enterprise: { __typename: 'Enterprise', id: string, name: string, uscc: string, industry: IndustrySection, foundedOn: string, stage: GrowthStage, qualifications: Array<Qualification>, contactName: string | null, contactPhone: string | null, address: string | null, mainBusiness: string | null, demo: boolean, employees: number | null, researchers: number | null, revenueFen: Fen | null, rndFen: Fen | null, profitFen: Fen | null, assetsFen: Fen | null, debtFen: Fen | null, loanBalanceFen: Fen | null, taxGrade: TaxGrade | null, inventionPatents: number | null, otherIp: number | null, techContractFen: Fen | null, equityRaisedFen: Fen | null, hadLoanBefore: boolean | null, figuresYear: number | null, area: { __typename: 'Area', id: string, name: string }, station: { __typename: 'Station', id: string, name: string, phone: string | null } } } | null, area: { __typename: 'Area', id: string, name: string }, viewerClaim: { __typename: 'Claim', id: string, status: ClaimStatus } | null } | null, products: { __typename: 'ProductConnection', nodes: Array<{ __typename: 'Product', id: string, name: string, family: ProductFamily }> } };

export type ClaimNeedMutationVariables = Exact<{
  needId: string;
  key: string;
}>;


export type ClaimNeedMutation = { claimNeed:
    | { __typename: 'Claim', id: string, status: ClaimStatus }
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StNeedRowFragment = { __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, modes: Array<FinancingMode>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, enterprise: { __typename: 'Enterprise', id: string, name: string } } | null };

export type StNeedsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: NeedFilter | null | undefined;
  orderBy?: NeedOrder | null | undefined;
}>;


export type StNeedsQuery = { needs: { __typename: 'NeedConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, modes: Array<FinancingMode>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, enterprise: { __typename: 'Enterprise', id: string, name: string } } | null }> } };

export type StNeedCountsQueryVariables = Exact<{
  review?: NeedFilter | null | undefined;
  open?: NeedFilter | null | undefined;
  stalled?: NeedFilter | null | undefined;
}>;


export type StNeedCountsQuery = { review: { __typename: 'NeedConnection', totalCount: number }, open: { __typename: 'NeedConnection', totalCount: number }, stalled: { __typename: 'NeedConnection', totalCount: number } };

export type StNeedQueryVariables = Exact<{
  id: string;
}>;


export type StNeedQuery = { need: { __typename: 'Need', months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, loanHistory: LoanHistory | null, industry: IndustrySection, stage: GrowthStage, qualifications: Array<Qualification>, several: boolean, id: string, code: string, status: NeedStatus, amountBand: AmountBand, modes: Array<FinancingMode>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, demo: boolean, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, minAmountFen: Fen | null, latestOn: string | null, purposeText: string | null, repaymentSource: string | null, collateralText: string | null, ipText: string | null, maxRateBp: number | null, equityValuationFen: Fen | null, equityShareBp: number | null, equityRound: string | null, showClaimCount: boolean, pointsConsent: boolean, truthful: boolean, returnNote: string | null, savedAt: string, returnIssues: Array<{ __typename: 'Issue', path: string, message: string }>, product: { __typename: 'Product', id: string, name: string, provider: string } | null, releases: Array<{ __typename: 'Release', id: string, at: string | null, revokedAt: string | null, institution: { __typename: 'Institution', id: string, name: string } }>, invitations: Array<{ __typename: 'Invitation', id: string, by: Party, at: string, note: string | null, institution: { __typename: 'Institution', id: string, name: string } }>, enterprise: { __typename: 'Enterprise', id: string, name: string, uscc: string, industry: IndustrySection, stage: GrowthStage, foundedOn: string, qualifications: Array<Qualification>, contactName: string | null, contactPhone: string | null, demo: boolean, station: { __typename: 'Station', id: string, name: string } } } | null, claims: Array<{ __typename: 'Claim', id: string, status: ClaimStatus, officerName: string | null, claimedAt: string, contactedAt: string | null, declineCode: DeclineCode | null, declineAdvice: string | null, endedAt: string | null, institution: { __typename: 'Institution', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, offers: Array<{ __typename: 'Offer', id: string, code: string, kind: OfferKind, version: number, status: OfferStatus, amountFen: Fen, rateBp: number | null, months: number | null, repayment: RepaymentMethod | null, guarantees: Array<GuaranteeKind>, validUntil: string, premiumFen: Fen | null, valuationFen: Fen | null, shareBp: number | null, createdAt: string, choiceReason: string | null, institution: { __typename: 'Institution', id: string, name: string }, quote: { __typename: 'LoanQuote', irrEffectivePercent: string, totalCostFen: Fen } | null }>, deals: Array<{ __typename: 'Deal', id: string, code: string, status: DealStatus, approvedFen: Fen, confirmedFen: Fen, institution: { __typename: 'Institution', id: string, name: string } }>, timeline: Array<{ __typename: 'Step', id: string, action: string, party: Party, at: string, note: string | null }>, area: { __typename: 'Area', id: string, name: string }, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null } | null };

export type StNeedMatchesQueryVariables = Exact<{
  needId: string;
  first: number;
}>;


export type StNeedMatchesQuery = { productMatches: Array<{ __typename: 'ProductMatch', eligible: Answer, score: number, passed: number, failed: number, unknown: number, conditions: Array<{ __typename: 'ConditionAnswer', label: string, answer: Answer, hard: boolean, why: string, settledBy: string | null }>, product: { __typename: 'Product', id: string, name: string, provider: string, institution: { __typename: 'Institution', id: string, name: string } | null } }> };

export type StParticipantsQueryVariables = Exact<{
  first: number;
  filter?: InstitutionFilter | null | undefined;
}>;


export type StParticipantsQuery = { institutions: { __typename: 'InstitutionConnection', totalCount: number, nodes: Array<{ __typename: 'Institution', id: string, name: string, class: InstitutionClass, kind: InstitutionKind, region: string | null, productCount: number }> } };

export type ReviewNeedMutationVariables = Exact<{
  id: string;
  input: NeedReviewInput;
  key: string;
}>;


export type ReviewNeedMutation = { reviewNeed:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string, status: NeedStatus }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type DispatchNeedMutationVariables = Exact<{
  id: string;
  institutionIds: Array<string> | string;
  note?: string | null | undefined;
  key: string;
}>;


export type DispatchNeedMutation = { dispatchNeed:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Need', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type MyOffersQueryVariables = Exact<{
  id: string;
}>;


export type MyOffersQuery = { viewer: { __typename: 'Viewer', id: string, role: Role } | null, members: Array<{ __typename: 'Member', id: string, name: string, role: Role, disabledAt: string | null }>, need: { __typename: 'Need', id: string, code: string, status: NeedStatus, several: boolean, claimMode: ClaimMode, claimUntil: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null, detail: { __typename: 'NeedDetail', id: string, title: string, amountFen: Fen, maxRateBp: number | null, latestOn: string | null } | null, deals: Array<{ __typename: 'Deal', id: string, offer: { __typename: 'Offer', id: string } }>, offers: Array<{ __typename: 'Offer', id: string, code: string, kind: OfferKind, version: number, status: OfferStatus, amountFen: Fen, rateBp: number | null, months: number | null, repayment: RepaymentMethod | null, guarantees: Array<GuaranteeKind>, conditions: string | null, validUntil: string, premiumFen: Fen | null, valuationFen: Fen | null, shareBp: number | null, createdAt: string, choiceReason: string | null, institution: { __typename: 'Institution', id: string, name: string }, product: { __typename: 'Product', id: string, name: string } | null, fees: Array<{ __typename: 'Fee', name: string, amountFen: Fen, timing: FeeTiming, borneByLender: boolean }>, quote: { __typename: 'LoanQuote', totalInterestFen: Fen, totalFeesFen: Fen, totalCostFen: Fen, comprehensiveCostPercent: string, irrEffectivePercent: string, subsidyFen: Fen, irrEffectiveAfterSubsidyPercent: string, schedule: Array<{ __typename: 'LoanPeriod', number: number, paymentFen: Fen, principalFen: Fen, interestFen: Fen, feesFen: Fen, balanceFen: Fen }> } | null }> } | null };

export type AcceptOfferMutationVariables = Exact<{
  offerId: string;
  reason: string;
  key: string;
}>;


export type AcceptOfferMutation = { acceptOffer:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'Deal', id: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type QuoteLoanQueryVariables = Exact<{
  input: QuoteLoanInput;
}>;


export type QuoteLoanQuery = { quoteLoan: { __typename: 'LoanQuote', totalInterestFen: Fen, totalFeesFen: Fen, totalCostFen: Fen, comprehensiveCostPercent: string, irrNominalPercent: string, irrEffectivePercent: string, subsidyFen: Fen, irrEffectiveAfterSubsidyPercent: string, schedule: Array<{ __typename: 'LoanPeriod', number: number, paymentFen: Fen, principalFen: Fen, interestFen: Fen, feesFen: Fen, balanceFen: Fen }> } };

export type OwnOfferFragment = { __typename: 'Offer', id: string, code: string, kind: OfferKind, version: number, status: OfferStatus, amountFen: Fen, rateBp: number | null, months: number | null, repayment: RepaymentMethod | null, guarantees: Array<GuaranteeKind>, conditions: string | null, validUntil: string, premiumFen: Fen | null, valuationFen: Fen | null, shareBp: number | null, createdAt: string, decidedAt: string | null, choiceReason: string | null, productId: string | null, fees: Array<{ __typename: 'Fee', name: string, amountFen: Fen, timing: FeeTiming, borneByLender: boolean }>, product: { __typename: 'Product', id: string, name: string } | null, quote: { __typename: 'LoanQuote', totalInterestFen: Fen, totalFeesFen: Fen, totalCostFen: Fen, comprehensiveCostPercent: string, irrEffectivePercent: string, subsidyFen: Fen, irrEffectiveAfterSubsidyPercent: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null };

export type InstOfferDeskQueryVariables = Exact<{
  id: string;
  mine: Array<string> | string;
}>;


export type InstOfferDeskQuery = { claim: { __typename: 'Claim', id: string, status: ClaimStatus, offers: Array<{ __typename: 'Offer', id: string, code: string, kind: OfferKind, version: number, status: OfferStatus, amountFen: Fen, rateBp: number | null, months: number | null, repayment: RepaymentMethod | null, guarantees: Array<GuaranteeKind>, conditions: string | null, validUntil: string, premiumFen: Fen | null, valuationFen: Fen | null, shareBp: number | null, createdAt: string, decidedAt: string | null, choiceReason: string | null, productId: string | null, fees: Array<{ __typename: 'Fee', name: string, amountFen: Fen, timing: FeeTiming, borneByLender: boolean }>, product: { __typename: 'Product', id: string, name: string } | null, quote: { __typename: 'LoanQuote', totalInterestFen: Fen, totalFeesFen: Fen, totalCostFen: Fen, comprehensiveCostPercent: string, irrEffectivePercent: string, subsidyFen: Fen, irrEffectiveAfterSubsidyPercent: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, need: { __typename: 'Need', id: string } } | null, products: { __typename: 'ProductConnection', nodes: Array<{ __typename: 'Product', id: string, name: string, family: ProductFamily, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, guarantees: Array<GuaranteeKind>, repayments: Array<RepaymentMethod>, feesText: string | null }> } };

export type MakeOfferMutationVariables = Exact<{
  claimId: string;
  input: OfferInput;
  key: string;
}>;


export type MakeOfferMutation = { makeOffer:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Offer', id: string, version: number }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ReviseOfferMutationVariables = Exact<{
  offerId: string;
  input: OfferInput;
  key: string;
}>;


export type ReviseOfferMutation = { reviseOffer:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Offer', id: string, version: number }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type WithdrawOfferMutationVariables = Exact<{
  offerId: string;
  reason: string;
}>;


export type WithdrawOfferMutation = { withdrawOffer:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Offer', id: string, status: OfferStatus }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ProductLineFragment = { __typename: 'Product', id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, feesText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, medianDays: number | null, institution: { __typename: 'Institution', id: string, name: string, participating: boolean } | null };

export type ProductFullFragment = { __typename: 'Product', repayments: Array<RepaymentMethod>, regions: Array<string>, regionNames: Array<string>, industries: Array<IndustrySection>, stages: Array<GrowthStage>, papers: Array<string>, promisedDays: number | null, riskSharing: string | null, accessText: string | null, intro: string | null, validUntil: string | null, version: number, source: string | null, actualRateMinBp: number | null, actualRateMaxBp: number | null, id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, feesText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, medianDays: number | null, conditions: Array<{ __typename: 'Condition', label: string, text: string, hard: boolean, note: string | null }>, institution: { __typename: 'Institution', id: string, name: string, participating: boolean } | null };

export type ProductListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  orderBy?: ProductOrder | null | undefined;
}>;


export type ProductListQuery = { products: { __typename: 'ProductConnection', totalCount: number, nodes: Array<{ __typename: 'Product', id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, feesText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, medianDays: number | null, institution: { __typename: 'Institution', id: string, name: string, participating: boolean } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, facets: Array<{ __typename: 'Facet', field: string, values: Array<{ __typename: 'FacetValue', value: string, count: number }> }> } };

export type ProductPageQueryVariables = Exact<{
  id: string;
}>;


export type ProductPageQuery = { product: { __typename: 'Product', repayments: Array<RepaymentMethod>, regions: Array<string>, regionNames: Array<string>, industries: Array<IndustrySection>, stages: Array<GrowthStage>, papers: Array<string>, promisedDays: number | null, riskSharing: string | null, accessText: string | null, intro: string | null, validUntil: string | null, version: number, source: string | null, actualRateMinBp: number | null, actualRateMaxBp: number | null, id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, feesText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, medianDays: number | null, institution: { __typename: 'Institution', id: string, name: string, participating: boolean, kind: InstitutionKind, station: { __typename: 'Station', name: string, phone: string | null } | null } | null, versions: Array<{ __typename: 'ProductVersion', id: string, number: number, status: VersionStatus, reviewedAt: string | null }>, conditions: Array<{ __typename: 'Condition', label: string, text: string, hard: boolean, note: string | null }> } | null };

export type ProductCompareQueryVariables = Exact<{
  ids: Array<string> | string;
  first: number;
}>;


export type ProductCompareQuery = { products: { __typename: 'ProductConnection', nodes: Array<{ __typename: 'Product', repayments: Array<RepaymentMethod>, regions: Array<string>, regionNames: Array<string>, industries: Array<IndustrySection>, stages: Array<GrowthStage>, papers: Array<string>, promisedDays: number | null, riskSharing: string | null, accessText: string | null, intro: string | null, validUntil: string | null, version: number, source: string | null, actualRateMinBp: number | null, actualRateMaxBp: number | null, id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, feesText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, medianDays: number | null, conditions: Array<{ __typename: 'Condition', label: string, text: string, hard: boolean, note: string | null }>, institution: { __typename: 'Institution', id: string, name: string, participating: boolean } | null }> } };

export type ProductNamesQueryVariables = Exact<{
  ids: Array<string> | string;
  first: number;
}>;


export type ProductNamesQuery = { products: { __typename: 'ProductConnection', nodes: Array<{ __typename: 'Product', id: string, name: string, provider: string }> } };

export type OwnProductLineFragment = { __typename: 'Product', id: string, name: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, validUntil: string | null, version: number, claims: number, funded: number, demo: boolean, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null };

export type InstProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  orderBy?: ProductOrder | null | undefined;
}>;


export type InstProductsQuery = { products: { __typename: 'ProductConnection', totalCount: number, nodes: Array<{ __typename: 'Product', id: string, name: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, validUntil: string | null, version: number, claims: number, funded: number, demo: boolean, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type InstProductQueryVariables = Exact<{
  id: string;
}>;


export type InstProductQuery = { product: { __typename: 'Product', medianDays: number | null, id: string, name: string, family: ProductFamily, status: ProductStatus, current: boolean, amountMinFen: Fen | null, amountMaxFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, guarantees: Array<GuaranteeKind>, lastVerifiedAt: string | null, validUntil: string | null, version: number, claims: number, funded: number, demo: boolean, repayments: Array<RepaymentMethod>, regions: Array<string>, regionNames: Array<string>, industries: Array<IndustrySection>, stages: Array<GrowthStage>, papers: Array<string>, promisedDays: number | null, riskSharing: string | null, accessText: string | null, intro: string | null, source: string | null, actualRateMinBp: number | null, actualRateMaxBp: number | null, provider: string, feesText: string | null, grade: string | null, asOf: string | null, institution: { __typename: 'Institution', id: string, name: string, participating: boolean } | null, conditions: Array<{ __typename: 'Condition', label: string, text: string, hard: boolean, note: string | null, field: string, op: string, value: string }>, versions: Array<{ __typename: 'ProductVersion', id: string, number: number, status: VersionStatus, submittedAt: string | null, reviewedAt: string | null, note: string | null, content: string }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null } | null, areas: Array<{ __typename: 'Area', id: string, name: string, kind: AreaKind }> };

export type InstProductMatchesQueryVariables = Exact<{
  productId: string;
  first: number;
}>;


export type InstProductMatchesQuery = { needMatches: Array<{ __typename: 'NeedMatch', eligible: Answer, score: number, passed: number, failed: number, unknown: number, need: { __typename: 'Need', id: string, code: string, status: NeedStatus, amountBand: AmountBand, industry: IndustrySection, stage: GrowthStage, modes: Array<FinancingMode>, months: number | null, purpose: Purpose | null, guarantees: Array<GuaranteeKind>, claimMode: ClaimMode, claimCap: number, claimCount: number | null, claimUntil: string | null, postedAt: string | null, several: boolean, demo: boolean, area: { __typename: 'Area', id: string, name: string }, viewerClaim: { __typename: 'Claim', id: string, status: ClaimStatus } | null } }> };

export type ProductFormChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProductFormChoicesQuery = { conditionFields: Array<{ __typename: 'ConditionField', field: string, label: string, kind: string, ops: Array<string>, side: string, options: Array<string> }>, areas: Array<{ __typename: 'Area', id: string, name: string, kind: AreaKind }> };

export type SaveProductMutationVariables = Exact<{
  id?: string | null | undefined;
  input: ProductInput;
  key: string;
}>;


export type SaveProductMutation = { saveProduct:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'ProductVersion', id: string, number: number, product: { __typename: 'Product', id: string } }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type SubmitProductMutationVariables = Exact<{
  versionId: string;
  key: string;
}>;


export type SubmitProductMutation = { submitProduct:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'ProductVersion', id: string, status: VersionStatus }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type VerifyProductMutationVariables = Exact<{
  id: string;
}>;


export type VerifyProductMutation = { verifyProduct:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Product', id: string, status: ProductStatus }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type TakeOffShelfMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type TakeOffShelfMutation = { takeOffShelf:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Product', id: string, status: ProductStatus }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StProductRowFragment = { __typename: 'Product', id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, amountMaxFen: Fen | null, amountMinFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, version: number, lastVerifiedAt: string | null, validUntil: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, institution: { __typename: 'Institution', id: string, name: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null };

export type StProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  orderBy?: ProductOrder | null | undefined;
}>;


export type StProductsQuery = { products: { __typename: 'ProductConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ __typename: 'Product', id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, amountMaxFen: Fen | null, amountMinFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, version: number, lastVerifiedAt: string | null, validUntil: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, institution: { __typename: 'Institution', id: string, name: string } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> } };

export type StVersionQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type StVersionQueueQuery = { productVersions: Array<{ __typename: 'ProductVersion', id: string, number: number, status: VersionStatus, submittedAt: string | null, product: { __typename: 'Product', id: string, name: string, provider: string, family: ProductFamily, version: number, demo: boolean, institution: { __typename: 'Institution', id: string, name: string } | null } }> };

export type StVersionIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type StVersionIndexQuery = { productVersions: Array<{ __typename: 'ProductVersion', id: string, product: { __typename: 'Product', id: string } }> };

export type StVersionQueryVariables = Exact<{
  productId: string;
}>;


export type StVersionQuery = { product: { __typename: 'Product', current: boolean, id: string, name: string, provider: string, family: ProductFamily, status: ProductStatus, amountMaxFen: Fen | null, amountMinFen: Fen | null, monthsMin: number | null, monthsMax: number | null, rateBasis: RateBasis | null, rateMinBp: number | null, rateMaxBp: number | null, rateText: string | null, version: number, lastVerifiedAt: string | null, validUntil: string | null, grade: string | null, asOf: string | null, demo: boolean, claims: number, funded: number, institution: { __typename: 'Institution', id: string, name: string, status: InstitutionStatus, station: { __typename: 'Station', id: string, name: string } | null } | null, versions: Array<{ __typename: 'ProductVersion', id: string, number: number, status: VersionStatus, submittedAt: string | null, reviewedAt: string | null, note: string | null, content: string }>, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null } | null, conditionFields: Array<{ __typename: 'ConditionField', field: string, label: string, kind: string, ops: Array<string>, side: string, options: Array<string> }> };

export type ReviewProductMutationVariables = Exact<{
  versionId: string;
  decision: ReviewDecision;
  note?: string | null | undefined;
  key: string;
}>;


export type ReviewProductMutation = { reviewProduct:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'ProductVersion', id: string, status: VersionStatus }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type SuspendProductMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type SuspendProductMutation = { suspendProduct:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Product', id: string, status: ProductStatus }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ResumeProductMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ResumeProductMutation = { resumeProduct:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Product', id: string, status: ProductStatus }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type PrivacyNoticeQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyNoticeQuery = { privacyNotice: { __typename: 'PrivacyNotice', version: string, effectiveOn: string, title: string, sections: Array<{ __typename: 'NoticeSection', heading: string, paragraphs: Array<string> }> } };

export type NoticeVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeVersionQuery = { privacyNotice: { __typename: 'PrivacyNotice', version: string } };

export type RightsRowFragment = { __typename: 'RightsRequest', id: string, kind: RightsKind, status: RightsStatus, text: string, answer: string | null, submittedAt: string, decidedAt: string | null, applicant: string, orgName: string, own: boolean, needId: string | null, needCode: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null };

export type MyDataQueryVariables = Exact<{
  filter?: RightsRequestFilter | null | undefined;
}>;


export type MyDataQuery = { viewer: { __typename: 'Viewer', id: string, name: string, account: string, phone: string | null, role: Role, orgName: string, orgKind: OrgKind, mustChangePassword: boolean, mustEnrol: boolean } | null, rightsRequests: { __typename: 'RightsRequestConnection', totalCount: number, nodes: Array<{ __typename: 'RightsRequest', id: string, kind: RightsKind, status: RightsStatus, text: string, answer: string | null, submittedAt: string, decidedAt: string | null, applicant: string, orgName: string, own: boolean, needId: string | null, needCode: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }> } };

export type StRightsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: RightsRequestFilter | null | undefined;
}>;


export type StRightsQuery = { rightsRequests: { __typename: 'RightsRequestConnection', totalCount: number, nodes: Array<{ __typename: 'RightsRequest', id: string, kind: RightsKind, status: RightsStatus, text: string, answer: string | null, submittedAt: string, decidedAt: string | null, applicant: string, orgName: string, own: boolean, needId: string | null, needCode: string | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type StRightsOneQueryVariables = Exact<{
  id: string;
}>;


export type StRightsOneQuery = { rightsRequest: { __typename: 'RightsRequest', id: string, kind: RightsKind, status: RightsStatus, text: string, answer: string | null, submittedAt: string, decidedAt: string | null, applicant: string, orgName: string, own: boolean, needId: string | null, needCode: string | null, snapshot: { __typename: 'MatchSnapshot', asOf: string, rules: string, weights: Array<{ __typename: 'NamedValue', name: string, value: string }>, input: Array<{ __typename: 'NamedValue', name: string, value: string }>, matches: Array<{ __typename: 'SnapshotMatch', productId: string, product: string, provider: string, productVersion: number, eligible: Answer, score: number, conditions: Array<{ __typename: 'ConditionAnswer', label: string, answer: Answer, hard: boolean, why: string, settledBy: string | null }> }> } | null, waitingOn: { __typename: 'WaitingOn', party: Party, name: string | null, duty: ClockKind, until: string | null, workdaysLeft: number | null, pausedReason: string | null, then: string } | null } | null };

export type RequestRightsMutationVariables = Exact<{
  kind: PersonalRight;
  text: string;
  key: string;
}>;


export type RequestRightsMutation = { requestRights:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RightsRequest', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RequestReviewMutationVariables = Exact<{
  needId: string;
  text: string;
  key: string;
}>;


export type RequestReviewMutation = { requestReview:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RightsRequest', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RequestClosureMutationVariables = Exact<{
  reason: string;
  key: string;
}>;


export type RequestClosureMutation = { requestClosure:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RightsRequest', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type WithdrawRightsMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawRightsMutation = { withdrawRights:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RightsRequest', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type TakeRightsMutationVariables = Exact<{
  id: string;
}>;


export type TakeRightsMutation = { takeRights:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RightsRequest', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type AnswerRightsMutationVariables = Exact<{
  id: string;
  decision: RightsDecision;
  answer: string;
}>;


export type AnswerRightsMutation = { answerRights:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RightsRequest', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type UpdateAccountMutationVariables = Exact<{
  name?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type UpdateAccountMutation = { updateAccount:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type CloseAccountMutationVariables = Exact<{
  password: string;
  reason: string;
}>;


export type CloseAccountMutation = { closeAccount:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'SignedOut', at: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type AgreeNoticeMutationVariables = Exact<{
  version: string;
}>;


export type AgreeNoticeMutation = { agreeNotice:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Viewer', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ShellViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellViewerQuery = { viewer: { __typename: 'Viewer', name: string, orgName: string, orgKind: OrgKind, todoCount: number, mustChangePassword: boolean, mustEnrol: boolean, mustBeGranted: boolean, role: Role, sessionEndsAt: string, noticeDue: string | null } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'SignedOut' }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type StDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type StDeskQuery = { viewer: { __typename: 'Viewer', id: string, name: string, role: Role, orgId: string, orgName: string, orgKind: OrgKind } | null, areas: Array<{ __typename: 'Area', id: string, name: string, kind: AreaKind, parent: { __typename: 'Area', id: string } | null }>, stations: Array<{ __typename: 'Station', id: string, name: string, tier: StationTier, phone: string | null, address: string | null, demo: boolean, area: { __typename: 'Area', id: string, name: string }, parent: { __typename: 'Station', id: string } | null }> };

export type StFigureFragment = { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown };

export type StBreakdownFragment = { __typename: 'Breakdown', by: string, rows: Array<{ __typename: 'BreakdownRow', key: string, label: string, deals: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown }, amount: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown } }> };

export type StLibraryCountFragment = { __typename: 'LibraryCount', financial: number, venture: number, intermediary: number, institutions: number, products: number };

export type StDashboardQueryVariables = Exact<{
  stationId?: string | null | undefined;
  year?: number | null | undefined;
}>;


export type StDashboardQuery = { dashboard: { __typename: 'Dashboard', stationId: string | null, areaName: string, year: number, asOf: string, figures: Array<{ __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown }>, todo: Array<{ __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown }>, byArea: { __typename: 'Breakdown', by: string, rows: Array<{ __typename: 'BreakdownRow', key: string, label: string, deals: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown }, amount: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown } }> }, byKind: { __typename: 'Breakdown', by: string, rows: Array<{ __typename: 'BreakdownRow', key: string, label: string, deals: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown }, amount: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown } }> }, byQuarter: { __typename: 'Breakdown', by: string, rows: Array<{ __typename: 'BreakdownRow', key: string, label: string, deals: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown }, amount: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown } }> }, targets: Array<{ __typename: 'Target', target: string, source: string, percentBp: number, figure: { __typename: 'Figure', kind: FigureKind, value: string, unit: string, label: string, list: ListKind, filter: unknown } }> } };

export type StLibraryQueryVariables = Exact<{
  stationId?: string | null | undefined;
}>;


export type StLibraryQuery = { libraryCounts: { __typename: 'LibraryCounts', source: string, asOf: string, catalogued: { __typename: 'LibraryCount', financial: number, venture: number, intermediary: number, institutions: number, products: number }, admitted: { __typename: 'LibraryCount', financial: number, venture: number, intermediary: number, institutions: number, products: number }, required: { __typename: 'LibraryCount', financial: number, venture: number, intermediary: number, institutions: number, products: number } } };

export type MyTeamQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTeamQuery = { viewer: { __typename: 'Viewer', id: string, role: Role, orgName: string } | null, members: Array<{ __typename: 'Member', id: string, name: string, account: string, role: Role, phone: string | null, disabledAt: string | null, lastSeenAt: string | null, waitsForGrant: boolean }> };

export type AddMemberMutationVariables = Exact<{
  input: MemberInput;
  key: string;
}>;


export type AddMemberMutation = { addMember:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NewMember', initialPassword: string, member: { __typename: 'Member', id: string, name: string, account: string } }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type DisableMemberMutationVariables = Exact<{
  id: string;
}>;


export type DisableMemberMutation = { disableMember:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Member', id: string, disabledAt: string | null }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  memberId: string;
  key: string;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NewMember', initialPassword: string, member: { __typename: 'Member', id: string, name: string, account: string } }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type WebhookCardFragment = { __typename: 'Webhook', id: string, url: string, topics: Array<EventTopic>, createdAt: string, disabledAt: string | null, disabledReason: string | null, waiting: number, delivered: number, parked: number, lastAt: string | null, lastStatus: number | null, lastError: string | null, lastDeliveredAt: string | null };

export type MyWebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWebhooksQuery = { webhooks: Array<{ __typename: 'Webhook', id: string, url: string, topics: Array<EventTopic>, createdAt: string, disabledAt: string | null, disabledReason: string | null, waiting: number, delivered: number, parked: number, lastAt: string | null, lastStatus: number | null, lastError: string | null, lastDeliveredAt: string | null }> };

export type AddWebhookMutationVariables = Exact<{
  input: WebhookInput;
  key: string;
}>;


export type AddWebhookMutation = { addWebhook:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NewWebhook', secret: string, webhook: { __typename: 'Webhook', id: string, url: string } }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NewWebhook', secret: string, webhook: { __typename: 'Webhook', id: string, url: string } }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type RemoveWebhookMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWebhookMutation = { removeWebhook:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'RemovedWebhook', id: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type EnableWebhookMutationVariables = Exact<{
  id: string;
}>;


export type EnableWebhookMutation = { enableWebhook:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Webhook', id: string, disabledAt: string | null }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };

export type TestWebhookMutationVariables = Exact<{
  id: string;
}>;


export type TestWebhookMutation = { testWebhook:
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string, issues: Array<{ __typename: 'Issue', path: string, message: string }> }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'Webhook', id: string, waiting: number }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
   };
