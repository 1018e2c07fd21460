import type { Metadata } from 'next';
import { ViewTabs } from '@/features/case/view-tabs';
import { requireEnterprise } from '@/features/enterprise/own';
import { MarkRead } from '@/features/message/mark-read';
import { MessageList } from '@/features/message/message-list';
import { MyMessagesDocument } from '@/gql/operations';
import { one, pageLinks, pageSize, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine, Pagination } from '@/ui/light/pagination';

export const metadata: Metadata = { title: '消息' };

/** Messages of one's own organisation: what is to be done, or everything. */
export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireEnterprise();
  const params = await searchParams;
  const all = one(params, 'view') === 'all';
  const { messages, viewer } = await read(MyMessagesDocument, { first: pageSize(params), after: one(params, 'after') ?? null, todo: all ? null : true });
  const unread = messages.nodes.filter((message) => message.readAt === null).map((message) => message.id);
  return (
    <div className="jb-list-page">
      <PageHead back={{ href: '/my', text: '我的' }} title="消息" />
      <ViewTabs
        label="消息的范围"
        views={[
          { href: '/my/messages', text: `待办${viewer && viewer.todoCount > 0 ? ` ${viewer.todoCount}` : ''}`, current: !all },
          { href: '/my/messages?view=all', text: '全部动态', current: all },
        ]}
      />
      {messages.nodes.length === 0 ? (
        <EmptyState title={all ? '还没有消息' : '没有待办消息'} action={all ? { href: '/my', text: '回到我的' } : { href: '/my/messages?view=all', text: '看全部动态' }}>
          有机构揭榜、报价或上报放款时，会在这里提醒。
        </EmptyState>
      ) : (
        <>
          <CountLine total={messages.totalCount} noun="条消息">{unread.length > 1 && <MarkRead ids={unread} text="本页全部标为已读" />}</CountLine>
          <MessageList messages={messages.nodes} now={new Date()} />
          <Pagination {...pageLinks('/my/messages', params, messages.pageInfo)} />
        </>
      )}
    </div>
  );
}
