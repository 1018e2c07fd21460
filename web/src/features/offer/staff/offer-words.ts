import { label } from '@/gql/labels';
import type { OwnOfferFragment } from '@/gql/types';
import { formatMoney, formatYuan } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import type { SummaryRow } from '@/ui/light/summary-list';
import { percentText } from '../public/quote-params';

/** An offer of the own institution. */
export type OwnOffer = OwnOfferFragment;

/** One fee in words: "担保费 5,400.00 元 · 每年初 · 企业承担". */
export const feeText = (fee: OwnOffer['fees'][number]): string =>
  `${fee.name} ${formatYuan(fee.amountFen)} · ${label('FeeTiming', fee.timing)} · ${fee.borneByLender ? '机构承担' : '企业承担'}`;

/** Terms of an offer in one line. */
export function termsText(offer: OwnOffer): string {
  const months = offer.months === null ? null : `${offer.months} 个月`;
  if (offer.kind === 'LOAN') return [formatMoney(offer.amountFen), `年利率 ${formatRate(offer.rateBp)}`, months, label('RepaymentMethod', offer.repayment)].filter(Boolean).join(' · ');
  if (offer.kind === 'EQUITY') return [`出资 ${formatMoney(offer.amountFen)}`, `投后估值 ${formatMoney(offer.valuationFen)}`, `占股 ${formatRate(offer.shareBp)}`].join(' · ');
  return [`${label('OfferKind', offer.kind)} ${formatMoney(offer.amountFen)}`, `${offer.kind === 'GUARANTEE' ? '年担保费' : '保费'} ${formatYuan(offer.premiumFen)}`, months].filter(Boolean).join(' · ');
}

/** Everything an offer says, one row each. */
export function offerRows(offer: OwnOffer): SummaryRow[] {
  const { quote } = offer;
  return [
    { label: '条件', value: termsText(offer) },
    { label: '担保方式', value: offer.guarantees.map((one) => label('GuaranteeKind', one)).join('、') },
    { label: '费用', value: offer.fees.map(feeText).join('；') },
    ...(quote
      ? [
          { label: '真实成本', value: `综合融资成本 ${percentText(quote.comprehensiveCostPercent)} · 年化（IRR）${percentText(quote.irrEffectivePercent)} · 贴息后 ${percentText(quote.irrEffectiveAfterSubsidyPercent)}` },
          { label: '利息 · 费用', value: `${formatMoney(quote.totalInterestFen)} · ${formatMoney(quote.totalFeesFen)}` },
        ]
      : []),
    { label: '使用产品', value: offer.product?.name ?? (offer.productId === null ? null : '已指定，开标后显示') },
    { label: '附加条件', value: offer.conditions },
    { label: '有效期至', value: `${offer.validUntil} 24:00` },
  ];
}
