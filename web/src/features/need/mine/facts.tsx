import { label } from '@/gql/labels';
import type { MyNeedQuery } from '@/gql/types';
import { lastDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { Link } from '@/ui/light/link';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';

type Need = NonNullable<MyNeedQuery['need']>;

const words = (values: readonly string[]): string => values.join('、');

/** What was asked for and how claims are taken. */
export function NeedFacts({ need }: { need: Need }) {
  const { detail } = need;
  const rows: SummaryRow[] = [
    { label: '公开的金额区间', value: label('AmountBand', need.amountBand) },
    { label: '融资方式', value: words(need.modes.map((one) => label('FinancingMode', one))) },
    { label: '用途', value: need.purpose === null ? '' : label('Purpose', need.purpose) },
    { label: '期限', value: need.months === null ? '' : `${need.months} 个月` },
    { label: '担保方式', value: words(need.guarantees.map((one) => label('GuaranteeKind', one))) },
    { label: '最高可接受年利率', value: detail?.maxRateBp == null ? '' : formatRate(detail.maxRateBp) },
    { label: '最低可接受金额', value: detail?.minAmountFen == null ? '' : formatMoney(detail.minAmountFen) },
    { label: '最晚用款日', value: detail?.latestOn ?? '' },
    { label: '意向产品', value: detail?.product ? <Link href={`/products/${detail.product.id}`}>{detail.product.name}</Link> : '' },
    { label: '揭榜方式', value: label('ClaimMode', need.claimMode) },
    { label: '揭榜截止', value: need.claimUntil === null ? '' : `${lastDay(need.claimUntil)} 24:00` },
    { label: '揭榜名额', value: need.claimMode === 'INVITED' ? '' : `${need.claimCap} 家${need.claimCount === null ? '' : `，已占 ${need.claimCount} 家`}` },
  ];
  return <SummaryList rows={rows.filter((row) => row.value !== '')} />;
}
