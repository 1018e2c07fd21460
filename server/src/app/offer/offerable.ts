import type { Claim } from '../../domain/claim/model';
import { claimStates } from '../../domain/claim/states';
import { ClaimStatus } from '../../domain/claim/terms';
import type { Need } from '../../domain/need/model';
import { NeedStatus } from '../../domain/need/terms';
import type { NeedTerms } from '../../domain/offer/draft';
import { nextState } from '../../kernel/state-machine';
import { refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';

const NEED_SAYS: Partial<Record<NeedStatus, string>> = {
  PUBLISHED: '该需求尚无有效揭榜，请先揭榜并联系企业。',
  MATCHED: '企业已选定方案，本需求不再接受报价。',
  FUNDED_PARTIAL: '企业已选定方案并开始放款，本需求不再接受报价。',
  FUNDED: '该需求已完成融资，不再接受报价。',
  CLOSED: '该需求已办结，不再接受报价。',
  WITHDRAWN: '企业已撤榜，不再接受报价。',
  EXPIRED: '该需求已到期；企业延期后可重新揭榜。',
  UNMET: '该需求已结束，不再接受报价。',
};

const CLAIM_SAYS: Partial<Record<ClaimStatus, string>> = {
  INVITED: '请先接受邀请并揭榜，再提交方案。',
  CLAIMED: '请先联系企业并登记首次联系，再提交方案。',
  WON: '该揭榜已中选，请到融资成果中办理签约。',
  LOST: '企业已选定其他方案，本次揭榜已结束。',
  DECLINED: '本机构已婉拒该需求；如需报价请重新揭榜。',
  LAPSED: '本次揭榜已超时失效；需求仍开放时可重新揭榜。',
};

/** Whether a need takes an offer: while in talks, or until its amount is taken when it accepts several. */
function takesOffers(need: Need): boolean {
  if (need.status === 'IN_TALKS' || need.status === 'OFFERED') return true;
  const left = (need.amountFen ?? 0n) - need.acceptedFen;
  return need.several && (need.status === 'MATCHED' || need.status === 'FUNDED_PARTIAL') && left > 0n;
}

/** Refuses with what happened when the need or the claim does not take an offer now; after the end of a sealed window nothing is changed until the opening. */
export function requireOfferable(need: Need, claim: Claim, now: Date): void {
  if (!takesOffers(need)) {
    refuseState(need.status, NEED_SAYS[need.status] ?? `该需求为“${zh(NeedStatus, need.status)}”，不能报价。`);
  }
  if (isSealed(need) && need.claimUntil !== null && need.claimUntil <= now) refuseState(need.status, '揭榜已截止，即将开标，方案不能再提交或修改。');
  if (nextState(claimStates, claim.status, 'offer') === undefined) {
    refuseState(claim.status, CLAIM_SAYS[claim.status] ?? `揭榜为“${zh(ClaimStatus, claim.status)}”，不能报价。`);
  }
}

/** Whether an offer on this need stays sealed for now: a sealed window that has not been opened. */
export function isSealed(need: Need): boolean {
  return need.claimMode === 'SEALED' && need.openedAt === null;
}

/** What the check of an offer needs of a submitted need. */
export function termsOf(need: Need): NeedTerms {
  if (need.amountFen === null) throw new Error(`need ${need.id} is open without an amount`);
  const { modes, amountFen, acceptedFen, minAmountFen, several } = need;
  return { modes, amountFen, acceptedFen, minAmountFen, several, opensOn: isSealed(need) ? need.claimUntilOn : null };
}
