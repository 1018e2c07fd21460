import type { ReactNode } from 'react';
import { formatYuan, moneyParts, type Fen, type MoneyUnit } from '@/lib/money';

/** A figure with its label: `primary` marks the one main figure of a head or card. */
export function Figure({ label, value, unit, title, primary }: {
  label: string;
  value: ReactNode;
  unit?: string;
  /** Exact value, shown on hover. */
  title?: string;
  primary?: boolean;
}) {
  return (
    <div className="jb-figure">
      <div className="jb-figure-label">{label}</div>
      <div className={primary ? 'jb-figure-value' : undefined} data-primary={primary || undefined} title={title}>
        {value}
        {unit && <small>{unit}</small>}
      </div>
    </div>
  );
}

/** Figure of an amount in the unit that suits it, with full yuan on hover; "--" for nothing. */
export function MoneyFigure({ label, fen, unit, primary }: { label: string; fen: Fen | null | undefined; unit?: MoneyUnit; primary?: boolean }) {
  if (fen == null) return <Figure label={label} value="--" primary={primary} />;
  const parts = moneyParts(fen, unit);
  return <Figure label={label} value={parts.figure} unit={parts.unit} title={formatYuan(fen)} primary={primary} />;
}

/** An amount with full yuan on hover; `bare` leaves the unit to the column's head. */
export function Money({ fen, unit, bare }: { fen: Fen | null | undefined; unit?: MoneyUnit; bare?: boolean }) {
  if (fen == null) return <>--</>;
  const parts = moneyParts(fen, unit);
  return <span className="tabular-nums" title={formatYuan(fen)}>{bare ? parts.figure : `${parts.figure} ${parts.unit}`}</span>;
}
