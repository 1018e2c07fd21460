import { DataTable, type Column } from '@/ui/light';
import type { Rule, Trace, TraceItem } from './rule';
import { partText, rangeText, stepText, unitOf, valueText } from './trace-words';

/** Share of the maximum that an item reached, 0 to 100; null where it has no maximum. For drawing only. */
export function shareOf(item: Pick<TraceItem, 'capped' | 'max'>): number | null {
  const most = Number.parseFloat(item.max);
  if (!(most > 0)) return null;
  return Math.max(0, Math.min(100, Math.round((Number.parseFloat(item.capped) / most) * 1000) / 10));
}

/** Where an item is shown by name. */
export const itemId = (id: string): string => `item-${id}`;

function Reason({ item, unit }: { item: TraceItem; unit: Trace['unit'] }) {
  return (
    <span className="jb-reason" id={itemId(item.id)}>
      {item.why}
      {!item.complete && <b className="jb-pending">缺数据，可能得 {rangeText(item.low, item.high, unit)}</b>}
      {item.next && unit === 'POINTS' && <b className="jb-next">{stepText(item.next, unit)}</b>}
    </span>
  );
}

const phone = 'md:hidden print:hidden';

/** Figures of a line: on a phone the score stands with its maximum, on a desktop each has its column. */
function columnsOf(items: readonly TraceItem[], unit: Trace['unit'], numbers?: ReadonlyMap<string, number>): Column<TraceItem>[] {
  const weighted = items.some((item) => item.weighted !== item.capped);
  const cut = items.some((item) => item.raw !== item.capped);
  const clauses = items.some((item) => item.clause !== null);
  const word = unitOf(unit);
  const value = (key: string, head: string, cell: (item: TraceItem) => string, card?: 'hide'): Column<TraceItem> => ({ key, head, unit: word, kind: 'number', card, cell });
  const scoreText = (item: TraceItem) => (item.complete ? valueText(weighted ? item.weighted : item.capped, unit) : '待定');
  return [
    ...(numbers ? [{ key: 'number', head: '序号', kind: 'date' as const, card: 'hide' as const, cell: (item: TraceItem) => numbers.get(item.id) }] : []),
    ...(clauses ? [{ key: 'clause', head: '条款', kind: 'date' as const, card: 'hide' as const, cell: (item: TraceItem) => item.clause }] : []),
    {
      key: 'label', head: '指标', card: 'title', wrap: true,
      cell: (item) => <>{numbers && <span className={phone}>{numbers.get(item.id)} </span>}{item.label}{item.clause !== null && <small className={phone}> {item.clause}</small>}</>,
    },
    ...(cut ? [value('raw', '原始', (item) => valueText(item.raw, unit))] : []),
    ...(weighted ? [value('capped', unit === 'FEN' ? '计算额' : '封顶后', (item) => valueText(item.capped, unit))] : []),
    {
      key: 'score', head: weighted && unit === 'POINTS' ? '加权后' : weighted || cut ? '封顶后' : unit === 'FEN' ? '金额' : '得分', unit: word, kind: 'number', card: 'primary',
      cell: (item) => <>{scoreText(item)}{item.max !== '' && item.max !== '0' && <small className={phone}> / {valueText(item.max, unit)}</small>}</>,
    },
    ...(items.some((item) => item.max !== '') ? [value('max', unit === 'FEN' ? '上限' : '满分', (item) => (item.max === '' || item.max === '0' ? '--' : valueText(item.max, unit)), 'hide')] : []),
    ...(items.some((item) => shareOf(item) !== null) ? [{
      key: 'share', head: '完成', kind: 'date' as const,
      cell: (item: TraceItem) => {
        const share = shareOf(item);
        if (share === null) return '';
        return item.reached ? <span className="jb-full">已达上限</span> : <span className="jb-share" aria-hidden="true"><span style={{ width: `${share}%` }} /></span>;
      },
    }] : []),
    { key: 'why', head: '说明与下一步', card: 'sub', wrap: true, cell: (item) => <Reason item={item} unit={unit} /> },
  ];
}

const REPORTED: Column<TraceItem>[] = [
  { key: 'clause', head: '条款', kind: 'date', card: 'sub', cell: (item) => item.clause ?? '' },
  { key: 'label', head: '指标', card: 'title', wrap: true, cell: (item) => item.label },
  { key: 'value', head: '数值', kind: 'number', card: 'primary', cell: (item) => item.value || '--' },
];

/** Lines of a calculation under the parts of the rule; values that are only reported stand apart. `numbers` are those of a drawing. */
export function ItemTables({ rule, trace, numbers }: { rule: Rule; trace: Trace; numbers?: ReadonlyMap<string, number> }) {
  const reported = trace.items.filter((item) => rule.items.some(({ id, kind }) => id === item.id && kind === 'report'));
  const scored = trace.items.filter((item) => !reported.includes(item));
  const inPart = (part: string | null) => scored.filter((item) => item.part === part || (part === null && !trace.parts.some(({ id }) => id === item.part)));
  const sections = [...trace.parts.map((part) => ({ id: part.id, label: part.label, part, items: inPart(part.id) })), { id: '', label: trace.parts.length > 0 ? '其他' : '逐项计算', part: null, items: inPart(null) }];
  return (
    <>
      {sections.filter(({ items }) => items.length > 0).map((part) => (
        <DataTable
          key={part.id} rows={part.items} rowKey={(item) => item.id} columns={columnsOf(part.items, trace.unit, numbers)}
          caption={part.part === null ? part.label : `${part.label}：${partText(part.part, trace.unit)}`}
        />
      ))}
      {reported.length > 0 && <DataTable caption="只报告、不计分的数值" rows={reported} rowKey={(item) => item.id} columns={REPORTED} />}
    </>
  );
}
