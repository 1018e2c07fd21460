import type { Need } from '../../domain/need/model';
import { needStates } from '../../domain/need/states';
import { NeedStatus } from '../../domain/need/terms';
import { opened, type Offer, type OpenOffer } from '../../domain/offer/model';
import { OfferStatus } from '../../domain/offer/terms';
import { compareDates, businessDate, type BusinessDate } from '../../kernel/business-date';
import { formatWan } from '../../kernel/money';
import { NotFound, refuseLimit, refuseStale, refuseState } from '../../kernel/refusal';
import { nextState } from '../../kernel/state-machine';
import { zh } from '../../kernel/terms';

/**
 * Refuses unless the enterprise may choose this offer now: the need is being decided, the offer is visible and
 * not past its last day, and its amount is still open. A sealed offer does not exist for the enterprise.
 */
export function requireChoice(need: Need, offer: Offer, today: BusinessDate): OpenOffer {
  // Never opened: for the enterprise it does not exist.
  if (offer.amountFen === null) throw new NotFound('offer');
  if (offer.status === 'SUPERSEDED') refuseStale('机构已提交该方案的新版，请刷新后按新版比较和选定。');
  if (offer.status === 'ACCEPTED') refuseState(offer.status, '该方案已选定，请到融资成果中查看签约进度。');
  const chosen = need.status === 'MATCHED' || need.status === 'FUNDED_PARTIAL';
  if (chosen && !need.several) refuseState(need.status, '已选定其他方案，本需求只选一个方案；原成果终止后可重新选择。');
  if (offer.status !== 'VISIBLE') refuseState(offer.status, `该方案${zh(OfferStatus, offer.status)}，不能选定；请选择其他方案或请机构重新报价。`);
  if (nextState(needStates, need.status, 'accept') === undefined) {
    refuseState(need.status, `需求为“${zh(NeedStatus, need.status)}”，不能选定方案。`);
  }
  const readable = opened(offer);
  if (compareDates(businessDate(readable.validUntil), today) < 0) {
    refuseState('EXPIRED', `方案有效期至 ${readable.validUntil}，已过期；请机构重新报价后再选定。`);
  }
  const left = (need.amountFen ?? 0n) - need.acceptedFen;
  if (readable.amountFen > left) {
    refuseLimit(
      `已选定方案合计 ${formatWan(need.acceptedFen)} 万元，最多还可选定 ${formatWan(left)} 万元；该方案为 ${formatWan(readable.amountFen)} 万元，请机构调减后再选定。`,
      `${formatWan(left)} 万元`,
    );
  }
  return readable;
}
