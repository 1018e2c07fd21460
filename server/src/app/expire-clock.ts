import type { ClockRow } from '../domain/common/model';
import { ClockKind } from '../domain/common/terms';
import { zh } from '../kernel/terms';
import { audienceOf } from './audience';
import type { Expiry } from './clocks';
import { offerAudience } from './offer/offer-facts';
import type { Audience, Tx, UseCase } from './ports';

/** Who may read in the course of a case that a step was missed: the parties of the case; of a sealed offer its institution only. */
async function audienceOfClock(tx: Tx, clock: ClockRow): Promise<Audience> {
  const { subject, subjectId } = clock;
  switch (subject) {
    case 'need':
    case 'claim':
    case 'deal':
    case 'drawdown':
      return audienceOf(await tx.get(subject, subjectId));
    case 'offer': {
      const offer = await tx.get('offer', subjectId);
      return offerAudience(offer, offer.status === 'SEALED');
    }
    case 'product':
    case 'productVersion':
      return { institutionId: (await tx.get(subject, subjectId)).institutionId };
    case 'institution':
      return { institutionId: subjectId, stationId: (await tx.get('institution', subjectId)).stationId };
    default:
      return {};
  }
}

/**
 * Use case of the clock job: ends one clock that has run out, records the breach and does what was announced
 * (`expiryOf`), all in one transaction. Does nothing when the clock was ended, paused or put off meanwhile, so it may run
 * twice. A kind of clock that nobody handles throws: the case would wait for nobody.
 *
 * Lock order: the clock comes first here and the need, claim, offer, deal afterwards, while use cases stop clocks with the
 * need already locked. The two can meet in a deadlock; PostgreSQL ends one of them (40P01) and the unit of work starts it again.
 */
export function expireClock(expiryOf: (clock: ClockRow) => Expiry | undefined): UseCase<{ clockId: string }> {
  return async (tx, { clockId }) => {
    tx.authorize('system.run', {});
    const clock = await tx.get('clock', clockId, 'update');
    const done = { kind: 'clock', id: clockId } as const;
    if (clock.doneAt !== null || clock.pausedAt !== null || clock.dueAt > tx.now) return done;
    const expiry = expiryOf(clock);
    if (expiry === undefined) throw new Error(`clock ${clock.kind} of ${clock.subject}: nobody handles its end`);
    const ended = await tx.update('clock', clockId, { breachedAt: tx.now, doneAt: tx.now }, { doneAt: null, pausedAt: null });
    await tx.audit({ action: 'clock.breach', subject: clock.subject, subjectId: clock.subjectId, note: `${zh(ClockKind, clock.kind)}到期。${clock.thenText}`, audience: await audienceOfClock(tx, clock) });
    await expiry(tx, ended);
    return done;
  };
}
