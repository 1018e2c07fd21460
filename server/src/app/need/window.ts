import type { WindowBounds } from '../../domain/need/deadline';
import { SLA } from '../sla';

/** Bounds of a claim window by the policy of the platform. */
export const windowBounds: WindowBounds = { minWorkdays: SLA.windowMinDays, maxDays: SLA.windowMaxCalendarDays };
