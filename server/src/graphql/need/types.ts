import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Party } from '../../domain/common/terms';
import { ConsentPurpose, ConsentScope, ReleaseStatus } from '../../domain/consent/terms';
import { GrowthStage, IndustrySection, Qualification } from '../../domain/enterprise/terms';
import { AmountBand, ClaimMode, FinancingMode, LoanHistory, NeedStatus, Purpose } from '../../domain/need/terms';
import { GuaranteeKind } from '../../domain/product/terms';
import { ClaimObject } from '../claim/types';
import { FacetObject, IssueObject, PageInfoObject, StepObject, WaitingOnObject } from '../common/types';
import { DealObject } from '../deal/types';
import { EnterpriseObject } from '../enterprise/types';
import { InstitutionObject } from '../institution/types';
import { OfferObject } from '../offer/types';
import { AreaObject } from '../org/types';
import { ProductObject } from '../product/types';
import { BusinessDateScalar, DateTimeScalar, FenScalar } from '../scalars';

/** A posted financing need: the anonymous face. 融资需求（匿名） */
@ObjectType('Need', { description: 'A posted financing need: the anonymous face. 融资需求（匿名）' })
export class NeedObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: '业务编号 XQ-2026-00123' })
  code!: string;
  @Field(() => NeedStatus.values)
  status!: NeedStatus;
  @Field(() => AmountBand.values)
  amountBand!: AmountBand;
  @Field(() => AreaObject)
  area!: AreaObject;
  @Field(() => IndustrySection.values)
  industry!: IndustrySection;
  @Field(() => GrowthStage.values)
  stage!: GrowthStage;
  @Field(() => [Qualification.values])
  qualifications!: Qualification[];
  @Field(() => [FinancingMode.values])
  modes!: FinancingMode[];
  @Field(() => Int, { nullable: true })
  months?: number | null;
  @Field(() => Purpose.values, { nullable: true })
  purpose?: Purpose | null;
  @Field(() => [GuaranteeKind.values])
  guarantees!: GuaranteeKind[];
  @Field(() => LoanHistory.values, { nullable: true })
  loanHistory?: LoanHistory | null;
  @Field(() => ClaimMode.values)
  claimMode!: ClaimMode;
  @Field(() => Int)
  claimCap!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  claimUntil?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  postedAt?: Date | null;
  @Field(() => Boolean, { description: 'May take several offers up to the amount asked. 可接受多个方案' })
  several!: boolean;
  @Field(() => Int, { nullable: true, description: 'Places taken; null when the enterprise hides it or the window is sealed. 已揭榜数' })
  claimCount?: number | null;
  @Field(() => Boolean)
  demo!: boolean;
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
  @Field(() => NeedDetailObject, { nullable: true, description: 'The released face: only for the enterprise, its stations and institutions it was released to. 实名信息' })
  detail?: NeedDetailObject | null;
  @Field(() => ReleaseObject, { nullable: true, description: 'The own institution’s newest consent on this need. 本机构的授权' })
  viewerRelease?: ReleaseObject | null;
  @Field(() => ClaimObject, { nullable: true })
  viewerClaim?: ClaimObject | null;
  @Field(() => [ClaimObject])
  claims!: ClaimObject[];
  @Field(() => [OfferObject])
  offers!: OfferObject[];
  @Field(() => [DealObject])
  deals!: DealObject[];
  @Field(() => [StepObject])
  timeline!: StepObject[];
}

/** The released face of a need. 融资需求（实名） */
@ObjectType('NeedDetail', { description: 'The released face of a need. 融资需求（实名）' })
export class NeedDetailObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => FenScalar)
  amountFen!: string;
  @Field(() => FenScalar, { nullable: true })
  minAmountFen?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  latestOn?: string | null;
  @Field(() => String, { nullable: true })
  purposeText?: string | null;
  @Field(() => String, { nullable: true })
  repaymentSource?: string | null;
  @Field(() => String, { nullable: true })
  collateralText?: string | null;
  @Field(() => String, { nullable: true })
  ipText?: string | null;
  @Field(() => Int, { nullable: true })
  maxRateBp?: number | null;
  @Field(() => EnterpriseObject)
  enterprise!: EnterpriseObject;
  @Field(() => FenScalar, { nullable: true })
  equityValuationFen?: string | null;
  @Field(() => Int, { nullable: true })
  equityShareBp?: number | null;
  @Field(() => String, { nullable: true })
  equityRound?: string | null;
  @Field(() => Boolean)
  showClaimCount!: boolean;
  @Field(() => Boolean)
  pointsConsent!: boolean;
  @Field(() => Boolean)
  truthful!: boolean;
  @Field(() => ProductObject, { nullable: true, description: 'Chosen product, if the need came from one. 意向产品' })
  product?: ProductObject | null;
  @Field(() => [IssueObject], { description: 'Fields the station asked to mend. 需修改的字段' })
  returnIssues!: IssueObject[];
  @Field(() => String, { nullable: true })
  returnNote?: string | null;
  @Field(() => DateTimeScalar)
  savedAt!: Date;
  @Field(() => Int)
  version!: number;
  @Field(() => [ReleaseObject])
  releases!: ReleaseObject[];
  @Field(() => [InvitationObject])
  invitations!: InvitationObject[];
  @Field(() => [ViewObject], { description: 'Who looked at the released face. 谁看过我' })
  views!: ViewObject[];
}

/** Consent that one institution sees the enterprise for one need. 实名授权 */
@ObjectType('Release', { description: 'Consent that one institution sees the enterprise for one need: what, for which purpose, until when and how often. 实名授权' })
export class ReleaseObject {
  @Field(() => ID)
  id!: string;
  @Field(() => InstitutionObject)
  institution!: InstitutionObject;
  @Field(() => NeedObject, { nullable: true })
  need?: NeedObject | null;
  @Field(() => ReleaseStatus.values)
  status!: ReleaseStatus;
  @Field(() => [ConsentScope.values])
  scopes!: ConsentScope[];
  @Field(() => ConsentPurpose.values)
  purpose!: ConsentPurpose;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the institution asked; null when it was given without. 申请时间' })
  requestedAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given; null while it is asked for. 授权时间' })
  at?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'First moment at which it no longer holds. 有效期至' })
  until?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, in whichever way. 结束时间' })
  revokedAt?: Date | null;
  @Field(() => Int, { description: 'Looks that were counted. 已查看次数' })
  uses!: number;
  @Field(() => Int, { nullable: true, description: 'Most looks; null = no limit. 查看次数上限' })
  usesMax?: number | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Reason of the request, or of the refusal. 申请或拒绝原因' })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Who gave it; masked for institutions. 授权人' })
  signatory?: string | null;
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
}

/** Invitation */
@ObjectType('Invitation')
export class InvitationObject {
  @Field(() => ID)
  id!: string;
  @Field(() => InstitutionObject)
  institution!: InstitutionObject;
  @Field(() => Party.values)
  by!: Party;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

/** View */
@ObjectType('View')
export class ViewObject {
  @Field(() => ID)
  id!: string;
  @Field(() => InstitutionObject)
  institution!: InstitutionObject;
  @Field(() => Int)
  count!: number;
  @Field(() => DateTimeScalar)
  lastAt!: Date;
}

/** NeedConnection */
@ObjectType('NeedConnection')
export class NeedConnectionObject {
  @Field(() => [NeedObject])
  nodes!: NeedObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
  @Field(() => [FacetObject])
  facets!: FacetObject[];
}
