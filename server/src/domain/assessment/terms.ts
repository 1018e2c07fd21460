/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const StandardSubject = terms('StandardSubject', {
  STATION: ['站点考评', 'Stations'],
  ENTERPRISE: ['企业评价', 'Enterprises'],
  FINANCING: ['融资补助与分险', 'Financings'],
});
export type StandardSubject = TermOf<typeof StandardSubject>;

export const FactType = terms('FactType', {
  COUNT: ['个数', 'Whole number, not negative'],
  AMOUNT_FEN: ['金额（分）', 'Amount in fen'],
  PERCENT: ['百分数', 'Percent: 6 = 6 %'],
  RATIO: ['数值', 'Plain number'],
  FLAG: ['是否', 'true or false'],
  DATE: ['日期', 'Day'],
  TEXT: ['选项', 'One of the choices'],
});
export type FactType = TermOf<typeof FactType>;

export const TraceStatus = terms('TraceStatus', {
  COMPLETE: ['完整', 'Everything is known'],
  INCOMPLETE: ['缺项', 'Facts are missing, so there is a range'],
  OUT_OF_SCOPE: ['不适用', 'The standard does not apply'],
});
export type TraceStatus = TermOf<typeof TraceStatus>;

export const RuleUnit = terms('RuleUnit', {
  POINTS: ['分', 'Points'],
  FEN: ['金额', 'Money'],
});
export type RuleUnit = TermOf<typeof RuleUnit>;

export const VetoEffect = terms('VetoEffect', {
  BAR_FROM_AWARDS: ['取消评优评先资格', 'Barred from awards'],
  REVOKE: ['撤销资格（摘牌）', 'Revoked'],
  GRADE: ['直接评定等次', 'Fixes the grade'],
});
export type VetoEffect = TermOf<typeof VetoEffect>;
