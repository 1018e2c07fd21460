import { fundingStep } from '../../domain/deal/progress';
import type { Need } from '../../domain/need/model';
import { expireNeed } from '../need/expire-need';
import { startClaimWindow, startFirstClaim } from '../need/need-clocks';
import { windowOver } from '../need/settle-need';
import { keepChoice } from '../offer/offer-clocks';
import type { Tx } from '../ports';
import { closeWhenSettled } from './close-need';

/** What became of a need whose deal was cancelled. */
export type AfterCancel = 'OPEN' | 'EXPIRED' | 'GOES_ON';

/** Opens a need without any deal again: for whoever is still in talks, for new claims, or it has expired. */
async function reopen(tx: Tx, need: Need): Promise<AfterCancel> {
  const audience = { enterpriseId: need.enterpriseId, stationId: need.stationId };
  let open = await tx.move('need', need, 'reopen', { audience });
  const over = windowOver(tx, open);
  if (open.activeClaims === 0 && over) {
    await expireNeed(tx, open, '已选定的成果终止，且揭榜已截止。');
    return 'EXPIRED';
  }
  if (!over && open.claimUntil !== null) await startClaimWindow(tx, open);
  if (open.activeClaims === 0) {
    await startFirstClaim(tx, open);
    return 'OPEN';
  }
  open = await tx.move('need', open, 'talk', { audience });
  const visible = await tx.find('offer', { needId: need.id, status: 'VISIBLE' });
  if (visible.length > 0) open = await tx.move('need', open, 'offer', { audience });
  await keepChoice(tx, open, true);
  return 'OPEN';
}

/** Brings a need in line after one of its deals was cancelled; `need` is locked and its accepted amount already reduced. */
export async function needAfterCancel(tx: Tx, need: Need): Promise<AfterCancel> {
  const deals = (await tx.find('deal', { needId: need.id })).filter((deal) => deal.status !== 'CANCELLED');
  if (deals.length === 0) return reopen(tx, need);
  if (await closeWhenSettled(tx, need)) return 'GOES_ON';
  const confirmedFen = deals.reduce((sum, deal) => sum + deal.confirmedFen, 0n);
  const step = fundingStep({ acceptedFen: need.acceptedFen, confirmedFen, othersOpen: need.activeClaims > 0 });
  if (step !== null && !(step === 'fundPart' && need.status === 'FUNDED_PARTIAL')) {
    await tx.move('need', need, step, { audience: { enterpriseId: need.enterpriseId, stationId: need.stationId } });
  }
  return 'GOES_ON';
}
