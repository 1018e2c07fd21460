import { shanghaiDay } from '../../kernel/business-date';
import type { Context } from '../context';

/** Sums of the year that may be told to everybody: counts of public rows, and totals that name nobody. */
export async function publicFigures(context: Context): Promise<object> {
  const now = context.nowMs();
  const year = Number(shanghaiDay(now).slice(0, 4));
  return { year, asOf: new Date(now), ...(await context.rollups.publicSums(year, context.meter)) };
}
