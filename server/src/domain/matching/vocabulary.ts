/**
 * The closed word lists that conditions and facts are written in. They repeat the codes and labels of the
 * contexts that own them (a context never imports another); a test keeps both sides equal.
 */

/** A name for people, in both languages of the platform. */
export interface Label { readonly zh: string; readonly en: string }
/** Codes of one list with their names. */
export type LabelsOf<K extends string> = Readonly<Record<K, Label>>;

const list = <const T extends Readonly<Record<string, readonly [zh: string, en: string]>>>(rows: T): LabelsOf<keyof T & string> =>
  Object.fromEntries(Object.entries(rows).map(([code, [zh, en]]) => [code, { zh, en }])) as LabelsOf<keyof T & string>;

/** Recognised standings of an enterprise (SEED 1, part 2; glossary). */
export const QUALIFICATIONS = list({
  SCI_TECH_SME: ['科技型中小企业', 'Sci-tech SME'],
  HNTE: ['高新技术企业', 'HNTE'],
  INNOVATIVE_SME: ['创新型中小企业', 'Innovative SME'],
  SRDI: ['专精特新', 'SRDI'],
  LITTLE_GIANT: ['专精特新小巨人', 'Little giant'],
  GAZELLE: ['瞪羚企业', 'Gazelle'],
  CULTIVATION_POOL: ['科技企业培育库', 'Cultivation pool'],
  TECH_TRANSFER_PROJECT: ['科转项目', 'Tech-transfer project'],
  ABOVE_DESIGNATED_SIZE: ['规上企业', 'Above designated size'],
  SCHOOL_SPINOFF: ['高校成果转化企业', 'University spin-off'],
});
export type Qualification = keyof typeof QUALIFICATIONS;

/** Stage of growth by age: up to 3 years, over 3 and up to 6, over 6 (SEED 1, part 2). */
export const GROWTH_STAGES = list({
  STARTUP: ['初创期（3年及以内）', 'Start-up'],
  EARLY_GROWTH: ['成长初期（3至6年）', 'Early growth'],
  GROWTH: ['成长期及以后（6年以上）', 'Growth and later'],
});
export type GrowthStage = keyof typeof GROWTH_STAGES;

/** Sections A to T of GB/T 4754-2017. */
export const INDUSTRY_SECTIONS = list({
  A: ['农、林、牧、渔业', 'Agriculture'],
  B: ['采矿业', 'Mining'],
  C: ['制造业', 'Manufacturing'],
  D: ['电力、热力、燃气及水', 'Utilities'],
  E: ['建筑业', 'Construction'],
  F: ['批发和零售业', 'Trade'],
  G: ['交通运输、仓储和邮政业', 'Transport'],
  H: ['住宿和餐饮业', 'Hospitality'],
  I: ['信息传输、软件和信息技术服务业', 'Information technology'],
  J: ['金融业', 'Finance'],
  K: ['房地产业', 'Real estate'],
  L: ['租赁和商务服务业', 'Business services'],
  M: ['科学研究和技术服务业', 'Research and technical services'],
  N: ['水利、环境和公共设施管理业', 'Environment'],
  O: ['居民服务、修理和其他服务业', 'Residents\' services'],
  P: ['教育', 'Education'],
  Q: ['卫生和社会工作', 'Health'],
  R: ['文化、体育和娱乐业', 'Culture'],
  S: ['公共管理、社会保障和社会组织', 'Public administration'],
  T: ['国际组织', 'International organisations'],
});
export type IndustrySection = keyof typeof INDUSTRY_SECTIONS;

/** Tax-credit grades, best first; M is the grade of newly founded firms. */
export const TAX_GRADES = list({
  A: ['A级', 'A'],
  B: ['B级', 'B'],
  M: ['M级', 'M'],
  C: ['C级', 'C'],
  D: ['D级', 'D'],
});
export type TaxGrade = keyof typeof TAX_GRADES;

/** What secures a financing; CREDIT means nothing but the borrower's word. */
export const GUARANTEE_KINDS = list({
  CREDIT: ['信用', 'Credit'],
  GUARANTEE_COMPANY: ['担保公司', 'Guarantee company'],
  MORTGAGE: ['抵押', 'Mortgage'],
  PLEDGE: ['质押', 'Pledge'],
  IP_PLEDGE: ['知识产权质押', 'IP pledge'],
  EQUITY_PLEDGE: ['股权质押', 'Equity pledge'],
  RECEIVABLES: ['应收账款', 'Receivables'],
  PERSONAL: ['个人连带', 'Personal'],
  RISK_POOL: ['风险补偿', 'Risk pool'],
  INSURANCE: ['保险', 'Insurance'],
});
export type GuaranteeKind = keyof typeof GUARANTEE_KINDS;

/** The four ways to repay of the fixed contract. */
export const REPAYMENT_METHODS = list({
  EQUAL_INSTALMENT: ['等额本息', 'Equal instalment'],
  EQUAL_PRINCIPAL: ['等额本金', 'Equal principal'],
  INTEREST_FIRST: ['先息后本', 'Interest first'],
  BULLET: ['到期一次还本付息', 'Bullet'],
});
export type RepaymentMethod = keyof typeof REPAYMENT_METHODS;

/** The kind of financing asked for or offered. */
export const FINANCING_MODES = list({
  LOAN: ['贷款', 'Loan'],
  GUARANTEE: ['担保', 'Guarantee'],
  LEASING: ['租赁', 'Leasing'],
  FACTORING: ['保理', 'Factoring'],
  EQUITY: ['股权', 'Equity'],
  INSURANCE: ['保险', 'Insurance'],
});
export type FinancingMode = keyof typeof FINANCING_MODES;

/** Tax grades from best to worst: "not below B" is the part up to and including B. */
export const TAX_GRADE_ORDER: readonly TaxGrade[] = ['A', 'B', 'M', 'C', 'D'];
