import { newId, sha256 } from '../../kernel/ids';
import type { Person } from '../../policy/actor';
import { perform, put } from '../../testing/world';
import { claimNeed } from '../claim/claim-need';
import { recordContact } from '../claim/record-contact';
import { expireClock } from '../expire-clock';
import { expiryOf } from '../expiries';
import { board, loanOffer } from '../need/board.test-kit';
import { acceptOffer } from '../offer/accept-offer';
import { makeOffer } from '../offer/make-offer';
import type { OfferDraft } from '../../domain/offer/draft';
import type { Deal } from '../../domain/deal/model';
import { reportDrawdown } from './report-drawdown';
import { signDeal } from './sign-deal';

/** A board whose cases can be taken as far as money, with vouchers and every clock. */
export async function ledger() {
  const game = await board();
  const { system, world, go, rows, row } = game;
  let contracts = 0;

  const claimed = async (bank: Person, needId: string): Promise<string> => {
    const claimId = await go(bank, claimNeed, { needId });
    await go(bank, recordContact, { claimId, channel: 'PHONE', note: '已与财务负责人通话' });
    return claimId;
  };
  const offered = async (bank: Person, needId: string, change: Partial<OfferDraft> = {}): Promise<string> =>
    go(bank, makeOffer, { claimId: await claimed(bank, needId), input: { ...loanOffer, ...change } });
  const accepted = async (bank: Person, needId: string, change: Partial<OfferDraft> = {}): Promise<string> =>
    go(world.enterprise, acceptOffer, { offerId: await offered(bank, needId, change), reason: '综合成本最低' });
  const signed = async (bank: Person, dealId: string): Promise<Deal> => {
    const { approvedAt } = await row('deal', dealId);
    await go(bank, signDeal, { dealId, input: { contractNo: `HT-${(contracts += 1)}`, signedOn: approvedAt.toISOString().slice(0, 10) } });
    return row('deal', dealId);
  };
  /** An uploaded voucher; the same `content` gives the same hash. */
  const voucher = async (who: Person, content: string = newId()): Promise<string> =>
    (await put(system, 'evidenceFile', { orgId: who.orgId, memberId: who.memberId, name: '凭证.pdf', bytes: 10, mime: 'application/pdf', sha256: sha256(content), at: new Date('2026-03-02T02:00:00Z') })).id;

  return {
    ...game, claimed, offered, accepted, signed, voucher,
    reported: async (bank: Person, deal: Deal, amountFen: bigint): Promise<string> =>
      go(bank, reportDrawdown, { dealId: deal.id, input: { amountFen, drawnOn: deal.signedOn!, evidenceIds: [await voucher(bank)] } }),
    /** Lets the open clock of this kind run out now, as the job does. */
    expire: async (subjectId: string, kind: string): Promise<void> => {
      const clock = (await rows('clock', { subjectId })).find((entry) => entry.kind === kind && entry.doneAt === null);
      if (!clock) throw new Error(`no open ${kind}`);
      game.at(new Date(clock.dueAt.getTime() + 1000).toISOString());
      await perform(system, world.system, expireClock(expiryOf), { clockId: clock.id });
    },
    told: async (orgId: string) => (await rows('message', { orgId })).map((message) => `${message.title} ${message.body}`),
  };
}
