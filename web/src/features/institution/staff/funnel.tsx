import type { InstBenchQuery } from '@/gql/types';
import { formatMoney } from '@/lib/money';
import { Link } from '@/ui/light/link';

/** One bar of the funnel: a number and the list that holds exactly its rows. */
type Bar = { text: string; count: number; href: string };

const claims = (...statuses: string[]): string => `/inst/claims?${statuses.map((status) => `status=${status}`).join('&')}`;

/** Where the own claims stand, from the invitation to the money. */
export function barsOf(bench: InstBenchQuery): Bar[] {
  return [
    { text: '受邀未答复', count: bench.invited.totalCount, href: claims('INVITED') },
    { text: '待首次联系', count: bench.claimed.totalCount, href: claims('CLAIMED') },
    { text: '评估中', count: bench.talking.totalCount, href: claims('CONTACTED', 'NEEDS_PAPERS', 'ASSESSING') },
    { text: '已报价', count: bench.offered.totalCount, href: claims('OFFER_MADE') },
    { text: '已中选', count: bench.won.totalCount, href: claims('WON') },
    { text: '未中选', count: bench.lost.totalCount, href: claims('LOST') },
    { text: '已婉拒', count: bench.declined.totalCount, href: claims('DECLINED') },
    { text: '超时失效', count: bench.lapsed.totalCount, href: claims('LAPSED') },
    { text: `双方确认放款（${formatMoney(bench.funded.confirmedFen)}）`, count: bench.funded.totalCount, href: '/inst/deals?paid=confirmed' },
  ];
}

/** The funnel of own claims; each number opens its rows. */
export function Funnel({ bench }: { bench: InstBenchQuery }) {
  const bars = barsOf(bench);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ul className="jb-bars">
      {bars.map((bar) => (
        <li key={bar.text}>
          <span>{bar.text}</span>
          <span className="jb-meter" aria-hidden="true"><span style={{ width: `${Math.round((bar.count / most) * 100)}%` }} /></span>
          {bar.count === 0 ? <span className="text-right">0</span> : <Link plain className="jb-drill text-right" href={bar.href}>{bar.count}<span className="sr-only">，查看{bar.text}</span></Link>}
        </li>
      ))}
    </ul>
  );
}
