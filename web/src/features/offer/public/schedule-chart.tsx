import { formatMoney, type Fen } from '@/lib/money';
import type { Quote } from './ask-quote';

type Bar = { label: string; principal: bigint; interest: bigint };

/** Most bars drawn one for each month; a longer loan is drawn by year. */
const MOST_MONTHS = 36;

/** Bars of a schedule: months, or years of a long loan. Sums stay exact. */
export function barsOf(schedule: Quote['schedule']): { unit: '月' | '年'; bars: Bar[] } {
  const step = schedule.length > MOST_MONTHS ? 12 : 1;
  const bars: Bar[] = [];
  for (let start = 0; start < schedule.length; start += step) {
    const part = schedule.slice(start, start + step);
    bars.push({
      label: `${start / step + 1}`,
      principal: part.reduce((sum, row) => sum + BigInt(row.principalFen), 0n),
      interest: part.reduce((sum, row) => sum + BigInt(row.interestFen), 0n),
    });
  }
  return { unit: step === 12 ? '年' : '月', bars };
}

const HEIGHT = 240;
const LEFT = 80;
const BASE = 200;
const TOP = 16;

/** Height in pixels of an amount on a scale; exact division first, so large amounts keep their shape. */
const height = (amount: bigint, most: bigint): number => (most === 0n ? 0 : (Number.parseInt(((amount * 10_000n) / most).toString(), 10) / 10_000) * (BASE - TOP));

const money = (amount: bigint): string => formatMoney(amount.toString() as Fen).replace(/\.00 元$/, ' 元');

/** The drawing at one width; text keeps its size, so phone and desktop have their own. */
function Plot({ bars, unit, most, width, id, className }: { bars: readonly Bar[]; unit: string; most: bigint; width: number; id: string; className: string }) {
  const slot = (width - LEFT - 8) / bars.length;
  const thick = Math.max(2, Math.min(40, slot * 0.7));
  const every = Math.ceil(bars.length / (width < 500 ? 6 : 12));
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} className={className} aria-hidden="true" fontSize="13">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--color-card)" />
          <rect width="2.5" height="5" fill="var(--color-chart-3)" />
        </pattern>
      </defs>
      {[0, 1, 2].map((line) => {
        const y = BASE - ((BASE - TOP) * line) / 2;
        return (
          <g key={line}>
            <line x1={LEFT} x2={width} y1={y} y2={y} stroke="var(--color-line)" />
            <text x={LEFT - 6} y={y + 4} textAnchor="end" fill="var(--color-mute)">{money((most * BigInt(line)) / 2n).replace(' ', '')}</text>
          </g>
        );
      })}
      {bars.map((bar, index) => {
        const x = LEFT + slot * index + (slot - thick) / 2;
        const [low, high] = [height(bar.principal, most), height(bar.interest, most)];
        return (
          <g key={bar.label}>
            <rect x={x} width={thick} y={BASE - low} height={low} fill="var(--color-chart-1)" />
            <rect x={x} width={thick} y={BASE - low - high} height={high} fill={`url(#${id})`} stroke="var(--color-chart-3)" strokeWidth="0.75" />
            {index % every === 0 && <text x={x + thick / 2} y={BASE + 18} textAnchor="middle" fill="var(--color-mute)">{bar.label}</text>}
          </g>
        );
      })}
      <g transform={`translate(${LEFT} ${HEIGHT - 14})`}>
        <rect width="12" height="12" fill="var(--color-chart-1)" /><text x="18" y="11" fill="var(--color-ink)">本金</text>
        <rect x="70" width="12" height="12" fill={`url(#${id})`} stroke="var(--color-chart-3)" /><text x="88" y="11" fill="var(--color-ink)">利息</text>
        <text x="140" y="11" fill="var(--color-mute)">横轴：第几{unit === '月' ? '期（月）' : '年'}</text>
      </g>
    </svg>
  );
}

/** Principal (solid) and interest (hatched) of each period as SVG drawn on the server; the table beside it holds the figures. */
export function ScheduleChart({ schedule }: { schedule: Quote['schedule'] }) {
  const { unit, bars } = barsOf(schedule);
  const most = bars.reduce((max, bar) => (bar.principal + bar.interest > max ? bar.principal + bar.interest : max), 0n);
  const title = `每${unit}还款的本金和利息，共 ${bars.length} ${unit === '月' ? '期' : '年'}`;
  return (
    <figure role="img" aria-label={`${title}；最高一${unit}还款 ${money(most)}`} className="grid gap-1">
      <figcaption className="font-semibold">{title}</figcaption>
      <Plot bars={bars} unit={unit} most={most} width={360} id="interest-narrow" className="h-auto w-full md:hidden print:hidden" />
      <Plot bars={bars} unit={unit} most={most} width={720} id="interest-wide" className="hidden h-auto w-full max-w-[45rem] md:block print:block" />
    </figure>
  );
}
