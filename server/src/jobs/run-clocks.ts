import type { ClockRow } from '../domain/common/model';
import type { Expiry } from '../app/clocks';
import type { DueClocks } from '../app/due-clocks';
import { expireClock } from '../app/expire-clock';
import type { UseCase } from '../app/ports';
import { Stuck } from '../app/stuck';
import type { Refusal } from '../kernel/refusal';

/** Clocks taken in one look. */
const BATCH = 100;
/** Most clocks ended in one run: a handler that starts clocks which are due at once cannot hold the process. */
const MOST = 10_000;

/** What ending the due clocks needs. */
export interface ClockJob {
  readonly due: DueClocks;
  /** Runs a use case as the system, in a transaction of its own. */
  readonly run: <I>(name: string, work: UseCase<I>, input: I) => Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }>;
  readonly expiryOf: (clock: ClockRow) => Expiry | undefined;
  /** Told of each clock that could not be ended; it stays due and is tried again with the next run. */
  readonly report: (clockId: string, error: unknown) => void;
  /** Whether to stop after the clock in hand. */
  readonly stopping?: () => boolean;
}

/** How many clocks were ended and how many failed. */
export interface ClockRun {
  readonly ended: number;
  readonly failed: number;
}

/** Ends every clock that has run out, earliest first, one transaction each. One that fails is reported and never stops the others. */
export async function runDueClocks(job: ClockJob): Promise<ClockRun> {
  const work = expireClock(job.expiryOf);
  const failed: string[] = [];
  let ended = 0;
  while (ended + failed.length < MOST) {
    const ids = await job.due.due(BATCH, failed);
    if (ids.length === 0) break;
    for (const clockId of ids) {
      if (job.stopping?.() === true) return { ended, failed: failed.length };
      try {
        const outcome = await job.run('clock.expire', work, { clockId });
        if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
        ended += 1;
      } catch (error) {
        failed.push(clockId);
        job.report(clockId, error);
        if (error instanceof Stuck) await escalate(job, clockId, error);
      }
    }
  }
  return { ended, failed: failed.length };
}

/** Tells those who can help; that this fails too must not stop the other clocks. */
async function escalate(job: ClockJob, clockId: string, stuck: Stuck): Promise<void> {
  try {
    const outcome = await job.run('clock.escalate', stuck.tell, stuck.input);
    if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
  } catch (error) {
    job.report(clockId, error);
  }
}
