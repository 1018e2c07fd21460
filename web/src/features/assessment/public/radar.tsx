import type { Rule, Trace, TraceItem } from './rule';
import { shareOf } from './item-table';
import { pointsText } from './trace-words';

/** One axis: an item with the share of its maximum, and the dimension it belongs to. */
export type Axis = { id: string; number: number; label: string; share: number; text: string; dimension: number };

/** Axes of the scored items in the order of the dimensions; values that are only reported have none. */
export function axesOf(trace: Pick<Trace, 'items' | 'parts'>): Axis[] {
  const scored = trace.parts.flatMap((part, dimension) => trace.items.filter((item) => item.part === part.id).map((item) => ({ item, dimension })));
  return scored.map(({ item, dimension }, index) => ({
    id: item.id, number: index + 1, label: item.label, share: shareOf(item) ?? 0, dimension,
    text: `${pointsText(item.capped)}/${pointsText(item.max)}`,
  }));
}

/** Number of each item in the drawing. */
export const numbersOf = (axes: readonly Axis[]): ReadonlyMap<string, number> => new Map(axes.map(({ id, number }) => [id, number]));

type Place = { x: number; y: number };

const round = (value: number): number => Math.round(value * 10) / 10;

/** Point on an axis at a share (0–100) of the radius; the first axis points up, the others follow clockwise. */
export function placeOf(index: number, count: number, share: number, centre: Place, radius: number): Place {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: round(centre.x + Math.cos(angle) * radius * (share / 100)), y: round(centre.y + Math.sin(angle) * radius * (share / 100)) };
}

const path = (points: readonly Place[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** Mark of a dimension: circle, square, triangle, so that it needs no colour. */
function Mark({ at, dimension, size = 5 }: { at: Place; dimension: number; size?: number }) {
  const look = { fill: 'var(--color-card)', stroke: `var(--color-chart-${(dimension % 3) + 1})`, strokeWidth: 2 };
  if (dimension % 3 === 0) return <circle cx={at.x} cy={at.y} r={size} {...look} />;
  if (dimension % 3 === 1) return <rect x={at.x - size} y={at.y - size} width={size * 2} height={size * 2} {...look} />;
  return <polygon points={path([{ x: at.x, y: at.y - size - 1 }, { x: at.x + size + 1, y: at.y + size }, { x: at.x - size - 1, y: at.y + size }])} {...look} />;
}

/** Label without what stands in brackets; the table has it in full. */
const shortLabel = (label: string): string => label.replace(/（[^）]*）/g, '');

function Plot({ axes, dimensions, width, height, radius, labels, className }: {
  axes: readonly Axis[]; dimensions: readonly string[]; width: number; height: number; radius: number; labels: boolean; className: string;
}) {
  const centre = { x: width / 2, y: radius + (labels ? 34 : 26) };
  const at = (index: number, share: number) => placeOf(index, axes.length, share, centre, radius);
  const ring = (share: number) => path(axes.map((_, index) => at(index, share)));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={className} aria-hidden="true" fontSize="13">
      {[25, 50, 75, 100].map((share) => <polygon key={share} points={ring(share)} fill="none" stroke={share === 100 ? 'var(--color-control)' : 'var(--color-line)'} />)}
      {axes.map((axis, index) => <line key={axis.id} x1={centre.x} y1={centre.y} x2={at(index, 100).x} y2={at(index, 100).y} stroke="var(--color-line)" />)}
      <polygon points={path(axes.map((axis, index) => at(index, axis.share)))} fill="var(--color-chart-1)" fillOpacity="0.12" stroke="var(--color-chart-1)" strokeWidth="2" strokeLinejoin="round" />
      {[50, 100].map((share) => <text key={share} x={centre.x + 4} y={centre.y - (radius * share) / 100 + 13} fill="var(--color-mute)" fontSize="11">{share}%</text>)}
      {axes.map((axis, index) => {
        const outside = at(index, labels ? 108 : 111);
        const side = Math.abs(outside.x - centre.x) < 12 ? 'middle' : outside.x > centre.x ? 'start' : 'end';
        return (
          <g key={axis.id}>
            <Mark at={at(index, axis.share)} dimension={axis.dimension} />
            <text x={outside.x} y={outside.y + 4} textAnchor={labels ? side : 'middle'} fill="var(--color-ink)">
              {axis.number}{labels && ` ${shortLabel(axis.label)} `}{labels && <tspan fill="var(--color-mute)">{axis.text}</tspan>}
            </text>
          </g>
        );
      })}
      {dimensions.map((name, index) => {
        const line = labels ? { x: width / 2 + (index - dimensions.length / 2) * 210 + 20, y: height - 12 } : { x: 24, y: height - 12 - (dimensions.length - 1 - index) * 22 };
        return <g key={name}><Mark at={line} dimension={index} /><text x={line.x + 14} y={line.y + 4.5} fill="var(--color-ink)">{name}</text></g>;
      })}
    </svg>
  );
}

/** What the drawing says, in one sentence. */
export const radarText = (trace: Pick<Trace, 'parts'>, axes: readonly Axis[]): string =>
  `${axes.length} 项指标得分占各自满分的比例；${trace.parts.map((part) => `${part.label} ${pointsText(part.points)} / ${pointsText(part.max)} 分`).join('，')}`;

/**
 * Share of the maximum of every item as a radar, drawn on the server; each dimension has its own mark. The tables below
 * hold the same figures. Nothing is drawn below three items, or while nothing is scored.
 */
export function Radar({ rule, trace }: { rule: Pick<Rule, 'title'>; trace: Trace & { items: TraceItem[] } }) {
  const axes = axesOf(trace);
  if (axes.length < 3 || axes.every(({ share }) => share === 0)) return null;
  const dimensions = trace.parts.map((part, index) => `${part.label}（${axes.filter((axis) => axis.dimension === index).length} 项）`);
  return (
    <figure role="img" aria-label={`${rule.title}：${radarText(trace, axes)}`} className="jb-radar">
      <figcaption>各项得分占满分的比例{trace.variant === null ? '' : `（${trace.variant}）`}，序号同下表{trace.status === 'INCOMPLETE' && '；缺数据的按 0 画'}</figcaption>
      <Plot axes={axes} dimensions={dimensions} width={340} height={300 + dimensions.length * 22} radius={125} labels={false} className="md:hidden print:hidden" />
      <Plot axes={axes} dimensions={dimensions} width={900} height={470} radius={180} labels className="hidden md:block print:block" />
    </figure>
  );
}
