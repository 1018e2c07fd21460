import { Contact } from '@/features/consent/unmask';
import { label } from '@/gql/labels';
import { formatInstant } from '@/lib/dates';
import { formatMoney, formatYuan } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { Link } from '@/ui/light/link';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';
import type { OwnDeal } from './drawdowns';

/** What was agreed and signed. */
export function DealFacts({ deal }: { deal: OwnDeal }) {
  const { offer, enterprise } = deal;
  const rows: SummaryRow[] = [
    { label: '企业', value: enterprise.name },
    { label: '联系人', value: <Contact subject="ENTERPRISE" id={enterprise.id} who="企业" masked={[enterprise.contactName, enterprise.contactPhone].filter(Boolean).join(' · ')} /> },
    { label: '需求', value: <Link href={deal.need.viewerClaim ? `/inst/claims/${deal.need.viewerClaim.id}` : `/inst/needs/${deal.need.id}`}>{deal.need.code}</Link> },
    { label: '方案', value: `${offer.code} 第 ${offer.version} 版 · ${label('OfferKind', offer.kind)}` },
    { label: '获批金额', value: formatYuan(deal.approvedFen) },
    ...(deal.rateBp === null ? [] : [{ label: '年利率', value: formatRate(deal.rateBp) }]),
    ...(deal.months === null ? [] : [{ label: '期限', value: `${deal.months} 个月` }]),
    ...(offer.repayment ? [{ label: '还款方式', value: label('RepaymentMethod', offer.repayment) }] : []),
    ...(offer.premiumFen === null ? [] : [{ label: offer.kind === 'GUARANTEE' ? '年担保费' : '保费', value: formatYuan(offer.premiumFen) }]),
    ...(offer.valuationFen === null ? [] : [{ label: '投后估值 · 占股', value: `${formatMoney(offer.valuationFen)} · ${formatRate(offer.shareBp)}` }]),
    { label: '担保方式', value: offer.guarantees.map((one) => label('GuaranteeKind', one)).join('、') || '--' },
    ...(offer.product ? [{ label: '使用产品', value: offer.product.name }] : []),
    { label: '企业选择理由', value: offer.choiceReason },
    { label: '获批时间', value: formatInstant(deal.approvedAt) },
    { label: '合同编号 · 签约', value: deal.contractNo && `${deal.contractNo} · ${deal.signedOn ?? '--'}` },
    { label: '首贷', value: deal.firstLoan ? '是' : '否' },
    ...(deal.daysToMoney === null ? [] : [{ label: '发榜到到账', value: `${deal.daysToMoney} 天` }]),
  ];
  return <SummaryList rows={rows} missing="尚未登记" />;
}
