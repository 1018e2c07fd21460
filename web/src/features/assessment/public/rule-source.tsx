import { formatDayWords } from '@/lib/dates';
import { Link, Notice, SummaryList, type SummaryRow } from '@/ui/light';
import { withParams, type SearchParams } from '@/lib/url-state';
import { keys, type Rule, type Trace } from './rule';
import { spanText, versionText } from './trace-words';

/** Readings that the result was made with; one that is not the usual is named so. */
export function ReadingsInUse({ trace }: { trace: Trace }) {
  if (trace.readings.length === 0) return null;
  const changed = trace.readings.filter((one) => !one.chosen).length;
  return (
    <section aria-labelledby="readings" className="jb-part">
      <h3 id="readings">这里用的读法</h3>
      {changed > 0 && <Notice tone="action" title="这是一种读法">有 {changed} 处换了读法，与本平台采用的不同。</Notice>}
      <ul className="jb-list-plain">
        {trace.readings.map((one) => <li key={one.id}>{one.about}<b className="font-semibold"> {one.option}</b>{one.chosen ? '' : '（已换）'}</li>)}
      </ul>
    </section>
  );
}

/** Dates by which things are due, as month and day. */
const dueText = (due: string): string => {
  const match = /^(\d{2})-(\d{2})$/.exec(due);
  return match ? `每年 ${match[1]!.replace(/^0/, '')} 月 ${match[2]!.replace(/^0/, '')} 日前` : due;
};

/** Every clause that the rule restates, word for word, and what of it cannot be computed. */
export function Clauses({ rule }: { rule: Rule }) {
  if (rule.clauses.length === 0) return null;
  return (
    <details className="jb-details">
      <summary>文件原文（{rule.clauses.length} 条）</summary>
      <dl className="jb-clauses">
        {rule.clauses.map((clause) => (
          <div key={clause.id}>
            <dt>{clause.id}</dt>
            <dd>{clause.text}{clause.notComputable !== null && <small>不计算：{clause.notComputable}</small>}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Document, issuer, dates and other versions of a rule, its deadlines and its words. */
export function RuleSource({ rule, versions, base, params = {} }: { rule: Rule; versions: readonly Rule[]; base: string; params?: SearchParams }) {
  const others = versions.filter(({ version }) => version !== rule.version);
  const rows: SummaryRow[] = [
    { label: '依据文件', value: rule.source },
    ...(rule.sourceNumber === null || rule.source.includes(rule.sourceNumber) ? [] : [{ label: '文号', value: rule.sourceNumber }]),
    ...(rule.issuer === null ? [] : [{ label: '印发单位', value: rule.issuer }]),
    ...(rule.sourceNote === null ? [] : [{ label: '说明', value: rule.sourceNote }]),
    { label: '适用范围', value: rule.area },
    { label: '版本', value: `${versionText(rule.version)}（${spanText(rule)}${rule.inForce ? '' : '，现不执行'}）` },
    { label: '核对日期', value: formatDayWords(rule.checkedOn) },
    ...(others.length === 0 ? [] : [{
      label: '其他版本',
      value: <span className="flex flex-wrap gap-x-4">{others.map(({ version, inForce, ...span }) => <Link key={version} href={withParams(base, params, { [keys.version]: version })}>{versionText(version)}（{spanText(span)}{inForce ? '' : '，现不执行'}）</Link>)}</span>,
    }]),
    ...rule.deadlines.map((one) => ({ label: one.label, value: `${dueText(one.due)}${one.to === null ? '' : `，报${one.to}`}` })),
  ];
  return (
    <section aria-labelledby="source" className="jb-part">
      <h2 id="source">依据</h2>
      <SummaryList rows={rows} />
      {rule.readings.length > 0 && (
        <details className="jb-details">
          <summary>不明确的条款和本平台的读法（{rule.readings.length} 处）</summary>
          <ul className="jb-list-plain">{rule.readings.map((one) => <li key={one}>{one}</li>)}</ul>
        </details>
      )}
      <Clauses rule={rule} />
    </section>
  );
}
