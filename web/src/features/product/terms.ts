import { label } from '@/gql/labels';
import type { ProductLineFragment } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { figureIn, formatMoney, type Fen } from '@/lib/money';
import { formatRateBand } from '@/lib/rate';

/** A product as a list shows it. */
export type ProductLine = ProductLineFragment;

/** Word for what is left out, never zero: 未公布 of a public record, "--" of a participant's product. */
export const missing = ({ status }: Pick<ProductLine, 'status'>): string => (status === 'CATALOGUED' ? '未公布' : '--');

/** Name without the institution in front, so that the institution stands once in a card. */
export function shownName({ name, provider }: Pick<ProductLine, 'name' | 'provider'>): string {
  const rest = provider !== '' && name.startsWith(provider) ? name.slice(provider.length).replace(/^[\s·—\-–:：]+/, '') : name;
  return rest === '' ? name : rest;
}

const points = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

/** Rate as published: a band of percents, points over LPR, or null where no number was published. */
export function rateBand({ rateBasis, rateMinBp, rateMaxBp }: Pick<ProductLine, 'rateBasis' | 'rateMinBp' | 'rateMaxBp'>): string | null {
  if (rateMinBp == null && rateMaxBp == null) return null;
  if (rateBasis !== 'LPR_1Y' && rateBasis !== 'LPR_5Y') return formatRateBand(rateMinBp, rateMaxBp);
  const [from, to] = [rateMinBp ?? rateMaxBp ?? 0, rateMaxBp ?? rateMinBp ?? 0];
  return from === to ? `LPR${points(from)}BP` : `LPR${points(from)}～${from >= 0 ? to : points(to)}BP`;
}

/** Longest published wording that may stand as the primary figure, in characters. */
const SHORT_WORDS = 10;

/** The primary figure of a product: numbers, else a short published wording, else that there is none. */
export const rateFigure = (product: Pick<ProductLine, 'status' | 'rateBasis' | 'rateMinBp' | 'rateMaxBp' | 'rateText'>): string =>
  rateBand(product) ?? (product.rateText && product.rateText.length <= SHORT_WORDS ? product.rateText : missing(product));

/** Longest fee wording that may stand as a primary figure, in characters. */
const SHORT_FEE = 16;

/** The one main figure of a card or head: the rate, or for guarantees and insurance without one their fee. */
export function priceFigure(product: Pick<ProductLine, 'status' | 'rateBasis' | 'rateMinBp' | 'rateMaxBp' | 'rateText' | 'feesText'>): { label: string; value: string } {
  const { feesText } = product;
  const rated = rateBand(product) !== null || product.rateText !== null;
  return !rated && feesText !== null && feesText.length <= SHORT_FEE ? { label: '费用', value: feesText } : { label: '年利率', value: rateFigure(product) };
}

/** Amount in 万元 for a column: "50～500", "≤ 500"; null where nothing was published. */
export function amountWan({ amountMinFen, amountMaxFen }: { amountMinFen: Fen | null; amountMaxFen: Fen | null }): string | null {
  const [from, to] = [amountMinFen, amountMaxFen].map((one) => (one == null ? null : figureIn(one, 'wan')));
  if (from == null && to == null) return null;
  if (from == null) return `≤ ${to}`;
  if (to == null) return `${from} 起`;
  return from === to ? from : `${from}～${to}`;
}

/** Amount in words with its unit, for cards and detail pages. */
export function amountWords({ amountMinFen, amountMaxFen }: { amountMinFen: Fen | null; amountMaxFen: Fen | null }): string | null {
  if (amountMinFen == null && amountMaxFen == null) return null;
  if (amountMinFen == null) return `最高 ${formatMoney(amountMaxFen)}`;
  if (amountMaxFen == null) return `${formatMoney(amountMinFen)} 起`;
  return amountMinFen === amountMaxFen ? formatMoney(amountMinFen) : `${formatMoney(amountMinFen)} ～ ${formatMoney(amountMaxFen)}`;
}

/** Term in months: "12～36", "≤ 36"; null where nothing was published. */
export function monthsBand({ monthsMin, monthsMax }: { monthsMin: number | null; monthsMax: number | null }): string | null {
  if (monthsMin == null && monthsMax == null) return null;
  if (monthsMin == null) return `≤ ${monthsMax}`;
  if (monthsMax == null) return `${monthsMin} 起`;
  return monthsMin === monthsMax ? `${monthsMin}` : `${monthsMin}～${monthsMax}`;
}

/** Security in words; several ways fold into their number. */
export const guaranteeWords = (guarantees: ProductLine['guarantees']): string =>
  guarantees.length > 1
    ? `${guarantees.length} 种担保`
    : label('GuaranteeKind', guarantees[0]).replace('--', '');

/** Second line of a card: institution · security. */
export const providerLine = (product: Pick<ProductLine, 'provider' | 'guarantees'>): string =>
  [product.provider, guaranteeWords(product.guarantees)].filter(Boolean).join(' · ');

/** What the ledger proves of a product; of a catalogued one only where it comes from. */
export function proofLine(product: ProductLine): string {
  if (product.status === 'CATALOGUED') {
    return ['公开资料', product.grade && `${product.grade} 级`, product.asOf ?? '时间不详'].filter(Boolean).join(' · ');
  }
  return [
    product.funded > 0 ? `放款 ${product.funded} 笔` : product.claims > 0 ? `报价 ${product.claims} 次` : '暂无放款',
    product.medianDays != null && `${product.medianDays} 天到账`,
    product.lastVerifiedAt && `${formatInstant(product.lastVerifiedAt, 'short').slice(0, 5)} 核验`,
  ].filter(Boolean).join(' · ');
}

/** The same in fewer words, for a column: "1 笔 · 12 天 · 11-09 核验", "公开 B 级 · 2025-06". */
export const proofShort = (product: ProductLine): string => proofLine(product).replace(/^放款 /, '').replace('天到账', '天').replace(/^公开资料 · /, '公开 ');

/** What each grade of a source means. */
export const GRADES: Readonly<Record<string, string>> = {
  A: 'A 级：政府、银行或发行方官方页面',
  B: 'B 级：官方页面的转载或新闻报道',
  C: 'C 级：第三方汇编，条款可能已过时',
  D: 'D 级：公开应用代码或汇编，未经发布机构核实',
};
