/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const GrowthStage = terms('GrowthStage', {
  STARTUP: ['初创期（3年及以内）', 'Start-up'],
  EARLY_GROWTH: ['成长初期（3至6年）', 'Early growth'],
  GROWTH: ['成长期及以后（6年以上）', 'Growth and later'],
});
export type GrowthStage = TermOf<typeof GrowthStage>;

export const IndustrySection = terms('IndustrySection', {
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
export type IndustrySection = TermOf<typeof IndustrySection>;

export const Qualification = terms('Qualification', {
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
export type Qualification = TermOf<typeof Qualification>;

export const TaxGrade = terms('TaxGrade', {
  A: ['A级', 'A'],
  B: ['B级', 'B'],
  M: ['M级', 'M'],
  C: ['C级', 'C'],
  D: ['D级', 'D'],
});
export type TaxGrade = TermOf<typeof TaxGrade>;

export const EnterpriseSort = terms('EnterpriseSort', {
  REGISTERED_AT: ['REGISTERED_AT', 'REGISTERED_AT'],
  NAME: ['NAME', 'NAME'],
});
export type EnterpriseSort = TermOf<typeof EnterpriseSort>;
