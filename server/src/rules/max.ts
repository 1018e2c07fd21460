import type { Ratio } from '../kernel/ratio';
import { ZERO } from './exact';
import type { Max } from './model';

/** The maximum that holds for a variant; null = no cap of its own. */
export function maxOf(max: Max, variant: string | null): Ratio | null {
  if (max === null || 'num' in max) return max;
  return (variant === null ? undefined : max.get(variant)) ?? ZERO;
}
