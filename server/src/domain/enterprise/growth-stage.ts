import { withinYears, type BusinessDate } from '../../kernel/business-date';
import type { GrowthStage } from './terms';

/** Stage by age on a day: start-up up to and on the third anniversary, early growth up to and on the sixth, growth afterwards. */
export function growthStage(foundedOn: BusinessDate, today: BusinessDate): GrowthStage {
  if (withinYears(foundedOn, today, 3)) return 'STARTUP';
  return withinYears(foundedOn, today, 6) ? 'EARLY_GROWTH' : 'GROWTH';
}
