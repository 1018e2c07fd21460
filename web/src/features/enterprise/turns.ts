import type { MyTurnsQuery } from '@/gql/types';
import type { Waiting } from '@/features/case/waiting';
import { needHref, needTitle } from '@/features/need/mine/views';

/** One open step with its case: where it is done and in which words. */
export type Turn = { key: string; href: string; title: string; about: string; act: string; waiting: Waiting };

const byTime = (a: Turn, b: Turn): number => (a.waiting.until ?? '9').localeCompare(b.waiting.until ?? '9');

const ACT: Partial<Record<Waiting['duty'], string>> = {
  RESUBMISSION: '去修改', CHOICE: '比较方案', PAPERS: '去补材料', CONFIRMATION: '去确认', OFFER_VALIDITY: '比较方案',
};

/** Every open step of one's own needs, claims, deals and drawdowns, soonest first. */
export function turnsOf({ needs, claims, deals, pending }: Pick<MyTurnsQuery, 'needs' | 'claims' | 'deals' | 'pending'>): { mine: Turn[]; others: Turn[] } {
  const turns: Turn[] = [];
  const add = (key: string, href: string, title: string, about: string, waiting: Waiting | null) => {
    if (waiting) turns.push({ key, href, title, about, waiting, act: (waiting.party === 'ENTERPRISE' ? ACT[waiting.duty] : undefined) ?? '查看' });
  };
  for (const need of needs.nodes) {
    add(need.id, need.waitingOn?.duty === 'CHOICE' ? `/my/needs/${need.id}/offers` : needHref(need), needTitle(need.detail?.title), need.code, need.waitingOn);
  }
  for (const claim of claims.nodes) add(claim.id, `/my/needs/${claim.need.id}`, needTitle(claim.need.detail?.title), claim.institution.name, claim.waitingOn);
  for (const deal of deals.nodes) add(deal.id, `/my/deals/${deal.id}`, deal.institution.name, deal.code, deal.waitingOn);
  for (const deal of pending.nodes) {
    for (const drawdown of deal.drawdowns) add(drawdown.id, `/my/deals/${deal.id}`, deal.institution.name, `${deal.code} 第 ${drawdown.number} 笔放款`, drawdown.waitingOn);
  }
  turns.sort(byTime);
  const own = (turn: Turn) => turn.waiting.party === 'ENTERPRISE';
  return { mine: turns.filter(own), others: turns.filter((turn) => !own(turn)) };
}
