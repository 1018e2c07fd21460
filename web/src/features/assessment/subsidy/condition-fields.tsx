import { issuesByPath, type Issue } from '@/lib/refusal';
import { one, type SearchParams } from '@/lib/url-state';
import { FactField } from '../public/fact-field';
import { keys, type Rule } from '../public/rule';

/** The facts of the rule that are no amounts, below a loan: folded until one is filled in, for the amount is worked out without them. */
export function ConditionFields({ rule, params, issues }: { rule: Rule; params: SearchParams; issues: readonly Issue[] }) {
  const facts = rule.facts.filter(({ type }) => type !== 'AMOUNT_FEN');
  if (facts.length === 0) return null;
  const errors = issuesByPath(issues);
  const labels = new Map(rule.facts.map(({ name, label }) => [name, label]));
  const open = facts.some(({ name }) => one(params, keys.fact(name)) !== undefined || errors[keys.fact(name)] !== undefined);
  return (
    <details className="jb-details" open={open}>
      <summary>申请条件（{facts.length} 项，选填；填了能判断是否符合）</summary>
      <div className="jb-facts mt-2">
        {facts.map((fact) => (
          <FactField key={fact.name} fact={fact} labels={labels} value={one(params, keys.fact(fact.name))} error={errors[keys.fact(fact.name)]} />
        ))}
      </div>
    </details>
  );
}
