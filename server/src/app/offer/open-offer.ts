import type { Offer } from '../../domain/offer/model';
import { OPEN_OFFERS } from '../../domain/offer/states';
import { OfferStatus } from '../../domain/offer/terms';
import { refuseStale, refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';

/** Refuses unless the offer still stands; `verb` is what was to be done with it. */
export function requireOpen(offer: Offer, verb: string): void {
  if (OPEN_OFFERS.includes(offer.status)) return;
  if (offer.status === 'SUPERSEDED') refuseStale('该方案已有更新的版本，请刷新后在最新版本上操作。');
  if (offer.status === 'ACCEPTED') refuseState(offer.status, `方案已被企业选定，不能${verb}；确需终止请在融资成果中办理。`);
  refuseState(offer.status, `方案${zh(OfferStatus, offer.status)}，不能${verb}；需求仍开放时可重新提交方案。`);
}
