import type { Metadata } from 'next';
import { askQuote } from '@/features/offer/public/ask-quote';
import { LoanForm } from '@/features/offer/public/loan-form';
import { feesText, percentText } from '@/features/offer/public/quote-params';
import { ScheduleChart } from '@/features/offer/public/schedule-chart';
import { ScheduleTable } from '@/features/offer/public/schedule-table';
import { PrintButton } from '@/features/product/print-button';
import { label, valuesOf } from '@/gql/labels';
import { formatInstant } from '@/lib/dates';
import { formatYuan } from '@/lib/money';
import { one, oneOf, withParams, type SearchParams } from '@/lib/url-state';
import { Figure, LinkButton, PageHead, SummaryList } from '@/ui/light';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { issues } = await askQuote(await searchParams);
  return { title: `${issues.length > 0 ? '错误：' : ''}还款与真实成本试算`, description: '按金额、利率、期限、还款方式和各项费用，算每期还款和真实年化成本：有表、有图、可打印。' };
}

/** Repayment schedule and true yearly cost of a loan. */
export default async function LoanToolPage({ searchParams }: Props) {
  const params = await searchParams;
  const { quote, issues } = await askQuote(params);
  const method = oneOf(params, 'repay', valuesOf('RepaymentMethod'));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead
        back={{ href: '/tools', text: '测算工具' }} title="还款与真实成本试算"
        lead="把利息和各项费用都算进去，得出贷款一年真正花多少。结果仅供比较，以合同为准。"
        figure={quote && <Figure primary label="真实年化成本" value={percentText(quote.irrEffectivePercent)} />}
      />
      <LoanForm action="/tools/loan" params={params} issues={issues} withFees />
      {quote && (
        <>
          <p className="hidden print:block">
            贷款 {one(params, 'amount')} 万元，年利率 {one(params, 'rate')}%，{one(params, 'months')} 个月，{label('RepaymentMethod', method)}{feesText(params)}；打印于 {formatInstant(new Date())}
          </p>
          <section aria-labelledby="cost">
            <h2 id="cost">成本</h2>
            <SummaryList
              rows={[
                { label: '利息合计', value: formatYuan(quote.totalInterestFen) },
                { label: '费用合计', value: formatYuan(quote.totalFeesFen) },
                { label: '利息加费用', value: formatYuan(quote.totalCostFen) },
                { label: '真实年化成本', value: `${percentText(quote.irrEffectivePercent)}（内部收益率，复利）` },
                { label: '月内部收益率 ×12', value: percentText(quote.irrNominalPercent) },
                { label: '综合融资成本', value: `${percentText(quote.comprehensiveCostPercent)}（合同利率加各项费用的年化率，单利）` },
              ]}
            />
          </section>
          <ScheduleChart schedule={quote.schedule} />
          <ScheduleTable schedule={quote.schedule} />
          <div className="jb-actions print:hidden">
            <PrintButton>打印试算结果</PrintButton>
            <LinkButton tone="secondary" href={withParams('/subsidy', { amount: params.amount, rate: params.rate, months: params.months, repay: params.repay })}>看贴息后的成本</LinkButton>
            <LinkButton tone="secondary" href="/products">找融资产品</LinkButton>
          </div>
        </>
      )}
    </div>
  );
}
