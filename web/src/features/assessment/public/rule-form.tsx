import type { ReactNode } from 'react';
import { issuesByPath, type Issue } from '@/lib/refusal';
import { one, withParams, type SearchParams } from '@/lib/url-state';
import { Button, Select, TextInput } from '@/ui/light';
import { ErrorSummary } from '@/ui/light/error-summary';
import { FactField } from './fact-field';
import { JudgedField } from './judged-field';
import { marksOf } from './read-facts';
import { groupsOf, keys, type Rule } from './rule';

type Props = {
  rule: Rule;
  /** Where the form is sent to. */
  action: string;
  params: SearchParams;
  issues: readonly Issue[];
  submit?: string;
  /** Facts that the page works out itself. */
  without?: readonly string[];
  /** Fields of the page that stand before those of the rule. */
  children?: ReactNode;
  /** Further values that the form carries along. */
  hidden?: readonly { name: string; value: string }[];
  dated?: boolean;
};

/** Other readings of unclear clauses, folded while the usual ones are in use. */
function Readings({ rule, params }: { rule: Rule; params: SearchParams }) {
  if (rule.readingChoices.length === 0) return null;
  const chosen = (reading: Rule['readingChoices'][number]) => one(params, keys.reading(reading.id)) ?? reading.chosen;
  const changed = rule.readingChoices.some((reading) => chosen(reading) !== reading.chosen);
  return (
    <details className="jb-details jb-readings" open={changed}>
      <summary>不明确条款的读法（{rule.readingChoices.length} 处，可换）</summary>
      <div className="jb-facts">
        {rule.readingChoices.map((reading) => (
          <Select
            key={reading.id} name={keys.reading(reading.id)} width="full" defaultValue={chosen(reading)}
            label={reading.clause === null ? reading.id : `条款 ${reading.clause}`} hint={reading.about}
            options={reading.options.map(({ id, label }) => ({ value: id, label: id === reading.chosen ? `${label}（本平台采用）` : label }))}
          />
        ))}
      </div>
    </details>
  );
}

/** The form of a rule, drawn from its facts and judged items alone: GET, so it works without scripts and can be shared. */
export function RuleForm({ rule, action, params, issues, submit = '测算', without = [], children, hidden = [], dated = true }: Props) {
  const errors = issuesByPath(issues);
  const labels = new Map(rule.facts.map(({ name, label }) => [name, label]));
  const facts = rule.facts.filter(({ name }) => !without.includes(name));
  return (
    <form method="get" action={action} className="jb-rule-form" aria-label="填报数据" id="form" noValidate>
      <ErrorSummary issues={issues} />
      {hidden.map((field) => <input key={field.name} type="hidden" {...field} />)}
      {children}
      {groupsOf(facts).map(({ title, facts: members }) => (
        <fieldset key={title} className="jb-fact-group">
          <legend>{title}</legend>
          <div className="jb-facts">
            {members.map((fact) => (
              <FactField key={fact.name} fact={fact} labels={labels} value={one(params, keys.fact(fact.name))} error={errors[keys.fact(fact.name)]} />
            ))}
          </div>
        </fieldset>
      ))}
      {rule.judged.length > 0 && (
        <fieldset className="jb-fact-group">
          <legend>评审打分</legend>
          <div className="jb-facts">
            {rule.judged.map((judged) => (
              <JudgedField key={judged.item} judged={judged} labels={labels} value={marksOf(params, judged.item).join('，')} error={errors[keys.judged(judged.item)]} />
            ))}
          </div>
        </fieldset>
      )}
      <Readings rule={rule} params={params} />
      {dated && (
        <TextInput
          name={keys.day} type="date" width="short" label="评价日期" optional hint="年限、期限按这一天计算；不填按今天，历史版本按其最后一天。"
          defaultValue={one(params, keys.day)} error={errors[keys.day]}
        />
      )}
      <div className="jb-actions">
        <Button type="submit">{submit}</Button>
        {Object.keys(params).length > hidden.length && <a className="jb-link" href={withParams(action, Object.fromEntries(hidden.map(({ name, value }) => [name, value])))}>清空重填</a>}
      </div>
    </form>
  );
}
