import type { Area } from './model';

/** An area and those that contain it, smallest first. */
export type AreaChain = readonly Area[];

/** Whether an area lies in another one (or is it), by the chain of the inner area. */
export function liesIn(inner: AreaChain, outerId: string): boolean {
  return inner.some((area) => area.id === outerId);
}
