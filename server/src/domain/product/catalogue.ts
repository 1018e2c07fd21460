import type { CsvRecord } from '../../kernel/csv';
import { parseWan } from '../../kernel/money';
import type { CatalogueTerms } from './catalogue-terms';
import type { Product } from './model';

/** What a catalogued row rests on; see the table of sources. */
export interface ProductSource { readonly grade: string; readonly asOf: string | null; readonly title: string }
/** A product of the public catalogue: as published, at an often unknown date, never a current offer. */
export interface CatalogueProduct
  extends Omit<Product, 'id' | 'institutionId' | 'status' | 'lastVerifiedAt' | 'lastUsedAt' | 'version' | 'demo'> {
  /** Number in the catalogue: P001. */
  readonly code: string;
  readonly status: 'CATALOGUED';
  /** What people must be told with the row, in Chinese. */
  readonly cautions: readonly string[];
}

const given = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function wan(text: string | undefined, at: string): bigint | null {
  if (given(text) === null) return null;
  const read = parseWan(text!);
  if (!read.ok) throw new RangeError(`${at}: ${text}`);
  return read.value;
}

/** Percent with at most two decimals as basis points, exact. */
function percentBp(text: string | undefined, at: string): number | null {
  if (given(text) === null) return null;
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text!) ?? [];
  if (whole === undefined) throw new RangeError(`${at}: ${text}`);
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

function wholeMonths(text: string | undefined, at: string): number | null {
  if (given(text) === null) return null;
  if (!/^[1-9]\d{0,2}$/.test(text!)) throw new RangeError(`${at}: ${text}`);
  return Number(text);
}

/** The published wording is a guarantee fee, not a loan rate (README of the seeds, second collection). */
const FEE_ONLY = /^(年化)?担保费率/;
/** Published without the bank's name. */
const UNNAMED = /合作银行|合作机构|银行业机构|页面|省名未见/;

function cautions(row: CsvRecord, grade: string, asOf: string | null): readonly string[] {
  const rate = row.rate_text ?? '';
  return [
    '公开资料整理，不是现行报价，以发布机构最新公布为准',
    ...(asOf === null ? ['公布时间不详'] : [`资料时间：${asOf}`]),
    ...(grade === 'C' ? ['第三方汇编，条款可能已过时'] : []),
    ...(grade === 'D' ? ['来自公开应用代码或汇编，未经发布机构核实'] : []),
    ...(UNNAMED.test(row.provider ?? '') ? ['公布时未写明具体机构名称'] : []),
    ...(/基准/.test(rate) ? ['按当时的贷款基准利率表述，不是 LPR'] : []),
    ...(FEE_ONLY.test(rate) ? ['公布的是担保费率，未载贷款利率'] : []),
    ...(Number(row.filled_core_fields_of_5) < 3 ? ['公布的要素不完整'] : []),
  ];
}

/**
 * One row of products.csv with its machine terms as a catalogued product. Empty stays null; amounts in fen, rates in
 * basis points, exact. Throws RangeError for a number that cannot be read or a source missing from the table.
 */
export function catalogueProduct(row: CsvRecord, terms: CatalogueTerms, sources: ReadonlyMap<string, ProductSource>): CatalogueProduct {
  const code = row.id ?? '';
  const source = sources.get(row.source ?? '');
  if (source === undefined) throw new RangeError(`${code}: unknown source ${row.source}`);
  const asOf = given(row.as_of?.replace(/-$/, '')) ?? source.asOf;
  const rateMinBp = percentBp(row.rate_min_pct, `${code}.rate_min_pct`);
  const rateText = given(row.rate_text);
  const fee = rateText !== null && FEE_ONLY.test(rateText);
  const words: readonly (readonly [string, string | undefined])[] = [['类型', row.type === '未标注' ? '' : row.type], ['担保', row.guarantee], ['还款', row.repay], ['区域', row.region]];
  const intro = words.filter(([, text]) => given(text) !== null).map(([name, text]) => `${name}：${text}`).join('\n');
  return {
    code, status: 'CATALOGUED', name: row.product ?? '', provider: row.provider ?? '', family: terms.family,
    amountMinFen: wan(row.amount_min_wan, `${code}.amount_min_wan`), amountMaxFen: wan(row.amount_max_wan, `${code}.amount_max_wan`),
    monthsMin: null, monthsMax: wholeMonths(row.term_months_max, `${code}.term_months_max`),
    rateBasis: rateMinBp === null ? null : 'FIXED', rateMinBp, rateMaxBp: percentBp(row.rate_max_pct, `${code}.rate_max_pct`), rateText: fee ? null : rateText,
    guarantees: terms.guarantees, repayments: terms.repayments, regions: terms.areas, industries: [], stages: [],
    feesText: fee ? rateText : null, papers: [], promisedDays: terms.promisedDays, riskSharing: given(row.risk_share), intro: given(intro),
    accessText: given(row.access), conditions: terms.conditions, validUntil: null,
    source: `${row.source} ${source.title}`, grade: source.grade, asOf, cautions: cautions(row, source.grade, asOf),
  };
}
