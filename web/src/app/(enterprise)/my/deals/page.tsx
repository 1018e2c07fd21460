import type { Metadata } from 'next';
import { ViewTabs } from '@/features/case/view-tabs';
import { DealTable } from '@/features/deal/mine/deal-table';
import { requireEnterprise } from '@/features/enterprise/own';
import { MyDealsDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { one, pageLinks, pageSize, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { MoneyFigure } from '@/ui/light/figure';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine, Pagination } from '@/ui/light/pagination';

export const metadata: Metadata = { title: '我的融资' };

/** One's own deals: what was approved, what arrived, and which payment waits for confirmation. */
export default async function DealsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireEnterprise();
  const params = await searchParams;
  const now = new Date();
  const waiting = one(params, 'view') === 'waiting';
  const { deals } = await read(MyDealsDocument, { first: pageSize(params), after: one(params, 'after') ?? null, filter: waiting ? { unconfirmed: true } : null });
  return (
    <div className="jb-list-page">
      <PageHead title="我的融资" figure={<MoneyFigure primary label="已确认到账" fen={deals.confirmedFen} />} />
      <ViewTabs label="融资的范围" views={[{ href: '/my/deals', text: '全部', current: !waiting }, { href: '/my/deals?view=waiting', text: '待我确认', current: waiting }]} />
      {deals.nodes.length === 0 ? (
        <EmptyState title={waiting ? '没有待确认的放款' : '还没有融资成果'} action={waiting ? { href: '/my/deals', text: '看全部融资' } : { href: '/my/needs', text: '看我的需求' }}>
          选定方案后在这里跟进签约和放款；每笔放款由机构上报、本单位确认后才计入成效。
        </EmptyState>
      ) : (
        <>
          <CountLine total={deals.totalCount} noun="笔融资" asOf={formatInstant(now, 'short')} />
          <DealTable deals={deals} now={now} />
          <Pagination {...pageLinks('/my/deals', params, deals.pageInfo)} />
        </>
      )}
    </div>
  );
}
