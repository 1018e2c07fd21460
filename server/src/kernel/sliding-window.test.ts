import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlidingWindow } from './sliding-window';

describe('sliding window', () => {
  it('lets the limit through, says how long to wait, and keeps its word', () => {
    const window = new SlidingWindow(3, 60_000);
    expect([0, 1, 2].map((ms) => window.take('a', ms))).toEqual([0, 0, 0]);
    const wait = window.take('a', 1000);
    expect(wait).toBeGreaterThan(50_000);
    expect(window.take('a', 1000 + wait - 1)).toBeGreaterThan(0);
    expect(window.take('a', 1000 + wait)).toBe(0);
    expect(window.take('b', 1000)).toBe(0);
  });

  it('never lets more than twice the limit into any window, and about the limit over many', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (gaps) => {
      const window = new SlidingWindow(5, 1000);
      const taken: number[] = [];
      let now = 0;
      for (const gap of gaps) if (window.take('k', (now += gap)) === 0) taken.push(now);
      return taken.every((at) => taken.filter((other) => other >= at && other < at + 1000).length <= 10) && taken.length <= 10 + (now / 1000) * 7;
    }));
  });

  it('what it says to wait is enough, whatever came before', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }), (gaps) => {
      const window = new SlidingWindow(4, 1000);
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const wait = window.take('k', now);
        if (wait > 0 && window.take('k', now + wait) !== 0) return false;
        if (wait > 0) now += wait;
      }
      return true;
    }));
  });

  it('remembers no more keys than it may', () => {
    const window = new SlidingWindow(2, 60_000, 100);
    for (let i = 0; i < 5000; i += 1) window.take(`k${i}`, i);
    expect(window.size).toBe(100);
    expect([window.take('k4999', 5000), window.take('k4999', 5000) > 0]).toEqual([0, true]);
  });
});
