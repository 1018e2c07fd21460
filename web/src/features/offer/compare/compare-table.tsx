import type { ReactNode } from 'react';
import { offerTone } from '@/features/case/tones';
import { label } from '@/gql/labels';
import { formatDay } from '@/lib/dates';
import { formatMoney, formatYuan } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { Money } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { cheapest, percent, postMoney, repaidTotal, type Offer } from './figures';

type Row = { key: string; label: string; cell: (offer: Offer) => ReactNode; main?: boolean; hint?: string };

const loan = (pick: (quote: NonNullable<Offer['quote']>) => ReactNode) => (offer: Offer): ReactNode => (offer.quote ? pick(offer.quote) : '--');

function fees(offer: Offer): ReactNode {
  if (offer.fees.length === 0) return '无';
  return offer.fees.map((fee) => (
    <div key={`${fee.name}${fee.timing}`}>
      {fee.name} {formatMoney(fee.amountFen)}<span className="jb-aside">（{label('FeeTiming', fee.timing)}{fee.borneByLender && '，机构承担'}）</span>
    </div>
  ));
}

const TERMS: readonly Row[] = [
  { key: 'kind', label: '方式', cell: (offer) => label('OfferKind', offer.kind) },
  { key: 'amount', label: '金额', main: true, cell: (offer) => <Money fen={offer.amountFen} /> },
  { key: 'months', label: '期限', cell: (offer) => (offer.months === null ? '--' : `${offer.months} 个月`) },
  { key: 'repayment', label: '还款方式', cell: (offer) => (offer.repayment === null ? '--' : label('RepaymentMethod', offer.repayment)) },
  { key: 'rate', label: '合同利率', cell: (offer) => formatRate(offer.rateBp) },
];

const COST: readonly Row[] = [
  { key: 'cost', label: '综合融资成本', hint: '年化，含费用', cell: loan((quote) => percent(quote.comprehensiveCostPercent)) },
  { key: 'irr', label: '实际年化 IRR', cell: loan((quote) => percent(quote.irrEffectivePercent)) },
  { key: 'after', label: '贴息后 IRR', main: true, cell: loan((quote) => percent(quote.irrEffectiveAfterSubsidyPercent)) },
  { key: 'subsidy', label: '可申请贴息', hint: '按现行政策估算', cell: loan((quote) => formatYuan(quote.subsidyFen)) },
  { key: 'total', label: '利息和费用合计', cell: loan((quote) => formatYuan(quote.totalCostFen)) },
  { key: 'repaid', label: '本息费合计', cell: (offer) => formatYuan(repaidTotal(offer)) },
  { key: 'fees', label: '费用', cell: fees },
  { key: 'first', label: '首期还款', cell: loan((quote) => formatYuan(quote.schedule[0]?.paymentFen)) },
  { key: 'last', label: '末期还款', cell: loan((quote) => formatYuan(quote.schedule.at(-1)?.paymentFen)) },
];

const PREMIUM: readonly Row[] = [{ key: 'premium', label: '年担保费或保费', cell: (offer) => formatYuan(offer.premiumFen) }];

const EQUITY: readonly Row[] = [
  { key: 'valuation', label: '投前估值', cell: (offer) => formatMoney(offer.valuationFen) },
  { key: 'post', label: '投后估值', cell: (offer) => formatMoney(postMoney(offer)) },
  { key: 'share', label: '出让股权', main: true, cell: (offer) => formatRate(offer.shareBp) },
];

const REST: readonly Row[] = [
  { key: 'guarantees', label: '担保要求', cell: (offer) => offer.guarantees.map((one) => label('GuaranteeKind', one)).join('、') || '--' },
  { key: 'conditions', label: '其他条件', cell: (offer) => offer.conditions ?? '无' },
  { key: 'product', label: '对应产品', cell: (offer) => (offer.product === null ? '--' : <Link href={`/products/${offer.product.id}`}>{offer.product.name}</Link>) },
  { key: 'valid', label: '有效期至', cell: (offer) => formatDay(offer.validUntil) },
];

/** Rows that say something about at least one of the offers. */
function rowsFor(offers: readonly Offer[]): Row[] {
  return [
    ...TERMS.filter((row) => row.key !== 'rate' || offers.some((offer) => offer.rateBp !== null)),
    ...(offers.some((offer) => offer.quote) ? COST : []),
    ...(offers.some((offer) => offer.premiumFen !== null) ? PREMIUM : []),
    ...(offers.some((offer) => offer.kind === 'EQUITY') ? EQUITY : []),
    ...REST,
  ];
}

/** Offers side by side by their true cost; the row labels stay in view when the columns are swiped. */
export function CompareTable({ offers, action }: { offers: readonly Offer[]; action: (offer: Offer) => ReactNode }) {
  const best = cheapest(offers.filter((offer) => offer.status === 'VISIBLE'));
  return (
    <div className="jb-compare-wrap" role="region" aria-label="方案比较" tabIndex={0}>
      <table className="jb-compare">
        <caption className="sr-only">方案比较</caption>
        <thead>
          <tr>
            <th scope="col">机构</th>
            {offers.map((offer) => (
              <th scope="col" key={offer.id}>
                {offer.institution.name}
                <div className="jb-aside">{offer.code}{offer.version > 1 && ` · 第 ${offer.version} 版`}</div>
                {offer.status !== 'VISIBLE' && <StatusTag tone={offerTone[offer.status]}>{label('OfferStatus', offer.status)}</StatusTag>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsFor(offers).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}{row.hint && <div className="jb-aside">{row.hint}</div>}</th>
              {offers.map((offer) => (
                <td key={offer.id} data-main={row.main || undefined} data-best={(row.key === 'after' && best.has(offer.id)) || undefined}>
                  {row.cell(offer)}
                  {row.key === 'after' && best.has(offer.id) && <div className="text-sm font-normal">成本最低</div>}
                </td>
              ))}
            </tr>
          ))}
          <tr className="jb-no-print">
            <th scope="row">选定</th>
            {offers.map((offer) => <td key={offer.id}>{action(offer)}</td>)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
