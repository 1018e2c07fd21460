/** One line of a benchmark's table. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  /** Median of the turns. */
  readonly value: number;
  readonly worst: number;
  readonly target: string;
}

/** Middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => `| ${row.what} | ${row.value.toFixed(3)} ${row.unit} | ${row.worst.toFixed(3)} ${row.unit} | ${row.target} |`);
  return ['| 项目 | 中位 | 最慢 | 目标 |', '|---|---|---|---|', ...lines, ''].join('\n');
}
