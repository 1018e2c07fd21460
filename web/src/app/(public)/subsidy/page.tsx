import type { Metadata } from 'next';
import { askQuote } from '@/features/offer/public/ask-quote';
import { LoanForm } from '@/features/offer/public/loan-form';
import { SubsidyResult } from '@/features/offer/public/subsidy-result';
import { SubsidyRule } from '@/features/offer/public/subsidy-rule-text';
import { SUBSIDY } from '@/features/offer/public/subsidy-rule';
import { formatMoney } from '@/lib/money';
import type { SearchParams } from '@/lib/url-state';
import { MoneyFigure, PageHead } from '@/ui/light';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { issues } = await askQuote(await searchParams, true);
  return { title: `${issues.length > 0 ? '错误：' : ''}贴息试算与申报材料` };
}

/** The interest subsidy: calculator, and what the rule says. */
export default async function SubsidyPage({ searchParams }: Props) {
  const params = await searchParams;
  const { quote, issues } = await askQuote(params, true);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead
        title="贴息试算"
        lead={`按融资成本的 50% 补助，每家企业每年最高 ${formatMoney(SUBSIDY.capFen)}；先算一算，再备材料。`}
        figure={quote && <MoneyFigure primary label="预计贴息合计" fen={quote.subsidyFen} />}
      />
      <LoanForm action="/subsidy" params={params} issues={issues} withFees={false} />
      {quote && <SubsidyResult quote={quote} params={params} />}
      <SubsidyRule />
    </div>
  );
}
