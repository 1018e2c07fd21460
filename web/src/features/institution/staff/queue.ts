import { deadlineOf, type Waiting } from '@/features/case/waiting';
import { label } from '@/gql/labels';
import type { InstBenchQuery } from '@/gql/types';
import { deadlineLine } from '@/lib/dates';
import type { Task } from '@/ui/light/task-list';

type Open = { id: string; title: string; hint: string; href: string; waiting: Waiting | null };

/** A verification is told this many working days before it is due; other duties at once. */
const VERIFY_AHEAD = 10;

/** Whether an open step waits for the institution now. */
export const waitsForUs = (waiting: Pick<Waiting, 'party' | 'duty' | 'workdaysLeft'> | null): boolean =>
  waiting?.party === 'INSTITUTION' && (waiting.duty !== 'PRODUCT_VERIFICATION' || (waiting.workdaysLeft ?? 0) <= VERIFY_AHEAD);

function openSteps(bench: InstBenchQuery): Open[] {
  const claims = bench.claims.nodes.map((claim) => ({
    id: claim.id, href: claim.status === 'INVITED' ? `/inst/needs/${claim.need.id}` : `/inst/claims/${claim.id}`, waiting: claim.waitingOn,
    title: `${claim.waitingOn ? label('ClockKind', claim.waitingOn.duty) : ''} · ${claim.need.code}`,
    hint: `${claim.need.area.name} · ${label('AmountBand', claim.need.amountBand)} · ${label('ClaimStatus', claim.status)}`,
  }));
  const deals = bench.deals.nodes.map((deal) => ({
    id: deal.id, href: `/inst/deals/${deal.id}`, waiting: deal.waitingOn,
    title: `${deal.waitingOn ? label('ClockKind', deal.waitingOn.duty) : ''} · ${deal.code}`, hint: deal.enterprise.name,
  }));
  const disputes = bench.disputed.nodes.flatMap((deal) =>
    deal.drawdowns.filter((one) => one.status === 'DISPUTED').map((one) => ({
      id: one.id, href: `/inst/deals/${deal.id}`, waiting: one.waitingOn,
      title: `核对有异议的第 ${one.number} 笔放款 · ${deal.code}`, hint: `${deal.enterprise.name}：${one.disputeReason ?? ''}`,
    })),
  );
  const products = bench.products.nodes.map((product) => ({
    id: product.id, href: `/inst/products/${product.id}`, waiting: product.waitingOn,
    title: `核验产品 · ${product.name}`, hint: label('ProductStatus', product.status),
  }));
  return [...claims, ...deals, ...disputes, ...products].filter((step) => waitsForUs(step.waiting));
}

const dueOf = ({ waiting }: Open): number => (waiting?.until ? Date.parse(waiting.until) : Number.POSITIVE_INFINITY);

/** What waits for the institution, the most urgent first; a paused clock waits for nobody here. Returned versions come last: they have no due time. */
export function queueOf(bench: InstBenchQuery, now: Date): Task[] {
  const steps = openSteps(bench)
    .filter(({ waiting }) => !waiting?.pausedReason)
    .sort((a, b) => dueOf(a) - dueOf(b))
    .map(({ id, title, hint, href, waiting }): Task => {
      const deadline = waiting && deadlineOf(waiting, now);
      const text = deadline ? deadlineLine(deadline) : '无截止时间';
      return { id, title, hint: waiting && deadline?.tone !== 'neutral' ? `${hint}。${waiting.then}` : hint, href, status: text, tone: deadline && deadline.tone !== 'neutral' ? deadline.tone : undefined };
    });
  const returned = bench.productVersions.map((version): Task => ({
    id: version.id, title: `修改被退回的第 ${version.number} 版 · ${version.product.name}`, hint: `站点意见：${version.note ?? '--'}`,
    href: `/inst/products/${version.product.id}`, status: '已退回', tone: 'action',
  }));
  return [...steps, ...returned];
}

/** How many of the tasks are late or due within a working day. */
export const urgentOf = (tasks: readonly Task[]): number => tasks.filter((task) => task.tone === 'bad' || task.tone === 'action').length;
