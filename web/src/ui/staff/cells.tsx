import type { ReactNode } from 'react';
import type { Fen, MoneyUnit } from '@/lib/money';
import { Money } from '../light/figure';
import { Link } from '../light/link';
import { StatusTag } from '../light/status-tag';
import type { Tone } from '../tokens';

/** An amount in a column of one unit, full yuan on hover. */
export const MoneyCell = ({ fen, unit }: { fen: Fen | null | undefined; unit: MoneyUnit }) => <Money bare fen={fen} unit={unit} />;

/** A status in a cell; the normal one (`quiet`) is plain text without a tag. */
export const StatusCell = ({ tone, quiet, children }: { tone: Tone; quiet?: boolean; children: ReactNode }) =>
  quiet ? <>{children}</> : <StatusTag tone={tone}>{children}</StatusTag>;

/** A figure that opens exactly the rows it counts. */
export function DrillNumber({ href, value, unit, label }: { href: string; value: ReactNode; unit?: string; label: string }) {
  return (
    <Link plain className="jb-drill" href={href}>
      {value}{unit && ` ${unit}`}<span className="sr-only">，查看{label}明细</span>
    </Link>
  );
}

/** A figure with its label in the workbench; `primary` marks the one main figure. */
export function DrillFigure({ label, primary, hint, ...number }: { label: string; href: string; value: ReactNode; unit?: string; primary?: boolean; hint?: ReactNode }) {
  return (
    <div className="jb-card">
      <div className="jb-figure-label">{label}</div>
      <div className="jb-figure-value" data-primary={primary || undefined}><DrillNumber label={label} {...number} /></div>
      {hint && <div className="jb-card-mute">{hint}</div>}
    </div>
  );
}
