import { latestLastDay } from '../../domain/consent/check';
import type { Need } from '../../domain/need/model';
import { endOfDayInstant } from '../../kernel/business-date';
import { openConsent } from '../consent/consent-facts';
import { grantConsent } from '../consent/grant-consent';
import type { Tx } from '../ports';

/** Choosing an offer consents that its institution sees everything for a year, to sign and to pay out; what stood before is replaced. */
export async function releaseTo(tx: Tx, need: Need, institutionId: string): Promise<void> {
  const open = await openConsent(tx, need.id, institutionId);
  const terms = { scopes: ['IDENTITY', 'CONTACT', 'FIGURES'], purpose: 'CONTRACT', until: endOfDayInstant(latestLastDay(tx.today)), usesMax: null } as const;
  await grantConsent(tx, need, institutionId, open, terms, '选定方案后自动向中选机构公开企业身份');
}
