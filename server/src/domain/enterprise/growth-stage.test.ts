import { expect, it } from 'vitest';
import { businessDate as d } from '../../kernel/business-date';
import { growthStage } from './growth-stage';

it.each([
  ['2026-11-21', 'STARTUP'], ['2023-11-21', 'STARTUP'], ['2023-11-20', 'EARLY_GROWTH'], ['2020-11-21', 'EARLY_GROWTH'], ['2020-11-20', 'GROWTH'],
])('founded on %s is %s on 2026-11-21', (foundedOn, stage) => expect(growthStage(d(foundedOn), d('2026-11-21'))).toBe(stage));
