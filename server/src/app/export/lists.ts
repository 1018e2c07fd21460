import { ClaimStatus, ContactChannel, DeclineCode } from '../../domain/claim/terms';
import { DealStatus } from '../../domain/deal/terms';
import { GrowthStage, IndustrySection, Qualification } from '../../domain/enterprise/terms';
import type { ExportList } from '../../domain/export/terms';
import { InstitutionClass, InstitutionKind, InstitutionStatus } from '../../domain/institution/terms';
import { AmountBand, ClaimMode, FinancingMode, LoanHistory, NeedStatus, Purpose } from '../../domain/need/terms';
import { OfferKind } from '../../domain/offer/terms';
import { GuaranteeKind, ProductFamily, ProductStatus, RateBasis } from '../../domain/product/terms';
import type { Terms } from '../../kernel/terms';
import type { Action } from '../../policy/matrix';

/** How a value is written: as it is, as yuan or percent of an exact number, as a day or a minute of Asia/Shanghai, as a yes or no, or by its Chinese label. */
export type Form = 'text' | 'int' | 'yuan' | 'percent' | 'day' | 'minute' | 'yes' | Terms<string>;

/** One column: its heading with the unit, where the value stands in the API's type, and how it is written. */
export interface Column {
  readonly heading: string;
  readonly path: readonly string[];
  readonly form: Form;
}

/** A list as a file. */
export interface ExportedList {
  /** GraphQL type of its rows. */
  readonly type: string;
  /** What whoever sees the list may do. */
  readonly read: Action;
  readonly columns: readonly Column[];
}

const column = (heading: string, path: string, form: Form = 'text'): Column => ({ heading, path: path.split('.'), form });

/** Every list that can be exported. Columns are fields of the API, so that they hold what the reader may see; people's names and phone numbers stay out of files. */
export const LISTS: Readonly<Record<ExportList, ExportedList>> = {
  NEEDS: {
    type: 'Need',
    read: 'need.read',
    columns: [
      column('需求编号', 'code'), column('状态', 'status', NeedStatus), column('企业名称', 'detail.enterprise.name'), column('标题', 'detail.title'), column('融资金额（元）', 'detail.amountFen', 'yuan'), column('金额区间', 'amountBand', AmountBand),
      column('区域', 'area.name'), column('行业', 'industry', IndustrySection), column('成长阶段', 'stage', GrowthStage), column('资质', 'qualifications', Qualification), column('融资方式', 'modes', FinancingMode), column('期限（月）', 'months', 'int'),
      column('用途', 'purpose', Purpose), column('担保方式', 'guarantees', GuaranteeKind), column('贷款记录', 'loanHistory', LoanHistory), column('揭榜方式', 'claimMode', ClaimMode), column('揭榜名额', 'claimCap', 'int'), column('已揭榜', 'claimCount', 'int'),
      column('发榜时间', 'postedAt', 'minute'), column('揭榜截止', 'claimUntil', 'minute'),
    ],
  },
  CLAIMS: {
    type: 'Claim',
    read: 'claim.read',
    columns: [
      column('需求编号', 'need.code'), column('机构', 'institution.name'), column('状态', 'status', ClaimStatus), column('金额区间', 'need.amountBand', AmountBand), column('揭榜时间', 'claimedAt', 'minute'), column('首次联系', 'contactedAt', 'minute'),
      column('联系方式', 'contactChannel', ContactChannel), column('婉拒原因', 'declineCode', DeclineCode), column('婉拒建议', 'declineAdvice'), column('办结时间', 'endedAt', 'minute'),
    ],
  },
  DEALS: {
    type: 'Deal',
    read: 'deal.read',
    columns: [
      column('成果编号', 'code'), column('需求编号', 'need.code'), column('状态', 'status', DealStatus), column('企业名称', 'enterprise.name'), column('统一社会信用代码', 'enterprise.uscc'), column('机构', 'institution.name'), column('区域', 'area.name'),
      column('融资类型', 'kind', OfferKind), column('批准金额（元）', 'approvedFen', 'yuan'), column('已上报放款（元）', 'reportedFen', 'yuan'), column('双方确认放款（元）', 'confirmedFen', 'yuan'), column('年利率（%）', 'rateBp', 'percent'), column('期限（月）', 'months', 'int'),
      column('合同编号', 'contractNo'), column('签约日期', 'signedOn', 'day'), column('获批时间', 'approvedAt', 'minute'), column('首次放款日期', 'firstDrawnOn', 'day'), column('从发榜到放款（天）', 'daysToMoney', 'int'), column('首贷', 'firstLoan', 'yes'),
    ],
  },
  ENTERPRISES: {
    type: 'Enterprise',
    read: 'enterprise.read',
    columns: [
      column('企业名称', 'name'), column('统一社会信用代码', 'uscc'), column('区域', 'area.name'), column('所属站点', 'station.name'), column('行业', 'industry', IndustrySection), column('成立日期', 'foundedOn', 'day'), column('成长阶段', 'stage', GrowthStage),
      column('资质', 'qualifications', Qualification), column('职工（人）', 'employees', 'int'), column('研发人员（人）', 'researchers', 'int'), column('数据年度', 'figuresYear', 'int'), column('营业收入（元）', 'revenueFen', 'yuan'),
      column('研发投入（元）', 'rndFen', 'yuan'), column('净利润（元）', 'profitFen', 'yuan'), column('资产（元）', 'assetsFen', 'yuan'), column('负债（元）', 'debtFen', 'yuan'), column('贷款余额（元）', 'loanBalanceFen', 'yuan'),
      column('发明专利（件）', 'inventionPatents', 'int'), column('其他知识产权（件）', 'otherIp', 'int'), column('注册时间', 'registeredAt', 'minute'),
    ],
  },
  INSTITUTIONS: {
    type: 'Institution',
    read: 'institution.read',
    columns: [
      column('机构名称', 'name'), column('类别', 'class', InstitutionClass), column('种类', 'kind', InstitutionKind), column('状态', 'status', InstitutionStatus), column('参与本平台', 'participating', 'yes'), column('地区', 'region'),
      column('统一社会信用代码', 'uscc'), column('准入日期', 'admittedOn', 'day'), column('协议有效期至', 'agreementUntil', 'day'), column('准入站点', 'station.name'), column('产品数', 'productCount', 'int'), column('来源', 'source'),
    ],
  },
  PRODUCTS: {
    type: 'Product',
    read: 'product.read',
    columns: [
      column('产品名称', 'name'), column('提供方', 'provider'), column('产品族', 'family', ProductFamily), column('状态', 'status', ProductStatus), column('现行', 'current', 'yes'), column('额度下限（元）', 'amountMinFen', 'yuan'), column('额度上限（元）', 'amountMaxFen', 'yuan'),
      column('期限下限（月）', 'monthsMin', 'int'), column('期限上限（月）', 'monthsMax', 'int'), column('利率口径', 'rateBasis', RateBasis), column('利率或加点下限（%）', 'rateMinBp', 'percent'), column('利率或加点上限（%）', 'rateMaxBp', 'percent'), column('利率说明', 'rateText'),
      column('担保方式', 'guarantees', GuaranteeKind), column('适用阶段', 'stages', GrowthStage), column('适用区域', 'regionNames'), column('承诺答复（工作日）', 'promisedDays', 'int'), column('有效期至', 'validUntil', 'day'), column('最近核验', 'lastVerifiedAt', 'minute'),
      column('使用次数', 'claims', 'int'), column('已放款笔数', 'funded', 'int'),
    ],
  },
};
