/** Annual rate in whole basis points as percent text: 385 → "3.85%"; `null` gives "--". */
export function formatRate(basisPoints: number | null | undefined): string {
  if (basisPoints == null) return '--';
  const digits = Math.abs(basisPoints).toString().padStart(3, '0');
  return `${basisPoints < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}

/** A band of rates: "3.45%～4.20%", one figure when both ends are equal. */
export function formatRateBand(from: number | null | undefined, to: number | null | undefined): string {
  if (from == null && to == null) return '--';
  if (from == null) return `≤ ${formatRate(to)}`;
  if (to == null) return `${formatRate(from)} 起`;
  return from === to ? formatRate(from) : `${formatRate(from)}～${formatRate(to)}`;
}

/** A change of a rate in basis points: "+25 BP". */
export const formatRateChange = (basisPoints: number): string => `${basisPoints > 0 ? '+' : ''}${basisPoints} BP`;

/** Reads a typed percent ("3.65", "3.65%") as whole basis points; null when it is not one. */
export function parseRate(text: string | null | undefined): number | null {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?%?$/.exec((text ?? '').normalize('NFKC').replace(/\s/g, ''));
  if (!match) return null;
  return Number.parseInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`, 10);
}

/** The text a rate field starts with: 385 → "3.85". */
export const rateText = (basisPoints: number | null | undefined): string =>
  basisPoints == null ? '' : formatRate(basisPoints).slice(0, -1);
