import type { ReactNode } from 'react';
import { PrintButton } from '@/features/product/print-button';
import { formatInstant } from '@/lib/dates';
import type { Issue } from '@/lib/refusal';
import type { SearchParams } from '@/lib/url-state';
import { Figure, PageHead } from '@/ui/light';
import { GivenFacts } from './given-facts';
import { ItemTables } from './item-table';
import { Conditions, NextSteps, Outcome, Provisional, RuleTags } from './outcome';
import { keys, type Rule, type Trace } from './rule';
import { RuleForm } from './rule-form';
import { ReadingsInUse, RuleSource } from './rule-source';
import { headline, versionText } from './trace-words';

/** The result of a rule: words first, then every line of the calculation. `children` stands between them. */
export function RuleResult({ rule, trace, params, numbers, answer, children }: {
  rule: Rule;
  trace: Trace;
  params: SearchParams;
  /** Numbers of the items in a drawing. */
  numbers?: ReadonlyMap<string, number>;
  /** Stands in the place of the list of next steps. */
  answer?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section aria-labelledby="result" className="jb-part">
      <div className="jb-result-head">
        <h2 id="result">测算结果</h2>
        <p className="text-sm text-mute">模拟测算，不保存，不代表主管部门的评定。<span className="hidden print:inline">打印于 {formatInstant(new Date())}。</span></p>
      </div>
      {answer}
      <Outcome rule={rule} trace={trace} />
      {children}
      {answer == null && trace.status !== 'OUT_OF_SCOPE' && <NextSteps trace={trace} />}
      <Conditions trace={trace} />
      {trace.status !== 'OUT_OF_SCOPE' && <ItemTables rule={rule} trace={trace} numbers={numbers} />}
      <ReadingsInUse trace={trace} />
      <GivenFacts rule={rule} params={params} />
      <div className="jb-actions print:hidden">
        <PrintButton>打印结果</PrintButton>
        <a className="jb-button" data-tone="secondary" href="#form">修改数据</a>
      </div>
    </section>
  );
}

/** A whole page of one rule: head with the primary figure, banner, result, form and source. */
export function RulePage({ rule, versions, trace, issues, params, base, back, lead, answer }: {
  rule: Rule;
  versions: readonly Rule[];
  trace: Trace | null;
  issues: readonly Issue[];
  params: SearchParams;
  /** Address of this page without its query. */
  base: string;
  back: { href: string; text: string };
  lead?: string;
  answer?: ReactNode;
}) {
  const figure = trace && headline(rule, trace);
  return (
    <div className="jb-rule-page">
      <PageHead
        back={back} title={rule.title} tags={<RuleTags rule={rule} trace={trace} />}
        lead={lead ?? `${rule.area} · ${versionText(rule.version)}`} figure={figure && <Figure primary {...figure} />}
      />
      <Provisional text={rule.provisional} />
      {trace && <RuleResult rule={rule} trace={trace} params={params} answer={answer} />}
      <section aria-labelledby="facts" className="jb-part print:hidden">
        <h2 id="facts">{trace ? '修改数据再算' : '填写数据'}</h2>
        <RuleForm
          rule={rule} action={base} params={params} issues={issues}
          hidden={versions.length > 1 && params[keys.version] !== undefined ? [{ name: keys.version, value: rule.version }] : []}
        />
      </section>
      <RuleSource rule={rule} versions={versions} base={base} />
    </div>
  );
}
