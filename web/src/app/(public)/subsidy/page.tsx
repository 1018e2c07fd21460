import type { Metadata } from 'next';
import { askRule } from '@/features/assessment/public/ask-rule';
import { Provisional, RuleTags } from '@/features/assessment/public/outcome';
import { RuleForm } from '@/features/assessment/public/rule-form';
import { RuleResult } from '@/features/assessment/public/rule-page';
import { RuleSource } from '@/features/assessment/public/rule-source';
import { headline } from '@/features/assessment/public/trace-words';
import { askLoan, subsidyRule } from '@/features/assessment/subsidy/ask-subsidy';
import { ConditionFields } from '@/features/assessment/subsidy/condition-fields';
import { LoanResult } from '@/features/assessment/subsidy/loan-result';
import { SubsidyWords } from '@/features/assessment/subsidy/rule-words';
import { Ways } from '@/features/assessment/subsidy/ways';
import { LoanForm } from '@/features/offer/public/loan-form';
import { one, type SearchParams } from '@/lib/url-state';
import { Figure, MoneyFigure, PageHead } from '@/ui/light';

type Props = { searchParams: Promise<SearchParams> };

async function answerOf(params: SearchParams) {
  const { rule, versions, terms } = await subsidyRule();
  const way = one(params, 'way') === 'interest' ? 'interest' as const : 'loan' as const;
  const loan = way === 'loan' ? await askLoan(rule, terms, params) : null;
  const paid = way === 'interest' ? await askRule(rule, params) : null;
  return { rule, versions, terms, way, loan, paid, issues: loan?.issues ?? paid?.issues ?? [] };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { issues } = await answerOf(await searchParams);
  return { title: `${issues.length > 0 ? '错误：' : ''}贴息试算与申报材料`, description: '按贷款或已付利息试算贴息，看申请条件、上限、材料清单和办理流程。' };
}

/** The interest subsidy: worked out from a loan or from interest paid, with conditions, papers and steps of the rule. */
export default async function SubsidyPage({ searchParams }: Props) {
  const params = await searchParams;
  const { rule, versions, terms, way, loan, paid, issues } = await answerOf(params);
  const trace = paid?.trace ?? null;
  const figure = loan?.quote
    ? loan.total === null ? <Figure primary label="预计贴息合计" value="不适用" /> : <MoneyFigure primary label="预计贴息合计" fen={loan.total} />
    : trace && <Figure primary {...headline(rule, trace)} />;
  return (
    <div className="jb-rule-page">
      <PageHead
        back={{ href: '/tools', text: '测算工具' }} title="贴息试算" tags={<RuleTags rule={rule} />} figure={figure}
        lead={`${rule.title}${rule.ceilings.length > 0 ? `：${rule.ceilings.map(({ text }) => text).join('；')}` : ''}。`}
      />
      <Provisional text={rule.provisional} />
      <Ways way={way} />
      {way === 'loan' ? (
        <LoanForm action="/subsidy" params={params} issues={issues} withFees={false}>
          <ConditionFields rule={rule} params={params} issues={issues} />
        </LoanForm>
      ) : (
        <>
          {trace && <RuleResult rule={rule} trace={trace} params={params} />}
          <section aria-labelledby="facts" className="jb-part print:hidden">
            <h2 id="facts">{trace ? '修改数据再算' : '填写已付利息和条件'}</h2>
            <RuleForm rule={rule} action="/subsidy" params={params} issues={issues} submit="试算" hidden={[{ name: 'way', value: 'interest' }]} />
          </section>
        </>
      )}
      {loan?.quote && <LoanResult quote={loan.quote} years={loan.years} total={loan.total} terms={terms} params={params} />}
      <SubsidyWords rule={rule} />
      <RuleSource rule={rule} versions={versions} base="/subsidy" />
    </div>
  );
}
