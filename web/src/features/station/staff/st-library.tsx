import type { StLibraryQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { DataTable, type Column } from '@/ui/light/data-table';
import { DrillNumber } from '@/ui/staff/cells';
import { listHref, type Base, type ListFilter } from '../drill';

type Counts = StLibraryQuery['libraryCounts'];
type Line = { key: keyof Counts['admitted'] & string; name: string; classes?: string[] };

const CLASSES = ['FINANCIAL', 'VENTURE', 'INTERMEDIARY'];
const LINES: readonly Line[] = [
  { key: 'financial', name: '金融机构', classes: ['FINANCIAL'] },
  { key: 'venture', name: '创投机构', classes: ['VENTURE'] },
  { key: 'intermediary', name: '中介代理机构', classes: ['INTERMEDIARY'] },
  { key: 'institutions', name: '机构合计', classes: CLASSES },
  { key: 'products', name: '科技金融产品' },
];

const countOf = (count: Counts['admitted'], key: Line['key']): number => count[key as 'financial'];

function hrefOf(base: Base, line: Line, admitted: boolean, stationIds: readonly string[]): string {
  const stations: ListFilter = admitted && stationIds.length > 0 ? { stationIds: [...stationIds] } : {};
  if (line.classes) return listHref(base, 'INSTITUTIONS', { ...(admitted ? { participating: true } : { statuses: ['CATALOGUED'] }), classes: line.classes, ...stations });
  return listHref(base, 'PRODUCTS', { ...(admitted ? { current: true } : { statuses: ['CATALOGUED'] }), ...stations });
}

/**
 * The libraries as they are: catalogued from public sources (no participants), admitted by the stations of the tree,
 * and what the yearly standard requires of the tier. `required` is left out where the standard sets nothing.
 */
export function StLibrary({ counts, base, stationIds, required }: { counts: Counts; base: Base; stationIds: readonly string[]; required: boolean }) {
  const columns: Column<Line>[] = [
    { key: 'name', head: '机构库与产品库', card: 'title', cell: (line) => line.name },
    {
      key: 'admitted', head: '辖区已准入', kind: 'number', card: 'primary',
      cell: (line) => <DrillNumber href={hrefOf(base, line, true, stationIds)} value={countOf(counts.admitted, line.key)} label={`已准入${line.name}`} />,
    },
    ...(required ? [
      { key: 'required', head: '考评要求', kind: 'number', cell: (line: Line) => `≥ ${countOf(counts.required, line.key)}` },
      {
        key: 'gap', head: '还差', kind: 'number',
        cell: (line: Line) => {
          const gap = countOf(counts.required, line.key) - countOf(counts.admitted, line.key);
          return gap > 0 ? gap : '已达到';
        },
      },
    ] satisfies Column<Line>[] : []),
    {
      key: 'catalogued', head: '公开资料收录', kind: 'number',
      cell: (line) => <DrillNumber href={hrefOf(base, line, false, stationIds)} value={countOf(counts.catalogued, line.key)} label={`公开资料收录${line.name}`} />,
    },
  ];
  return (
    <section aria-labelledby="st-library" className="grid gap-2">
      <h2 id="st-library">机构库与产品库</h2>
      <DataTable caption="机构库与产品库计数" captionHidden columns={columns} rows={LINES} rowKey={(line) => line.key} />
      <p className="jb-card-mute">
        截至 {formatInstant(counts.asOf)}。公开资料收录的机构和产品不是本平台的参与机构和现行产品，不计入考评数。
        {required && <>要求出处：{counts.source}</>}
      </p>
    </section>
  );
}
