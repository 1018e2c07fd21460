import { label, valuesOf } from '@/gql/labels';
import { formatInstant } from '@/lib/dates';
import { figureIn, formatMoney, formatYuan } from '@/lib/money';
import { one, oneOf, withParams, type SearchParams } from '@/lib/url-state';
import { PrintButton } from '@/features/product/print-button';
import { DataTable } from '@/ui/light/data-table';
import { LinkButton } from '@/ui/light/button';
import { Notice } from '@/ui/light/messages';
import { SummaryList } from '@/ui/light/summary-list';
import type { Quote } from './ask-quote';
import { interestByYear, percentText } from './quote-params';
import { SUBSIDY } from './subsidy-rule';

/** Interest, subsidy and cost before and after it. */
export function SubsidyResult({ quote, params }: { quote: Quote; params: SearchParams }) {
  const capped = BigInt(quote.subsidyFen) * 2n < BigInt(quote.totalInterestFen) - 100n;
  const years = interestByYear(quote.schedule).map((interest, index) => ({ year: index + 1, interest }));
  const method = oneOf(params, 'repay', valuesOf('RepaymentMethod'));
  return (
    <section aria-labelledby="result" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id="result">试算结果</h2>
      <p className="text-mute">
        贷款 {one(params, 'amount')} 万元，年利率 {one(params, 'rate')}%，{one(params, 'months')} 个月，{label('RepaymentMethod', method)}。
        <span className="hidden print:inline">打印于 {formatInstant(new Date())}。</span>
      </p>
      <SummaryList
        rows={[
          { label: '利息合计', value: formatYuan(quote.totalInterestFen) },
          { label: '预计贴息', value: `${formatYuan(quote.subsidyFen)}（利息的 50%，每年最高 ${formatMoney(SUBSIDY.capFen)}）` },
          { label: '贴息前年化成本', value: percentText(quote.irrEffectivePercent) },
          { label: '贴息后年化成本', value: percentText(quote.irrEffectiveAfterSubsidyPercent) },
        ]}
      />
      {capped && <Notice tone="action" title={`已到上限：每家每年最高 ${formatMoney(SUBSIDY.capFen)}`}>超出部分不补助。同一企业同一年有多笔贷款的，合并计算。</Notice>}
      <DataTable
        caption="按贷款年度计的利息" cards={false} rows={years} rowKey={(row) => `${row.year}`}
        columns={[
          { key: 'year', head: '年度', card: 'title', kind: 'date', cell: (row) => `放款后第 ${row.year} 年` },
          { key: 'interest', head: '利息', unit: '元', kind: 'number', cell: (row) => figureIn(row.interest, 'yuan'), foot: figureIn(quote.totalInterestFen, 'yuan') },
        ]}
      />
      <p className="text-sm text-mute">
        文件写的是“融资成本”，没有列明包括哪些费用；本页按已付利息计算。年度按放款日起每 12 个月划分，实际兑付按申报年度核定，以主管部门审核结果为准。
      </p>
      <div className="jb-actions print:hidden">
        <PrintButton>打印试算结果</PrintButton>
        <LinkButton tone="secondary" href={withParams('/tools/loan', { amount: params.amount, rate: params.rate, months: params.months, repay: params.repay })}>看还款计划</LinkButton>
      </div>
    </section>
  );
}
