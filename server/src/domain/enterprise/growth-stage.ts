import { withinYears, type BusinessDate } from '../../kernel/business-date';
import type { GrowthStage } from './terms';

/** Ages that bound the stages, as the area's dated rule states them: youngest first. */
export type StageYears = readonly { readonly stage: GrowthStage; readonly years: number }[];

/** Stage by age on a day: the first whose age is not exceeded (the anniversary day included), growth afterwards. */
export function growthStage(foundedOn: BusinessDate, today: BusinessDate, bounds: StageYears): GrowthStage {
  return bounds.find(({ years }) => withinYears(foundedOn, today, years))?.stage ?? 'GROWTH';
}
