import { checkConsentTerms, defaultLastDay } from '../../domain/consent/check';
import { consentHolds, wholeScopes } from '../../domain/consent/holds';
import type { Release } from '../../domain/consent/model';
import type { ConsentPurpose, ConsentScope } from '../../domain/consent/terms';
import { businessDate, endOfDayInstant, type BusinessDate } from '../../kernel/business-date';
import { isId } from '../../kernel/ids';
import { NotFound, refuseActor, refuseDuplicate, refuseState, requireValid } from '../../kernel/refusal';
import { openConsent, termsText } from '../consent/consent-facts';
import { grantConsent, type ConsentTerms } from '../consent/grant-consent';
import { releasable } from '../consent/releasable';
import type { UseCase } from '../ports';
import { needFacts } from './gate';
import { enterpriseNeed, institutionClaim, institutionNeed } from './links';

/** Terms that the enterprise chooses; what is left out follows the request, or is the usual. */
export interface ReleaseTerms {
  readonly scopes?: readonly ConsentScope[] | null;
  readonly purpose?: ConsentPurpose | null;
  readonly untilOn?: string | null;
  readonly usesMax?: number | null;
}

function termsOf(input: ReleaseTerms | null | undefined, asked: Release | undefined, today: BusinessDate): ConsentTerms {
  return {
    scopes: wholeScopes(input?.scopes ?? asked?.scopes ?? ['IDENTITY', 'CONTACT', 'FIGURES']),
    purpose: input?.purpose ?? asked?.purpose ?? 'ASSESSMENT',
    until: endOfDayInstant(input?.untilOn ? businessDate(input.untilOn) : defaultLastDay(today)),
    usesMax: input?.usesMax ?? null,
  };
}

const isSame = (release: Release, terms: ConsentTerms): boolean =>
  release.scopes.join() === terms.scopes.join() && release.purpose === terms.purpose && release.until?.getTime() === terms.until.getTime() && release.usesMax === terms.usesMax;

/** The enterprise consents that one institution, which claimed or was invited, sees its identity on this need (公开身份); also answers a request. */
export const releaseIdentity: UseCase<{ needId: string; institutionId: string; input?: ReleaseTerms | null }> = async (tx, { needId, institutionId, input }) => {
  const person = tx.person();
  const need = await tx.get('need', needId, 'update');
  tx.authorize('need.release', needFacts(need), 'need.read');
  if (!isId(institutionId)) throw new NotFound('institution');
  if (!releasable(need)) refuseState(need.status, '需求发榜后、结束前才能公开身份。');
  requireValid(checkConsentTerms(input ?? {}, tx.today));
  const institution = await tx.get('institution', institutionId);
  const claims = await tx.find('claim', { needId, institutionId });
  const claim = claims.find((row) => row.endedAt === null || row.status === 'WON');
  const invitations = await tx.find('invitation', { needId, institutionId });
  if (!claim && invitations.length === 0) refuseActor('只能向已揭榜或受邀的机构公开身份；可先邀请该机构，或等其揭榜。');
  if (institution.status !== 'ADMITTED') refuseActor(`“${institution.name}”已暂停或退出，不能向其公开身份。`);
  const open = await openConsent(tx, needId, institutionId);
  const terms = termsOf(input, open?.status === 'REQUESTED' ? open : undefined, tx.today);
  if (open && consentHolds(open, person.memberId, tx.now) && (input == null || isSame(open, terms))) refuseDuplicate('已向该机构公开身份，无需重复。', open.id);

  await grantConsent(tx, need, institutionId, open, terms, `向${institution.name}公开身份：${termsText(terms)}`);
  await tx.notify({
    orgId: institutionId,
    kind: 'NEED',
    title: `${need.code} 的企业已公开身份`,
    body: `可查看：${termsText(terms)}。${claim ? '请尽快首次联系并登记。' : '请决定是否揭榜。'}`,
    link: claim ? institutionClaim(claim.id) : institutionNeed(needId),
    todo: true,
  });
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `已向${institution.name}公开身份`,
    body: `该机构可查看 ${need.code} 的${termsText(terms)}，每次查看都有记录；可随时撤回。平台和机构均不收中介费，遇收费请联系站点。`,
    link: enterpriseNeed(needId),
  });
  return { kind: 'need', id: needId };
};
