import { Notice, StatusTag, SummaryList, type SummaryRow } from '@/ui/light';
import type { Rule, Trace } from './rule';
import { gapText, gradeOf, missingOf, partText, passText, rangeText, stepsOf, stepText, vetoesOf } from './trace-words';

/** Most steps named at the head of a result; the table holds all of them. */
const MOST_STEPS = 5;

/** Says on every screen of such a rule that it is an assumption. */
export function Provisional({ text }: { text: string | null }) {
  return text === null ? null : <Notice tone="action" title="暂定规则，不是正式标准">{text}</Notice>;
}

/** Marks of a rule beside its title: only what is out of the ordinary. */
export function RuleTags({ rule, trace }: { rule: Pick<Rule, 'inForce' | 'provisional'>; trace?: Trace | null }) {
  return (
    <>
      {rule.provisional !== null && <StatusTag tone="action">暂定</StatusTag>}
      {!rule.inForce && <StatusTag tone="neutral">历史版本</StatusTag>}
      {trace && <StatusTag tone="info">{trace.simulation ? '规则试改' : '模拟测算'}</StatusTag>}
    </>
  );
}

/** What is still missing, with links to the fields, and between which totals the result lies. */
export function Missing({ rule, trace }: { rule: Rule; trace: Trace }) {
  const missing = missingOf(rule, trace);
  if (trace.status !== 'INCOMPLETE') return null;
  const range = trace.unit === 'FEN' ? '' : `按已填数据，总分 ${rangeText(trace.min, trace.max, trace.unit)}。`;
  return (
    <Notice tone="action" title={`还缺 ${missing.length} 项数据，结果不完整`}>
      {range}补齐后得出确定结果：
      <ul className="jb-missing-list">
        {missing.map(({ label, href }) => <li key={href}><a className="jb-link" href={href}>{label}</a></li>)}
      </ul>
    </Notice>
  );
}

const MET = { yes: { text: '符合', tone: 'good' }, no: { text: '不符合', tone: 'bad' }, unknown: { text: '待填', tone: 'neutral' } } as const;

/** Conditions of the rule, each with its answer, reason and remedy. */
export function Conditions({ trace }: { trace: Trace }) {
  if (trace.conditions.length === 0) return null;
  if (trace.conditions.every(({ met }) => met === true)) {
    return (
      <details className="jb-details">
        <summary>适用条件：{trace.conditions.length} 项全部符合</summary>
        <ul className="jb-list-plain">{trace.conditions.map((one) => <li key={one.id}>{one.label}{one.clause && <span className="text-mute"> · 条款 {one.clause}</span>}</li>)}</ul>
      </details>
    );
  }
  return (
    <section aria-labelledby="conditions" className="jb-part">
      <h3 id="conditions">适用条件</h3>
      <ul className="jb-conditions">
        {trace.conditions.map((one) => {
          const met = MET[one.met === null ? 'unknown' : one.met ? 'yes' : 'no'];
          return (
            <li key={one.id}>
              <StatusTag tone={met.tone}>{met.text}</StatusTag>
              <span>
                {one.label}
                {one.clause && <span className="text-mute"> · 条款 {one.clause}</span>}
                {one.met === false && one.why && <small>{one.why}</small>}
                {one.met === false && one.remedy && <small>办法：{one.remedy}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The rule does not hold for these facts: which condition failed, and what helps. */
function OutOfScope({ trace }: { trace: Trace }) {
  const failed = trace.conditions.filter((one) => one.met === false);
  return (
    <Notice tone="bad" title="不在适用范围内，不计算结果">
      {failed.length === 0 ? '所填情况不属于这份文件的任何一类。' : (
        <ul className="jb-missing-list">
          {failed.map((one) => <li key={one.id}>{one.label}{one.clause ? ` · 条款 ${one.clause}` : ''}{one.remedy && <span className="block text-sm">{one.remedy}</span>}</li>)}
        </ul>
      )}
    </Notice>
  );
}

/** The next steps that bring most. */
export function NextSteps({ trace }: { trace: Trace }) {
  const steps = stepsOf(trace).slice(0, MOST_STEPS);
  if (steps.length === 0 || trace.unit === 'FEN') return null;
  return (
    <section aria-labelledby="steps" className="jb-part">
      <h3 id="steps">怎样提高</h3>
      <ol className="jb-steps-list">{steps.map((step) => <li key={step.id}><span>{step.label}</span><b>{stepText(step, trace.unit)}</b></li>)}</ol>
    </section>
  );
}

function rowsOf(rule: Rule, trace: Trace): SummaryRow[] {
  const grade = gradeOf(rule, trace);
  const gap = gapText(trace);
  return [
    ...(trace.passed === null ? [] : [{ label: '结论', value: <b className="font-semibold">{passText(rule.pass, trace.passed)}</b> }]),
    ...(rule.grades.length === 0 || trace.status === 'OUT_OF_SCOPE' ? [] : [{ label: '等次', value: grade === null ? (trace.status === 'COMPLETE' ? '由主管部门评定' : '待定') : <b className="font-semibold">{grade.label}</b> }]),
    ...(gap === null ? [] : [{ label: '下一等次', value: gap }]),
    ...(trace.variant === null ? [] : [{ label: trace.variantLabel ?? '适用类别', value: trace.variant }]),
    ...(trace.status === 'OUT_OF_SCOPE' ? [] : trace.parts).map((part) => ({ label: part.label, value: partText(part, trace.unit) })),
    ...(trace.consequences.length === 0 ? [] : [{ label: trace.unit === 'FEN' ? '封顶与说明' : '结果运用', value: trace.consequences.join('；') }]),
    { label: '评价日期', value: trace.asOf },
  ];
}

/** Answer of a rule in words: what is missing or forbids it, then grade, parts and consequences. */
export function Outcome({ rule, trace }: { rule: Rule; trace: Trace }) {
  const vetoes = vetoesOf(rule, trace);
  return (
    <>
      {trace.status === 'OUT_OF_SCOPE' && <OutOfScope trace={trace} />}
      <Missing rule={rule} trace={trace} />
      {vetoes.length > 0 && (
        <Notice tone="bad" title="触发一票否决">
          <ul className="jb-missing-list">
            {vetoes.map((one) => <li key={one.id}>{one.label}{one.clause ? ` · 条款 ${one.clause}` : ''}{one.consequence && <span className="block text-sm">{one.consequence}</span>}</li>)}
          </ul>
        </Notice>
      )}
      <SummaryList rows={rowsOf(rule, trace)} />
    </>
  );
}
