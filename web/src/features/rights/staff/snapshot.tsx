import { label } from '@/gql/labels';
import type { StRightsOneQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';
import type { Tone } from '@/ui/tokens';

type Snapshot = NonNullable<NonNullable<StRightsOneQuery['rightsRequest']>['snapshot']>;

const TONE: Readonly<Record<string, Tone>> = { PASS: 'good', FAIL: 'bad', UNKNOWN: 'action' };
const WEIGHTS: Readonly<Record<string, string>> = { amount: '额度', term: '期限', rate: '利率', days: '时效', preferences: '优先条件' };

/** The match as the enterprise saw it when it asked. */
export function SnapshotView({ snapshot }: { snapshot: Snapshot }) {
  return (
    <section aria-labelledby="snapshot" className="grid gap-4">
      <h2 id="snapshot">申请时的匹配结果</h2>
      <SummaryList
        rows={[
          { label: '截至', value: formatInstant(snapshot.asOf) },
          { label: '规则版本', value: snapshot.rules },
          { label: '权重（合计 1000）', value: snapshot.weights.map((one) => `${WEIGHTS[one.name] ?? one.name} ${one.value}`).join('，') },
        ]}
      />
      {snapshot.matches.length === 0 && <p className="text-mute">申请时没有对口的现行产品。</p>}
      {snapshot.matches.map((match) => (
        <details key={match.productId} className="jb-details">
          <summary>{match.product}（{match.provider}，第 {match.productVersion} 版）：{label('Answer', match.eligible)}，匹配度 {match.score}</summary>
          <dl className="jb-summary">
            {match.conditions.map((one) => (
              <div key={`${one.label}${one.why}`}>
                <dt><StatusTag tone={TONE[one.answer] ?? 'neutral'}>{label('Answer', one.answer)}</StatusTag></dt>
                <dd>{one.label}{!one.hard && '（优先条件）'}<div className="jb-aside">{one.why}{one.settledBy && `。要确认：${one.settledBy}`}</div></dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <details className="jb-details">
        <summary>当时所用的数据（{snapshot.input.length} 项，金额以分为单位）</summary>
        <SummaryList rows={snapshot.input.map((one) => ({ label: one.name, value: one.value }))} />
      </details>
    </section>
  );
}
