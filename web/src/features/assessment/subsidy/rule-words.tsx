import { PrintButton } from '@/features/product/print-button';
import type { Rule } from '../public/rule';

/** Conditions, ceilings, papers to tick off, and steps, all as the rule states them. */
export function SubsidyWords({ rule }: { rule: Rule }) {
  return (
    <section aria-labelledby="rule" className="jb-part">
      <div>
        <h2 id="rule">怎样申请</h2>
        <p className="text-mute">以下为文件规定，不是本平台的承诺。</p>
      </div>
      {rule.conditions.length > 0 && (
        <div>
          <h3>申请条件</h3>
          <ol className="max-w-[44em] list-decimal pl-6">{rule.conditions.map((each) => <li key={each.id}>{each.label}{each.clause && <span className="text-mute"> · {each.clause}</span>}</li>)}</ol>
        </div>
      )}
      {rule.ceilings.length > 0 && (
        <div>
          <h3>最高能补多少</h3>
          <ul className="jb-list-plain max-w-[44em]">{rule.ceilings.map((each) => <li key={each.id}>{each.text}</li>)}</ul>
        </div>
      )}
      {rule.papers.length > 0 && (
        <div>
          <h3>申报材料（{rule.papers.length} 项，备好一项勾一项）</h3>
          <div className="jb-papers">
            {rule.papers.map((paper, index) => (
              <label key={paper}><input type="checkbox" autoComplete="off" /><span>{index + 1}. {paper}</span></label>
            ))}
          </div>
          <div className="jb-actions mt-3 print:hidden"><PrintButton>打印材料清单</PrintButton></div>
        </div>
      )}
      {rule.steps.length > 0 && (
        <div>
          <h3>办理流程</h3>
          <ol className="max-w-[44em] list-decimal pl-6">{rule.steps.map((step) => <li key={`${step.who}${step.what}`}><b className="font-semibold">{step.who}</b>：{step.what}</li>)}</ol>
        </div>
      )}
    </section>
  );
}
