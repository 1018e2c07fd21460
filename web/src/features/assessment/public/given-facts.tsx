import { boundText } from './fact-field';
import { amountUnit, keys, type Rule } from './rule';
import { unitWord } from '@/lib/money';
import { one, type SearchParams } from '@/lib/url-state';
import { marksOf } from './read-facts';

/** The facts as they were typed, in words: on paper they stand in the place of the form. */
export function givenFacts(rule: Rule, params: SearchParams): { label: string; text: string }[] {
  const facts = rule.facts.flatMap((fact) => {
    const text = one(params, keys.fact(fact.name));
    if (text === undefined) return [];
    const unit = fact.type === 'AMOUNT_FEN' ? ` ${unitWord(amountUnit(fact))}` : fact.type === 'PERCENT' ? '%' : fact.unit === null ? '' : ` ${fact.unit}`;
    const shown = fact.type === 'FLAG' ? (text === 'true' ? '是' : '否') : fact.type === 'TEXT' ? fact.choices.find(({ value }) => value === text)?.label ?? text : fact.type === 'DATE' ? text : `${boundText({ type: 'COUNT', unit: null }, text)}${unit}`;
    return [{ label: fact.label, text: shown }];
  });
  const marks = rule.judged.flatMap((judged) => {
    const points = marksOf(params, judged.item);
    return points.length === 0 ? [] : [{ label: judged.label, text: `${points.join('、')} 分` }];
  });
  return [...facts, ...marks];
}

/** Printed only. */
export function GivenFacts({ rule, params }: { rule: Rule; params: SearchParams }) {
  const given = givenFacts(rule, params);
  if (given.length === 0) return null;
  return (
    <section className="jb-given" aria-label="所填数据">
      <h3>所填数据</h3>
      <dl>{given.map(({ label, text }) => <div key={label}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>
    </section>
  );
}
