import { PrintButton } from '@/features/product/print-button';
import type { Quote } from '@/features/offer/public/ask-quote';
import { percentText } from '@/features/offer/public/quote-params';
import { label, valuesOf } from '@/gql/labels';
import { formatInstant } from '@/lib/dates';
import { figureIn, formatYuan, type Fen } from '@/lib/money';
import { one, oneOf, withParams, type SearchParams } from '@/lib/url-state';
import { DataTable, LinkButton, Notice, SummaryList } from '@/ui/light';
import { Conditions } from '../public/outcome';
import { ReadingsInUse } from '../public/rule-source';
import { pointsText } from '../public/trace-words';
import type { LoanYear, SubsidyTerms } from './terms';

/** Share of interest in words: 4000 → "40%". */
export const shareText = (shareBp: number): string => `${pointsText(`${Math.floor(shareBp / 100)}.${`${shareBp % 100}`.padStart(2, '0')}`)}%`;

/** What holds of the conditions: which fail, and which are still open. */
function Standing({ years }: { years: readonly LoanYear[] }) {
  const conditions = years[0]?.trace.conditions ?? [];
  const failed = conditions.filter(({ met }) => met === false);
  const open = conditions.filter(({ met }) => met === null);
  if (failed.length > 0) {
    return (
      <Notice tone="bad" title="按所填条件，不能申请贴息">
        <ul className="jb-missing-list">{failed.map((each) => <li key={each.id}>{each.label}{each.remedy ? `：${each.remedy}` : ''}</li>)}</ul>
      </Notice>
    );
  }
  return open.length === 0 ? null : <Notice title={`金额按条件全部符合估算，还有 ${open.length} 项没有确认`}>在“申请条件”里逐项选择，就能看出是否符合。</Notice>;
}

const reached = ({ trace }: LoanYear): string => trace.consequences.join('；');

/** Interest, subsidy of each loan year, and cost before and after it. */
export function LoanResult({ quote, years, total, terms, params }: { quote: Quote; years: readonly LoanYear[]; total: Fen | null; terms: SubsidyTerms | null; params: SearchParams }) {
  const method = oneOf(params, 'repay', valuesOf('RepaymentMethod'));
  const notes = years.some((year) => reached(year) !== '');
  return (
    <section aria-labelledby="result" className="jb-part">
      <h2 id="result">试算结果</h2>
      <p className="text-mute">
        贷款 {one(params, 'amount')} 万元，年利率 {one(params, 'rate')}%，{one(params, 'months')} 个月，{label('RepaymentMethod', method)}。
        <span className="hidden print:inline">打印于 {formatInstant(new Date())}。</span>
      </p>
      <Standing years={years} />
      <SummaryList
        rows={[
          { label: '利息合计', value: formatYuan(quote.totalInterestFen) },
          { label: '预计贴息合计', value: total === null ? '不适用' : `${formatYuan(total)}${terms ? `（利息的 ${shareText(terms.shareBp)}）` : ''}` },
          { label: '贴息前年化成本', value: percentText(quote.irrEffectivePercent) },
          ...(terms && total !== null && total === quote.subsidyFen ? [{ label: '贴息后年化成本', value: percentText(quote.irrEffectiveAfterSubsidyPercent) }] : []),
        ]}
      />
      <DataTable
        caption="按贷款年度计的利息和贴息" rows={years} rowKey={(row) => `${row.year}`}
        columns={[
          { key: 'year', head: '年度', card: 'title', kind: 'date', cell: (row) => `放款后第 ${row.year} 年` },
          { key: 'interest', head: '利息', unit: '元', kind: 'number', cell: (row) => figureIn(row.interestFen, 'yuan'), foot: figureIn(quote.totalInterestFen, 'yuan') },
          { key: 'subsidy', head: '可得贴息', unit: '元', kind: 'number', cell: (row) => (row.amountFen === null ? '--' : figureIn(row.amountFen, 'yuan')), foot: total === null ? '--' : figureIn(total, 'yuan') },
          ...(notes ? [{ key: 'note', head: '说明', card: 'sub' as const, wrap: true, cell: reached }] : []),
        ]}
      />
      {years[0]?.trace.conditions.some(({ met }) => met !== null) && <Conditions trace={years[0].trace} />}
      <p className="text-sm text-mute">按正常还息计算，罚息和当年已获补助按 0 计；年度按放款日起每 12 个月划分，同一企业同一年有多笔贷款的合并计算。实际兑付按申报年度核定，以主管部门审核结果为准。</p>
      {years[0] && <ReadingsInUse trace={years[0].trace} />}
      <div className="jb-actions print:hidden">
        <PrintButton>打印试算结果</PrintButton>
        <LinkButton tone="secondary" href={withParams('/tools/loan', { amount: params.amount, rate: params.rate, months: params.months, repay: params.repay })}>看还款计划</LinkButton>
      </div>
    </section>
  );
}
