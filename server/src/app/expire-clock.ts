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
    case 'release': {
      const release = await tx.get('release', subjectId);
      return { ...audienceOf(await tx.get('need', release.needId)), institutionId: release.institutionId };
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

/** Whether a clock still is to be ended. */
const isDue = (tx: Tx, clock: ClockRow): boolean => clock.doneAt === null && clock.pausedAt === null && clock.dueAt <= tx.now;

/** Locks what everybody locks first who works on the case, so that the clock's end and a step that stops the clock come one after the other. */
async function lockCase(tx: Tx, { subject, subjectId }: ClockRow): Promise<void> {
  if (subject === 'need' || subject === 'deal' || subject === 'rightsRequest') await tx.get(subject, subjectId, 'update');
  if (subject === 'claim' || subject === 'offer' || subject === 'release') await tx.get('need', (await tx.get(subject, subjectId)).needId, 'update');
  if (subject === 'drawdown') await tx.get('deal', (await tx.get('drawdown', subjectId)).dealId, 'update');
}

/**
 * Use case of the clock job: ends one clock that has run out, records the breach and does what was announced
 * (`expiryOf`), all in one transaction. Does nothing when the clock was ended, paused or put off meanwhile, so it may run
 * twice. A kind of clock that nobody handles throws: the case would wait for nobody.
 *
 * Lock order: need or deal, then the clock, as in the use cases that stop it. The breach moves figures and so takes the lock that
 * the audit log shares with them: whoever took a clock first would hold everybody up until a deadlock is found.
 */
export function expireClock(expiryOf: (clock: ClockRow) => Expiry | undefined): UseCase<{ clockId: string }> {
  return async (tx, { clockId }) => {
    tx.authorize('system.run', {});
    const done = { kind: 'clock', id: clockId } as const;
    const seen = await tx.get('clock', clockId);
    if (!isDue(tx, seen)) return done;
    await lockCase(tx, seen);
    const clock = await tx.get('clock', clockId, 'update');
    if (!isDue(tx, clock)) return done;
    const expiry = expiryOf(clock);
    if (expiry === undefined) throw new Error(`clock ${clock.kind} of ${clock.subject}: nobody handles its end`);
    const ended = await tx.update('clock', clockId, { breachedAt: tx.now, doneAt: tx.now }, { doneAt: null, pausedAt: null });
    await tx.audit({ action: 'clock.breach', subject: clock.subject, subjectId: clock.subjectId, note: `${zh(ClockKind, clock.kind)}到期。${clock.thenText}`, audience: await audienceOfClock(tx, clock) });
    await expiry(tx, ended);
    return done;
  };
}
