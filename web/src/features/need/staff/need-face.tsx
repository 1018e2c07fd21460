import { label } from '@/gql/labels';
import { formatDay } from '@/lib/dates';
import { formatMoney, formatYuan } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';
import { guaranteesText, modesText, monthsText, placesText, postedText, windowText, type NeedFaces } from './need-words';

/** What everybody may know of a need. */
export function AnonymousFace({ need, now }: { need: NeedFaces; now: Date }) {
  const rows: SummaryRow[] = [
    { label: '融资方式', value: modesText(need) },
    { label: '期限 · 用途', value: `${monthsText(need)} · ${label('Purpose', need.purpose)}` },
    { label: '可提供担保', value: guaranteesText(need) },
    { label: '贷款情况', value: need.loanHistory && label('LoanHistory', need.loanHistory) },
    { label: '区域 · 行业', value: `${need.area.name} · ${label('IndustrySection', need.industry)}` },
    { label: '成长阶段', value: label('GrowthStage', need.stage) },
    { label: '企业资质', value: need.qualifications.map((one) => label('Qualification', one)).join('、') },
    { label: '揭榜方式', value: `${label('ClaimMode', need.claimMode)} · ${placesText(need)}${need.several ? ' · 可接受多个方案' : ''}` },
    { label: '发榜 · 截止', value: `${postedText(need)} · ${windowText(need, now)}` },
  ];
  return <SummaryList rows={rows} missing="未说明" />;
}

/** What the enterprise released to this institution: the terms it asks for. */
export function ReleasedFace({ need }: { need: NeedFaces }) {
  const { detail } = need;
  if (!detail) return null;
  const equity = need.modes.includes('EQUITY');
  const rows: SummaryRow[] = [
    { label: '融资金额', value: <span title={formatYuan(detail.amountFen)}>{formatMoney(detail.amountFen)}{detail.minAmountFen && `（最低可接受 ${formatMoney(detail.minAmountFen)}）`}</span> },
    { label: '最高可接受利率', value: detail.maxRateBp === null ? null : `年化 ${formatRate(detail.maxRateBp)}` },
    { label: '最晚用款', value: detail.latestOn && formatDay(detail.latestOn) },
    { label: '用途说明', value: detail.purposeText },
    { label: '还款来源', value: detail.repaymentSource },
    { label: '抵质押物', value: detail.collateralText },
    { label: '知识产权', value: detail.ipText },
    ...(equity ? [{ label: '股权融资', value: [detail.equityRound, detail.equityValuationFen && `期望估值 ${formatMoney(detail.equityValuationFen)}`, detail.equityShareBp && `出让 ${formatRate(detail.equityShareBp)}`].filter(Boolean).join(' · ') }] : []),
    ...(detail.product ? [{ label: '意向产品', value: `${detail.product.name}（${detail.product.provider}）` }] : []),
  ];
  return <SummaryList rows={rows} missing="未填写" />;
}
