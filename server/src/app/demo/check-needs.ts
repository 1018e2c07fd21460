import { checkDraft } from '../../domain/need/check-draft';
import type { NeedStatus } from '../../domain/need/terms';
import { checkAdvice, checkContact, checkPapers } from '../../domain/claim/checks';
import { checkOffer } from '../../domain/offer/check-offer';
import type { BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import { isWorkday, type Calendar } from '../../kernel/workdays';
import { demoDay } from './days';
import type { DemoClaim, DemoDrawdown, DemoNeed, DemoOffer, DemoWorld } from './world';

const offersOf = (need: DemoNeed): readonly DemoOffer[] => need.claims.flatMap((c) => c.offers);
const sum = (list: readonly bigint[]): bigint => list.reduce((a, b) => a + b, 0n);
const confirmed = (list: readonly DemoDrawdown[]): bigint => sum(list.filter((d) => d.confirmedOn !== null && d.voided === null).map((d) => d.amountFen));

/** The status that follows from what happened to a need; two where a clock alone decides between them. */
export function impliedStatus(need: DemoNeed): readonly NeedStatus[] {
  if (need.withdrawn !== null) return ['WITHDRAWN'];
  if (need.expiredOn !== null) return ['EXPIRED', 'UNMET'];
  if (need.submittedOn === null) return ['DRAFT'];
  if (need.publishedOn === null) return ['SUBMITTED'];
  const chosen = offersOf(need).filter((o) => o.accepted !== null);
  if (chosen.length > 0) {
    const deals = chosen.map((o) => o.accepted?.deal ?? null);
    if (deals.every((d) => d?.settledOn != null)) return ['CLOSED'];
    const money = sum(deals.map((d) => confirmed(d?.drawdowns ?? [])));
    return [money === 0n ? 'MATCHED' : money < sum(chosen.map((o) => o.amountFen)) ? 'FUNDED_PARTIAL' : 'FUNDED'];
  }
  const open = need.claims.filter((c) => c.on !== null && c.declined === null && c.lapsedOn === null);
  if (open.some((c) => c.offers.length > 0)) return need.draft.claimMode === 'SEALED' ? ['IN_TALKS', 'OFFERED'] : ['OFFERED'];
  return [open.length > 0 ? 'IN_TALKS' : 'PUBLISHED'];
}

/** Days of a claim in the order in which they must come. */
function claimDays(claim: DemoClaim): readonly string[] {
  const chosen = claim.offers.find((o) => o.accepted !== null)?.accepted;
  return [claim.on, claim.contact?.on, claim.papers?.on, claim.papers?.givenOn, ...claim.offers.map((o) => o.on), chosen?.on, chosen?.deal?.signedOn].filter((d) => d != null);
}

function payoutDays(drawdown: DemoDrawdown): readonly string[] {
  return [drawdown.drawnOn, drawdown.reportedOn, drawdown.disputed?.on, drawdown.voided?.on, drawdown.confirmedOn].filter((d) => d != null);
}

/** Every fault in the needs of a demo world: references, order and working days, amounts, and the checks of the use cases. */
export function checkDemoNeeds(world: DemoWorld, today: BusinessDate, calendar: Calendar): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (path: string, message: string): void => void issues.push({ path, message });
  const on = (day: string): BusinessDate => demoDay(day, today, calendar);
  const under = (path: string, found: readonly Issue[]): void => found.forEach((i) => add(`${path}.${i.path}`, i.message));
  const inOrder = (path: string, days: readonly string[]): void => {
    const dates = days.map(on);
    dates.forEach((date, i) => {
      if (i > 0 && date < (dates[i - 1] ?? date)) add(path, `${days[i]} comes before ${days[i - 1]}`);
      if (date > today) add(path, `${days[i]} lies ahead`);
      if (!isWorkday(calendar, date)) add(path, `${date} is no working day`);
    });
  };
  const institutions = new Map(world.institutions.map((i) => [i.key, i]));
  for (const need of world.needs) {
    const { key, draft } = need;
    const enterprise = world.enterprises.find((e) => e.key === need.enterprise);
    if (enterprise === undefined) add(`${key}.enterprise`, 'no such enterprise');
    else if (on(enterprise.registeredOn) > on(need.createdOn)) add(`${key}.createdOn`, 'before the enterprise registered');
    inOrder(key, [need.createdOn, need.submittedOn, need.publishedOn, need.withdrawn?.on, need.expiredOn].filter((d) => d != null));
    under(key, checkDraft({ ...draft, claimUntil: draft.claimUntil === null ? null : on(draft.claimUntil), latestOn: draft.latestOn === null ? null : on(draft.latestOn), inviteIds: null, productId: null }, 20));
    for (const ref of draft.invite) if (!institutions.has(ref)) add(`${key}.invite`, `no institution ${ref}`);
    if (draft.product !== null && !world.products.some((p) => p.key === draft.product)) add(`${key}.product`, 'no such product');
    if (!impliedStatus(need).includes(need.ends)) add(`${key}.ends`, `${need.ends} where ${impliedStatus(need).join(' or ')} follows`);
    if (need.claims.filter((c) => c.on !== null).length > (draft.claimCap ?? 3)) add(`${key}.claims`, 'more than there are places');
    if (sum(offersOf(need).filter((o) => o.accepted !== null).map((o) => o.amountFen)) > (draft.amountFen ?? 0n)) add(`${key}.claims`, 'more accepted than asked for');
    for (const claim of need.claims) {
      const at = `${key}.${claim.institution}`;
      const who = institutions.get(claim.institution);
      if (who?.admittedOn == null) add(at, 'no admitted institution of that key');
      if (who?.members.every((m) => m.account !== claim.officer) === true) add(at, `no member ${claim.officer}`);
      if (claim.on === null && !draft.invite.includes(claim.institution)) add(at, 'neither invited nor claimed');
      inOrder(at, [need.publishedOn ?? need.createdOn, ...claimDays(claim)]);
      if (claim.on !== null && draft.claimUntil !== null && on(claim.on) > on(draft.claimUntil)) add(at, 'claimed after the deadline');
      if (claim.contact !== null) under(at, checkContact(claim.contact.note));
      if (claim.papers !== null) under(at, checkPapers(claim.papers.list));
      if (claim.declined !== null) under(at, checkAdvice(claim.declined.advice));
      for (const offer of claim.offers) {
        const left = { modes: draft.modes, amountFen: draft.amountFen ?? 0n, acceptedFen: 0n, minAmountFen: draft.minAmountFen, several: draft.several === true, opensOn: draft.claimMode === 'SEALED' && draft.claimUntil !== null ? on(draft.claimUntil) : null };
        under(at, checkOffer({ ...offer, validUntil: on(offer.validUntil), productId: null }, left, on(offer.on)));
        if (offer.product !== null && world.products.find((p) => p.key === offer.product)?.institution !== claim.institution) add(at, `no product ${offer.product} of its own`);
        const deal = offer.accepted?.deal;
        if (deal == null) continue;
        for (const drawdown of deal.drawdowns) inOrder(at, [deal.signedOn, ...payoutDays(drawdown)]);
        if (sum(deal.drawdowns.filter((d) => d.voided === null).map((d) => d.amountFen)) > offer.amountFen) add(at, 'drawn more than approved');
      }
    }
  }
  return issues;
}
