import type { StDashboardQuery } from '@/gql/types';
import { StatusTag } from '@/ui/light/status-tag';
import { DrillNumber } from '@/ui/staff/cells';
import { figureHref, type Base } from '../drill';
import { gapText, percentText, shown } from '../figure';

type Target = StDashboardQuery['dashboard']['targets'][number];

function TargetCard({ target, base }: { target: Target; base: Base }) {
  const reached = shown(target.figure);
  const goal = shown({ value: target.target, unit: target.figure.unit });
  const full = target.percentBp >= 10_000;
  const percent = percentText(target.percentBp);
  return (
    <article className="jb-card">
      <div className="jb-head-title">
        <h3 className="jb-card-title">{target.figure.label}</h3>
        {full && <StatusTag tone="good">已达到</StatusTag>}
      </div>
      <div className="jb-figure-value" data-primary>
        <DrillNumber
          href={figureHref(base, target.figure)} unit={reached.unit} label={target.figure.label}
          value={reached.exact ? <span title={reached.exact}>{reached.value}</span> : reached.value}
        />
      </div>
      <div className="st-meter" role="img" aria-label={`完成目标的 ${percent}`}><span style={{ width: `${Math.min(100, target.percentBp / 100)}%` }} /></div>
      <div className="jb-card-mute">
        目标 <span title={goal.exact ?? undefined}>{goal.value} {goal.unit}</span> · 完成 {percent} · {gapText(target.target, target.figure, target.percentBp)}
      </div>
      <details className="jb-card-mute">
        <summary>目标出处</summary>
        <p>{target.source}</p>
      </details>
    </article>
  );
}

/** Yearly targets with share, gap and the words of their document; `part` says that the figures are of a part of the new area. */
export function StTargets({ year, targets, base, part }: { year: number; targets: readonly Target[]; base: Base; part: boolean }) {
  return (
    <section aria-labelledby="st-targets">
      <h2 id="st-targets" className="mb-2">{year} 年{part && '新区'}目标</h2>
      {part && targets.length > 0 && <p className="jb-card-mute mb-2">目标是全新区的，完成数只计本辖区。</p>}
      {targets.length === 0
        ? <p className="text-mute">依据文件没有为 {year} 年规定目标。</p>
        : <div className="jb-cards">{targets.map((target) => <TargetCard key={target.figure.kind} target={target} base={base} />)}</div>}
    </section>
  );
}
