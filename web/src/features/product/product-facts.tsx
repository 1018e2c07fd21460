import { label } from '@/gql/labels';
import type { ProductFullFragment, ProductPageQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { formatRateBand } from '@/lib/rate';
import { Link } from '@/ui/light/link';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';
import { amountWords, missing, monthsBand, rateBand } from './terms';

/** A product as its own page and the comparison show it. */
export type ProductDetail = NonNullable<ProductPageQuery['product']>;
/** The part of it that the comparison reads. */
export type ProductTerms = ProductFullFragment;

const words = (list: readonly string[]): string | null => (list.length > 0 ? list.join('、') : null);

/** Rate with what it is counted on. */
export function rateWords(product: ProductTerms): string | null {
  const band = rateBand(product);
  if (band === null) return product.rateText;
  const basis = product.rateBasis ? `（${label('RateBasis', product.rateBasis)}）` : '';
  return `${band}${basis}${product.rateText && product.rateText !== band ? `；原文：${product.rateText}` : ''}`;
}

/** Terms in words, one row each, the same for page and comparison. */
export function termRows(product: ProductTerms): { label: string; value: string | null }[] {
  const months = monthsBand(product);
  // A participant that names no industry or stage offers to all; of a public record it is not known.
  const all = product.status === 'CATALOGUED' ? null : '不限';
  return [
    { label: '年利率', value: rateWords(product) },
    { label: '额度', value: amountWords(product) },
    { label: '期限', value: months && `${months} 个月` },
    { label: '类型', value: label('ProductFamily', product.family) },
    { label: '担保方式', value: words(product.guarantees.map((one) => label('GuaranteeKind', one))) },
    { label: '还款方式', value: words(product.repayments.map((one) => label('RepaymentMethod', one))) },
    { label: '其他费用', value: product.feesText },
    { label: '适用区域', value: words(product.regionNames) },
    { label: '适用行业', value: words(product.industries.map((one) => label('IndustrySection', one))) ?? all },
    { label: '适用阶段', value: words(product.stages.map((one) => label('GrowthStage', one))) ?? all },
    { label: '承诺办理', value: product.promisedDays == null ? null : `${product.promisedDays} 个工作日内给出意见` },
    { label: '申请材料', value: words(product.papers) },
    { label: '风险分担', value: product.riskSharing },
    { label: '有效期至', value: product.validUntil },
  ];
}

/** The terms of one product; what was not published says so. */
export function ProductFacts({ product }: { product: ProductDetail }) {
  const { institution } = product;
  const rows: SummaryRow[] = [
    { label: '机构', value: institution ? <Link href={`/institutions/${institution.id}`}>{institution.name}</Link> : product.provider || null },
    ...termRows(product),
  ];
  return <SummaryList rows={rows} missing={missing(product)} />;
}

/** What the ledger shows of a participant's product. */
export function LiveFacts({ product }: { product: ProductDetail }) {
  return (
    <SummaryList
      missing="--"
      rows={[
        { label: '用此产品报价', value: `${product.claims} 次` },
        { label: '已放款', value: `${product.funded} 笔（企业与机构双方确认）` },
        { label: '实际年利率', value: product.actualRateMinBp == null ? null : formatRateBand(product.actualRateMinBp, product.actualRateMaxBp) },
        { label: '发榜到到账', value: product.medianDays == null ? null : `中位 ${product.medianDays} 天` },
        { label: '最近核验', value: product.lastVerifiedAt && formatInstant(product.lastVerifiedAt, 'day') },
      ]}
    />
  );
}

/** Reviewed versions that this visitor may see; without any only the number of the version in force. */
export function Versions({ product }: { product: ProductDetail }) {
  if (product.versions.length === 0) {
    return <p>现行第 {product.version} 版。产品条款每次变更都经站点审核后生效；历次版本由机构和站点查看。</p>;
  }
  return (
    <SummaryList
      rows={product.versions.map((version) => ({
        label: `第 ${version.number} 版`,
        value: `${label('VersionStatus', version.status)}${version.reviewedAt ? ` · ${formatInstant(version.reviewedAt, 'day')}` : ''}`,
      }))}
    />
  );
}
