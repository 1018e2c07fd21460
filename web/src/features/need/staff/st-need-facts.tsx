import Link from 'next/link';
import { label } from '@/gql/labels';
import type { StNeedQuery } from '@/gql/types';
import { formatDay, formatInstant } from '@/lib/dates';
import { formatMoney, formatYuan } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { Notice } from '@/ui/light/messages';
import { SummaryList, type SummaryRow } from '@/ui/light/summary-list';
import { fieldWord } from './st-field-words';

/** A need with everything its station may see. */
export type StNeed = NonNullable<StNeedQuery['need']>;

const yesNo = (value: boolean): string => (value ? '是' : '否');

function financing(need: StNeed): SummaryRow[] {
  const { detail } = need;
  const loan: SummaryRow[] = [
    { label: '期限', value: need.months == null ? null : `${need.months} 个月` },
    { label: '用途', value: [need.purpose && label('Purpose', need.purpose), detail?.purposeText].filter(Boolean).join('：') },
    { label: '担保方式', value: need.guarantees.map((one) => label('GuaranteeKind', one)).join('、') },
    { label: '首贷或续贷', value: need.loanHistory && label('LoanHistory', need.loanHistory) },
  ];
  if (!detail) return loan;
  const equity = need.modes.includes('EQUITY');
  return [
    { label: '金额', value: <span title={formatYuan(detail.amountFen)}>{formatMoney(detail.amountFen)}</span> },
    { label: '最低可接受金额', value: detail.minAmountFen && formatMoney(detail.minAmountFen) },
    ...loan,
    { label: '最迟到账日', value: detail.latestOn },
    { label: '还款来源', value: detail.repaymentSource },
    { label: '抵质押物', value: detail.collateralText },
    { label: '知识产权', value: detail.ipText },
    { label: '可接受最高利率', value: detail.maxRateBp == null ? null : formatRate(detail.maxRateBp) },
    ...(equity ? [
      { label: '投前估值', value: detail.equityValuationFen && formatMoney(detail.equityValuationFen) },
      { label: '出让股权比例', value: detail.equityShareBp == null ? null : formatRate(detail.equityShareBp) },
      { label: '融资轮次', value: detail.equityRound },
    ] : []),
    { label: '意向产品', value: detail.product && `${detail.product.provider} · ${detail.product.name}` },
  ];
}

const board = (need: StNeed): SummaryRow[] => [
  { label: '融资方式', value: need.modes.map((mode) => label('FinancingMode', mode)).join('、') },
  { label: '揭榜方式', value: label('ClaimMode', need.claimMode) },
  { label: '揭榜名额', value: `${need.claimCap} 家` },
  { label: '揭榜截止', value: need.claimUntil && `${formatInstant(new Date(Date.parse(need.claimUntil) - 1), 'day')} 24:00` },
  { label: '发榜时间', value: need.postedAt && formatInstant(need.postedAt) },
  { label: '可接受多个方案', value: yesNo(need.several) },
  ...(need.detail ? [
    { label: '公开揭榜数', value: yesNo(need.detail.showClaimCount) },
    { label: '创新积分授权', value: yesNo(need.detail.pointsConsent) },
    { label: '真实性承诺', value: yesNo(need.detail.truthful) },
  ] : []),
];

function enterprise(need: StNeed, base: string): SummaryRow[] {
  const firm = need.detail?.enterprise;
  if (!firm) {
    return [
      { label: '行业', value: label('IndustrySection', need.industry) },
      { label: '成长阶段', value: label('GrowthStage', need.stage) },
      { label: '资质', value: need.qualifications.map((one) => label('Qualification', one)).join('、') },
    ];
  }
  return [
    { label: '企业', value: <Link className="jb-link" prefetch={false} href={`${base}/files/${firm.id}`}>{firm.name}</Link> },
    { label: '统一社会信用代码', value: firm.uscc },
    { label: '行业', value: label('IndustrySection', firm.industry) },
    { label: '成立日期', value: `${formatDay(firm.foundedOn)} · ${label('GrowthStage', firm.stage)}` },
    { label: '资质', value: firm.qualifications.map((one) => label('Qualification', one)).join('、') },
    { label: '联系人', value: [firm.contactName, firm.contactPhone].filter(Boolean).join(' ') },
    { label: '所属站点', value: firm.station.name },
  ];
}

/** What the enterprise filled in, on what terms it is posted, and who it is. */
export function StNeedFacts({ need, base }: { need: StNeed; base: string }) {
  const { detail } = need;
  return (
    <>
      {detail && (detail.returnIssues.length > 0 || detail.returnNote) && (
        <Notice tone="action" title={need.status === 'UNMET' ? '未予发布的理由' : need.status === 'SUBMITTED' ? '上次退回的意见，请核对是否已改' : '已退回企业修改'}>
          {detail.returnNote && <p>{detail.returnNote}</p>}
          <ul className="list-disc pl-5">{detail.returnIssues.map((issue) => <li key={issue.path}>{fieldWord(issue.path)}：{issue.message}</li>)}</ul>
        </Notice>
      )}
      <section aria-labelledby="need-money"><h2 id="need-money" className="mb-1">融资需求</h2><SummaryList rows={financing(need)} /></section>
      <section aria-labelledby="need-firm"><h2 id="need-firm" className="mb-1">企业</h2><SummaryList rows={enterprise(need, base)} /></section>
      <section aria-labelledby="need-board"><h2 id="need-board" className="mb-1">发榜安排</h2><SummaryList rows={board(need)} /></section>
    </>
  );
}
