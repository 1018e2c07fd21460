import type { Metadata } from 'next';
import { ViewTabs } from '@/features/case/view-tabs';
import { requireEnterprise } from '@/features/enterprise/own';
import { NeedTable } from '@/features/need/mine/need-table';
import { NEED_VIEWS } from '@/features/need/mine/views';
import { MyNeedsDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { one, pageLinks, pageSize, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { LinkButton } from '@/ui/light/button';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine, Pagination } from '@/ui/light/pagination';

export const metadata: Metadata = { title: '我的需求' };

/** One's own needs, newest change first, each with its status and whose turn it is. */
export default async function MyNeedsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireEnterprise();
  const params = await searchParams;
  const now = new Date();
  const view = NEED_VIEWS.find((each) => each.key === one(params, 'view')) ?? NEED_VIEWS[0];
  const { needs } = await read(MyNeedsDocument, {
    first: pageSize(params), after: one(params, 'after') ?? null, filter: { mine: true, statuses: view.statuses === null ? null : [...view.statuses] },
  });
  return (
    <div className="jb-list-page">
      <PageHead title="我的需求" actions={<LinkButton href="/my/needs/new/mode">发布融资需求</LinkButton>} />
      <ViewTabs label="需求的范围" views={NEED_VIEWS.map((each) => ({ href: each.key === 'open' ? '/my/needs' : `/my/needs?view=${each.key}`, text: each.text, current: each === view }))} />
      {needs.nodes.length === 0 ? (
        <EmptyState title={view.key === 'ended' ? '还没有已结束的需求' : '还没有融资需求'} action={view.key === 'ended' ? { href: '/my/needs', text: '看办理中的需求' } : { href: '/my/needs/new/mode', text: '发布融资需求' }}>
          填写会自动保存，随时可以停下，换一台设备也能接着填。
        </EmptyState>
      ) : (
        <>
          <CountLine total={needs.totalCount} noun="条需求" asOf={formatInstant(now, 'short')} />
          <NeedTable rows={needs.nodes} now={now} />
          <Pagination {...pageLinks('/my/needs', params, needs.pageInfo)} />
        </>
      )}
    </div>
  );
}
