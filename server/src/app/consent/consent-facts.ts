import type { Need } from '../../domain/need/model';
import type { Release } from '../../domain/consent/model';
import { consentHolds } from '../../domain/consent/holds';
import { OPEN_RELEASES } from '../../domain/consent/states';
import { ConsentPurpose, ConsentScope } from '../../domain/consent/terms';
import { addDays, shanghaiDay } from '../../kernel/business-date';
import { zh } from '../../kernel/terms';
import type { Audience, Tx } from '../ports';

/** Who may read the steps of a consent. */
export const consentAudience = (need: Pick<Need, 'enterpriseId' | 'stationId'>, institutionId: string): Audience => ({ enterpriseId: need.enterpriseId, institutionId, stationId: need.stationId });

/** The consent between a need's enterprise and an institution that is asked for or given, locked; there is one at most. */
export async function openConsent(tx: Tx, needId: string, institutionId: string): Promise<Release | undefined> {
  return (await tx.find('release', { needId, institutionId, status: OPEN_RELEASES }, 'update'))[0];
}

/** Whether the institution may see the identity behind the need now. */
export async function isReleased(tx: Tx, needId: string, institutionId: string): Promise<boolean> {
  const memberId = tx.actor.kind === 'PERSON' ? tx.actor.memberId : null;
  return (await tx.find('release', { needId, institutionId, status: 'GRANTED' })).some((release) => consentHolds(release, memberId, tx.now));
}

/** Last day of a consent. */
export const lastDayOf = (until: Date): string => addDays(shanghaiDay(until), -1);

/** Terms of a consent in words. */
export function termsText(terms: Pick<Release, 'scopes' | 'purpose'> & Partial<Pick<Release, 'until' | 'usesMax'>>): string {
  const { scopes, purpose, until = null, usesMax = null } = terms;
  const parts = [scopes.map((scope) => zh(ConsentScope, scope)).join('、'), `用于${zh(ConsentPurpose, purpose)}`];
  if (until !== null) parts.push(`至 ${lastDayOf(until)}`);
  if (usesMax !== null) parts.push(`最多查看 ${usesMax} 次`);
  return parts.join('，');
}
