import { MarkRead } from '@/features/message/mark-read';
import { MessageList } from '@/features/message/message-list';
import { MyMessagesDocument } from '@/gql/operations';
import { one, pageLinks, pageSize, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine, Pagination } from '@/ui/light/pagination';
import { openDesk } from '../desk';
import type { Base } from '../drill';
import { ViewTabs } from '../view-tabs';

/** Messages of the own organisation: what is to be done, or everything. */
export async function StMessagesPage({ base, params }: { base: Base; params: SearchParams }) {
  const desk = await openDesk(base);
  const path = `${base}/messages`;
  const all = one(params, 'view') === 'all';
  const { messages, viewer } = await read(MyMessagesDocument, { first: pageSize(params), after: one(params, 'after') ?? null, todo: all ? null : true });
  const unread = messages.nodes.filter((message) => message.readAt === null).map((message) => message.id);
  return (
    <div className="jb-list-page">
      <PageHead title="消息" />
      <ViewTabs label="消息的范围" path={path} views={[{ key: 'todo', text: '待办', count: viewer?.todoCount ?? 0 }, { key: 'all', text: '全部动态' }]} current={all ? 'all' : 'todo'} />
      {messages.nodes.length === 0 ? (
        <EmptyState title={all ? '还没有消息' : '没有待办消息'} action={all ? { href: base, text: '回到工作台' } : { href: `${path}?view=all`, text: '看全部动态' }}>
          需求提交、机构申请、产品送审和步骤逾期时，会在这里提醒。
        </EmptyState>
      ) : (
        <>
          <CountLine total={messages.totalCount} noun="条消息">{unread.length > 1 && <MarkRead ids={unread} text="本页全部标为已读" />}</CountLine>
          <MessageList messages={messages.nodes} now={new Date(desk.now)} />
          <Pagination {...pageLinks(path, params, messages.pageInfo)} />
        </>
      )}
    </div>
  );
}
