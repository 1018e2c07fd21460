import type { Metadata } from 'next';
import { BoardFilters } from '@/features/need/public/board-filters';
import { BoardTable } from '@/features/need/public/board-table';
import { NEEDS, readNeedParams, STATES } from '@/features/need/public/list-params';
import { NeedBoardDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { pageLinks, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { CountLine, EmptyState, PageHead, Pagination, SortLinks } from '@/ui/light';

export const metadata: Metadata = { title: '融资需求榜' };

/** The anonymous board of financing needs. */
export default async function NeedsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = readNeedParams(params);
  const { needs, areas } = await read(NeedBoardDocument, query.variables);
  const now = new Date();
  const applied = query.chips((id) => areas.find((area) => area.id === id)?.name ?? '未知区域');
  return (
    <div className="jb-list-page">
      <PageHead title="融资需求榜" />
      <BoardFilters params={params} facets={needs.facets} areas={areas} applied={applied} />
      <CountLine total={needs.totalCount} noun={query.state === 'all' ? '项需求' : `项需求（${STATES[query.state]}）`} asOf={formatInstant(now, 'short')}>
        <SortLinks options={query.sorts} />
      </CountLine>
      {needs.nodes.length === 0 ? (
        <EmptyState title="没有符合条件的需求" action={{ href: applied.length > 0 ? NEEDS : '/register', text: applied.length > 0 ? '清除全部条件' : '注册并发布需求' }}>
          {applied.length > 0 ? '可以放宽区域、金额或行业，或把范围改为“全部”。' : '目前没有正在揭榜的需求。'}
        </EmptyState>
      ) : (
        <BoardTable rows={needs.nodes} now={now} />
      )}
      <Pagination {...pageLinks(NEEDS, params, needs.pageInfo)} />
      <p className="text-sm text-mute">榜单不含企业名称和准确金额。企业选定方案，或主动授权某家机构后，该机构才能看到实名信息。</p>
    </div>
  );
}
