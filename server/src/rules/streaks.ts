import type { BusinessDate } from '../kernel/business-date';
import type { Standard, Streak } from './model';
import type { PastResult } from './trace';

/** Rules over successive years that the present grade completes: every one of the last `over` years, this one included, must meet it. */
export function reachedStreaks(standard: Standard, grade: { readonly id: string } | null, asOf: BusinessDate, history: readonly PastResult[]): readonly Streak[] {
  const year = Number(asOf.slice(0, 4));
  const result = (of: number): PastResult | undefined => {
    const known = history.find((one) => one.year === of);
    return of === year ? { year, grade: grade?.id ?? known?.grade ?? null, rank: known?.rank ?? null, ranked: known?.ranked ?? null } : known;
  };
  return standard.streaks.filter((streak) =>
    Array.from({ length: streak.over }, (_, back) => result(year - back)).every((one) => {
      if (one === undefined) return false;
      if (streak.lastAmong === null) return one.grade !== null && one.grade === streak.grade;
      return one.rank !== null && one.ranked !== null && one.ranked >= streak.lastAmong && one.rank === one.ranked;
    }),
  );
}
