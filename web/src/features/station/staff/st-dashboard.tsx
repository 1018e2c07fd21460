import { notFound } from 'next/navigation';
import { StDashboardDocument, StLibraryDocument } from '@/gql/operations';
import { businessDay, formatInstant } from '@/lib/dates';
import { one, whole, withParams, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { DrillFigure, DrillNumber } from '@/ui/staff/cells';
import { openDesk, type Desk } from '../desk';
import { figureHref, type Base } from '../drill';
import { shown, type Figure as FigureOf } from '../figure';
import { subtree } from '../tree';
import { StBreakdown } from './st-breakdown';
import { StLibrary } from './st-library';
import { StStationSwitch } from './st-station-switch';
import { StTargets } from './st-targets';

const valueOf = (figure: FigureOf) => {
  const { value, unit, exact } = shown(figure);
  return { value: exact ? <span title={exact}>{value}</span> : value, unit };
};

/** What to do about a figure: loud while something waits. */
const hintOf = (figure: FigureOf, text: string | undefined) => (text && figure.value !== '0' ? <StatusTag tone="action">{text}</StatusTag> : text);

function Cards({ figures, base, hints = {} }: { figures: readonly FigureOf[]; base: Base; hints?: Partial<Record<FigureOf['kind'], string>> }) {
  return (
    <div className="jb-figures">
      {figures.map((figure) => (
        <DrillFigure key={figure.kind} label={figure.label} href={figureHref(base, figure)} primary hint={hintOf(figure, hints[figure.kind])} {...valueOf(figure)} />
      ))}
    </div>
  );
}

function YearSwitch({ year, thisYear, path, params }: { year: number; thisYear: number; path: string; params: SearchParams }) {
  const years = [...new Set([year - 1, year, year + 1, thisYear])].filter((one) => one <= thisYear + 1).sort((a, b) => a - b);
  return (
    <nav className="jb-bar-end" aria-label="年度">
      {years.map((one) => (
        <Link key={one} href={withParams(path, params, { year: one === thisYear ? null : `${one}` })} aria-current={one === year ? 'page' : undefined} className={one === year ? 'font-semibold' : undefined}>
          {one} 年
        </Link>
      ))}
    </nav>
  );
}

/** Stations that the person may narrow the dashboard to, below their own. */
const choices = (desk: Desk) =>
  (desk.viewer.role === 'AUDITOR' ? desk.stations : desk.tree.slice(1)).map((station) => ({ value: station.id, label: station.name }));

/** The dashboard of a tree: what waits, the year's figures, targets and libraries; every number opens its records. */
export async function StDashboard({ base, params }: { base: Base; params: SearchParams }) {
  const desk = await openDesk(base);
  const stationId = one(params, 'station') ?? null;
  if (stationId && desk.tree.length > 0 && !desk.tree.some((station) => station.id === stationId)) notFound();
  const own = stationId ?? (desk.viewer.orgKind === 'STATION' ? desk.viewer.orgId : null);
  const [{ dashboard }, { libraryCounts }] = await Promise.all([
    read(StDashboardDocument, { stationId, year: whole(params, 'year', 2999) ?? null }),
    read(StLibraryDocument, { stationId: own }),
  ]);
  const station = desk.stations.find((one) => one.id === own);
  const root = own ?? desk.stations.find((one) => one.tier === 'HUB')?.id ?? '';
  const money = dashboard.figures.find((figure) => figure.kind === 'AMOUNT_FUNDED');
  const head = money && valueOf(money);
  const options = choices(desk);
  const part = station ? station.tier !== 'HUB' : desk.viewer.role === 'FIRST_REVIEWER';
  return (
    <>
      <PageHead
        title={station?.name ?? desk.viewer.orgName}
        lead={`${dashboard.areaName} · ${dashboard.year} 年 · 截至 ${formatInstant(dashboard.asOf)}。金额只计机构上报并经企业确认的放款。`}
        figure={money && head && <Figure primary label={`${dashboard.year} 年${money.label}`} value={<DrillNumber href={figureHref(base, money)} label={money.label} {...head} />} />}
      />
      <div className="jb-bar mb-3">
        <YearSwitch year={dashboard.year} thisYear={Number.parseInt(businessDay(desk.now).slice(0, 4), 10)} path={base} params={params} />
        {options.length > 0 && <StStationSwitch whole={desk.tree.length > 0 ? `${desk.viewer.orgName}及下级` : '全部站点'} options={options} />}
      </div>
      <div className="grid gap-6">
        <section aria-labelledby="st-todo">
          <h2 id="st-todo" className="mb-2">{desk.canAct ? '今天要办' : '正在等待处理'}</h2>
          <Cards figures={dashboard.todo} base={base} hints={{ TO_REVIEW: '1 个工作日内审核', STALLED: '有环节逾期', UNCONFIRMED: '等企业确认' }} />
        </section>
        <section aria-labelledby="st-year">
          <h2 id="st-year" className="mb-2">{dashboard.year} 年成效</h2>
          <Cards figures={dashboard.figures.filter((figure) => figure.kind !== 'AMOUNT_FUNDED')} base={base} />
        </section>
        <StTargets year={dashboard.year} targets={dashboard.targets} base={base} part={part} />
        <section aria-label="分项" className="grid items-start gap-4 xl:grid-cols-2">
          <StBreakdown title={`${dashboard.year} 年放款，按区域`} head="区域" base={base} breakdown={dashboard.byArea} />
          <div className="grid gap-4">
            <StBreakdown title={`${dashboard.year} 年放款，按类型`} head="类型" base={base} breakdown={dashboard.byKind} />
            <StBreakdown title={`${dashboard.year} 年放款，按季度`} head="季度" base={base} breakdown={dashboard.byQuarter} />
          </div>
        </section>
        <StLibrary counts={libraryCounts} base={base} stationIds={subtree(desk.stations, root).map((one) => one.id)} required={station ? station.tier !== 'OUTLET' : true} />
      </div>
    </>
  );
}
