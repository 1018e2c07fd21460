import type { ClockKind } from '../domain/common/terms';
import type { ClockRow } from '../domain/common/model';
import { claimExpiry } from './claim/expiry';
import type { Expiry } from './clocks';
import { consentExpiry } from './consent/expiry';
import { dealExpiry } from './deal/expiry';
import { admissionResubmission, institutionExpiry } from './institution/expiry';
import { needExpiry } from './need/expiry';
import { offerExpiry } from './offer/expiry';
import { productExpiry, productResubmission } from './product/expiry';
import { rightsExpiry } from './rights/expiry';

/** What happens when a clock of each kind runs out, for whichever subject it stands on. */
const byKind: Partial<Record<ClockKind, Expiry>> = { ...needExpiry, ...claimExpiry, ...offerExpiry, ...dealExpiry, ...institutionExpiry, ...productExpiry, ...consentExpiry, ...rightsExpiry };

/** Kinds that several contexts use: what happens by the subject; other subjects as in `byKind`. */
const bySubject: Partial<Record<ClockKind, Partial<Record<ClockRow['subject'], Expiry>>>> = {
  RESUBMISSION: { institution: admissionResubmission, productVersion: productResubmission },
};

/** What happens when a clock runs out; undefined when nobody has said. */
export function expiryOf(clock: Pick<ClockRow, 'kind' | 'subject'>): Expiry | undefined {
  return bySubject[clock.kind]?.[clock.subject] ?? byKind[clock.kind];
}
