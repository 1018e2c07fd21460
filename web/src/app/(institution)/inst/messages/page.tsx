import type { Metadata } from 'next';
import { ViewTabs } from '@/features/case/view-tabs';
import { instMe } from '@/features/institution/staff/me';
import { MarkRead } from '@/features/message/mark-read';
import { MessageList } from '@/features/message/message-list';
import { MyMessagesDocument } from '@/gql/operations';
import { one, pageLinks, pageSize, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine, Pagination } from '@/ui/light/pagination';

export const metadata: Metadata = { title: '消息' };

/** Messages of the institution: what is to be done, or everything. */
export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await instMe();
  const params = await searchParams;
  const all = one(params, 'view') === 'all';
  const { messages, viewer } = await read(MyMessagesDocument, { first: pageSize(params), after: one(params, 'after') ?? null, todo: all ? null : true });
  const unread = messages.nodes.filter((message) => message.readAt === null).map((message) => message.id);
  return (
    <div className="jb-list-page max-w-[56rem]">
      <PageHead title="消息" />
      <ViewTabs
        label="消息的范围"
        views={[
          { href: '/inst/messages', text: `待办${viewer && viewer.todoCount > 0 ? ` ${viewer.todoCount}` : ''}`, current: !all },
          { href: '/inst/messages?view=all', text: '全部动态', current: all },
        ]}
      />
      {messages.nodes.length === 0 ? (
        <EmptyState title={all ? '还没有消息' : '没有待办消息'} action={all ? { href: '/inst', text: '回到工作台' } : { href: '/inst/messages?view=all', text: '看全部动态' }}>
          企业邀请、补齐材料、选定方案或确认放款时，会在这里提醒。
        </EmptyState>
      ) : (
        <>
          <CountLine total={messages.totalCount} noun="条消息">{unread.length > 1 && <MarkRead ids={unread} text="本页全部标为已读" />}</CountLine>
          <MessageList messages={messages.nodes} now={new Date()} />
          <Pagination {...pageLinks('/inst/messages', params, messages.pageInfo)} />
        </>
      )}
    </div>
  );
}
