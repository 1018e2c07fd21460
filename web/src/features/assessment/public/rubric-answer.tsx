import { Notice } from '@/ui/light';
import type { Rule, Trace } from './rule';
import { pointsText, rangeText, stepsOf, stepText } from './trace-words';

/** 符合, 不符合, or what must be known before that can be said. */
export function verdictOf(trace: Pick<Trace, 'status' | 'passed'>): 'yes' | 'no' | 'open' {
  if (trace.status === 'OUT_OF_SCOPE') return 'no';
  return trace.passed === null ? 'open' : trace.passed ? 'yes' : 'no';
}

/** Answer of a rubric in plain words: whether it is met, and what is still wanting. */
export function RubricAnswer({ rule, trace }: { rule: Rule; trace: Trace }) {
  const verdict = verdictOf(trace);
  const failed = trace.conditions.filter(({ met }) => met === false);
  const steps = stepsOf(trace);
  if (verdict === 'yes') {
    return <Notice tone="good" title="按所填数据，符合条件">{trace.points === null ? '' : `总分 ${pointsText(trace.points)} 分。`}是否入库、认定，以主管部门审核为准。</Notice>;
  }
  if (verdict === 'open') {
    return <Notice tone="action" title="还不能判断">补齐下面缺少的数据后给出结论{trace.status === 'INCOMPLETE' && rule.unit === 'POINTS' ? `；目前总分 ${rangeText(trace.min, trace.max, trace.unit)}` : ''}。</Notice>;
  }
  return (
    <Notice tone="bad" title="按所填数据，还不符合条件">
      {failed.length > 0 ? `有 ${failed.length} 项前提不满足：${failed.map(({ label }) => label).join('、')}。` : ''}
      {trace.consequences.length > 0 ? `${trace.consequences.join('；')}。` : ''}
      {failed.length === 0 && trace.passWhy !== null && <p>{trace.passWhy}。</p>}
      {steps.length > 0 && failed.length === 0 && (
        <>还差什么：<ul className="jb-missing-list">{steps.map((step) => <li key={step.id}>{step.label}：{stepText(step, trace.unit)}</li>)}</ul></>
      )}
    </Notice>
  );
}
