import type { ConditionField } from './facts';
import { FINANCING_MODES, GROWTH_STAGES, GUARANTEE_KINDS, INDUSTRY_SECTIONS, QUALIFICATIONS, TAX_GRADES, type Label } from './vocabulary';

/** How a field's value is written: fen string, integer, basis points, months, thousandths of a point, yes/no, one of, some of, area codes, tax grade. */
export type ValueKind = 'MONEY' | 'COUNT' | 'BP' | 'MONTHS' | 'POINTS' | 'FLAG' | 'ENUM' | 'ENUM_SET' | 'CODE_SET' | 'GRADE';
/** Who can supply the fact: the enterprise's archive or the need itself. */
export type FactSide = 'ENTERPRISE' | 'NEED';

/** Everything the platform says about one field, in one place. */
export interface FieldSpec extends Label {
  readonly kind: ValueKind;
  readonly side: FactSide;
  /** What the enterprise adds to turn "unknown" into an answer. */
  readonly settledBy: string;
  /** Allowed values of ENUM, ENUM_SET and GRADE fields. */
  readonly values?: Readonly<Record<string, Label>>;
  /** May be below zero. */
  readonly signed?: boolean;
  /** Opening of the sentence about the fact, where it is not the label. */
  readonly said?: string;
  /** Written in years and months. */
  readonly years?: boolean;
}

const archive = (what: string): string => `在企业档案补充${what}`;
const inNeed = (what: string): string => `在融资需求中填写${what}`;
const own = (kind: ValueKind, zh: string, en: string, what: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ kind, zh, en, side: 'ENTERPRISE', settledBy: archive(what), ...more });
const asked = (kind: ValueKind, zh: string, en: string, what: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ kind, zh, en, side: 'NEED', settledBy: inNeed(what), ...more });

/** The closed vocabulary of entry conditions, by field name. */
export const CONDITION_FIELDS: Readonly<Record<ConditionField, FieldSpec>> = {
  ageMonths: own('MONTHS', '成立时间', 'time since founding', '成立日期', { said: '成立', years: true }),
  areaCodes: own('CODE_SET', '所在区域', 'area', '注册地址与所属新城（区县）'),
  industrySection: own('ENUM', '行业门类', 'industry section', '国民经济行业分类', { values: INDUSTRY_SECTIONS }),
  stage: own('ENUM', '成长阶段', 'growth stage', '成立日期（用于判断成长阶段）', { values: GROWTH_STAGES }),
  qualifications: own('ENUM_SET', '企业资质', 'qualifications', '科技企业资质及证书有效期', { values: QUALIFICATIONS }),
  revenueFen: own('MONEY', '上年度营业收入', 'revenue of last year', '上年度营业收入'),
  rndFen: own('MONEY', '上年度研发费用', 'R&D expense of last year', '上年度研发费用'),
  rndIntensityBp: own('BP', '研发费用占营业收入比例', 'R&D intensity', '上年度研发费用和营业收入'),
  profitFen: own('MONEY', '上年度净利润', 'net profit of last year', '上年度净利润', { signed: true }),
  assetsFen: own('MONEY', '资产总额', 'total assets', '上年末资产总额'),
  netAssetsFen: own('MONEY', '净资产', 'net assets', '上年末净资产', { signed: true }),
  debtRatioBp: own('BP', '资产负债率', 'debt ratio', '上年末资产总额和负债总额'),
  employees: own('COUNT', '职工人数', 'employees', '职工人数'),
  taxGrade: own('GRADE', '纳税信用等级', 'tax-credit grade', '最近年度纳税信用等级', { values: TAX_GRADES }),
  inventionPatents: own('COUNT', '发明专利数量', 'invention patents', '有效发明专利清单'),
  otherIp: own('COUNT', '其他知识产权数量', 'other IP rights', '实用新型、软件著作权等知识产权清单'),
  techContractFen: own('MONEY', '技术合同成交额', 'technology contract turnover', '经认定登记的技术合同'),
  equityRaisedFen: own('MONEY', '累计获得股权投资', 'equity raised', '历次股权融资情况'),
  innovationPoints: own('POINTS', '创新积分', 'innovation points', '创新积分评价所需指标'),
  loanBalanceFen: own('MONEY', '现有贷款余额', 'loan balance', '现有贷款余额'),
  needAmountFen: asked('MONEY', '融资金额', 'amount asked for', '融资金额'),
  needMinAmountFen: asked('MONEY', '最低可接受金额', 'least acceptable amount', '融资金额或最低可接受金额'),
  needMonths: asked('MONTHS', '融资期限', 'term asked for', '融资期限'),
  guaranteeKinds: asked('ENUM_SET', '可提供的担保方式', 'security offered', '可提供的担保方式', { values: GUARANTEE_KINDS }),
  maxRateBp: asked('BP', '可接受的最高年利率', 'highest acceptable annual rate', '可接受的最高年利率'),
  firstLoan: asked('FLAG', '首次贷款', 'first bank loan', '贷款情况（是否首贷）'),
  hasCollateral: asked('FLAG', '有可抵押资产', 'has assets to mortgage', '抵押物情况'),
  pledgeableIp: asked('FLAG', '有可质押的知识产权', 'has IP to pledge', '可质押的知识产权情况'),
  modes: asked('ENUM_SET', '融资方式', 'kind of financing', '融资方式', { values: FINANCING_MODES }),
};

/** Field names in the order in which they are shown. */
export const CONDITION_FIELD_NAMES = Object.keys(CONDITION_FIELDS) as readonly ConditionField[];

/** True when the name belongs to the vocabulary. */
export const isConditionField = (name: string): name is ConditionField => Object.hasOwn(CONDITION_FIELDS, name);
