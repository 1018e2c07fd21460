import { label } from '@/gql/labels';
import type { MyMessagesQuery } from '@/gql/types';
import { formatAgo } from '@/lib/dates';
import { safePath } from '@/lib/request-path';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { MarkRead } from './mark-read';

type Message = MyMessagesQuery['messages']['nodes'][number];

/** Messages, newest first: an unread to-do is loud, everything read is quiet. */
export function MessageList({ messages, now }: { messages: readonly Message[]; now: Date }) {
  if (messages.length === 0) return <p className="text-mute">还没有消息。</p>;
  return (
    <ul className="jb-rows">
      {messages.map((message) => {
        const unread = message.readAt === null;
        return (
          <li className="jb-turn" key={message.id}>
            <div className="jb-turn-head">
              <h3 className={unread ? undefined : 'font-normal'}>
                {message.link ? <Link href={safePath(message.link)}>{message.title}</Link> : message.title}
              </h3>
              {unread && <StatusTag tone={message.todo ? 'action' : 'info'}>{message.todo ? '待办' : '未读'}</StatusTag>}
            </div>
            <div>{message.body}</div>
            <div className="jb-actions">
              <span className="jb-aside">{label('MessageKind', message.kind)} · <time dateTime={message.at}>{formatAgo(message.at, now)}</time></span>
              {unread && <MarkRead ids={[message.id]} about={message.title} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
