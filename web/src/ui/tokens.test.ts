import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { contrastPairs, tones } from './tokens';
import { tokensCss } from './tokens-css';

describe('tokens', () => {
  it.each(contrastPairs.map((pair) => [pair.name, pair] as const))('%s is legible', (_name, pair) => {
    expect(contrast(pair.fg, pair.bg)).toBeGreaterThanOrEqual(pair.least);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#1f4fa3', '#ffffff')).toBeCloseTo(7.8, 1);
    expect(contrast(tones.action.fg, tones.action.bg)).toBeCloseTo(6.2, 1);
  });

  it('finds a pair that is too pale', () => {
    expect(contrast('#d5dae3', '#ffffff')).toBeLessThan(3);
  });

  it('agrees with the committed stylesheet', () => {
    expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
  });
});
