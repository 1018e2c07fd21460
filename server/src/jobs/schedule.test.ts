import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { schedule } from './schedule';

describe('schedule', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs at once, then after each end, never twice at a time', async () => {
    let [running, most, runs] = [0, 0, 0];
    const job = schedule(100, async () => {
      running += 1;
      runs += 1;
      most = Math.max(most, running);
      await new Promise((end) => setTimeout(end, 250));
      running -= 1;
    }, () => undefined);
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect([runs, most]).toEqual([3, 1]);
    const stopping = job.stop();
    await vi.advanceTimersByTimeAsync(300);
    await stopping;
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs).toBe(3);
  });

  it('reports a failure and goes on', async () => {
    const errors: unknown[] = [];
    const job = schedule(10, () => Promise.reject(new Error('no')), (error) => void errors.push(error));
    await vi.advanceTimersByTimeAsync(25);
    expect(errors.length).toBeGreaterThanOrEqual(2);
    await job.stop();
  });

  it('waits for the run in hand and tells it to end', async () => {
    let ended = false;
    const job = schedule(10, async (stopping) => {
      while (!stopping()) await new Promise((next) => setTimeout(next, 5));
      ended = true;
    }, () => undefined);
    const stopped = job.stop();
    await vi.advanceTimersByTimeAsync(10);
    await stopped;
    expect(ended).toBe(true);
  });
});
