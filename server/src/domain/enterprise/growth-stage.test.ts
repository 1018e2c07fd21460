import { expect, it } from 'vitest';
import { businessDate as d } from '../../kernel/business-date';
import { growthStage, type StageYears } from './growth-stage';

const bounds: StageYears = [{ stage: 'STARTUP', years: 3 }, { stage: 'EARLY_GROWTH', years: 6 }];

it.each([
  ['2026-11-21', 'STARTUP'], ['2023-11-21', 'STARTUP'], ['2023-11-20', 'EARLY_GROWTH'], ['2020-11-21', 'EARLY_GROWTH'], ['2020-11-20', 'GROWTH'],
])('founded on %s is %s on 2026-11-21', (foundedOn, stage) => expect(growthStage(d(foundedOn), d('2026-11-21'), bounds)).toBe(stage));

it('knows only growth where no rule names a stage', () => expect(growthStage(d('2026-01-01'), d('2026-11-21'), [])).toBe('GROWTH'));
