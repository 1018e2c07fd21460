import type { Metadata } from 'next';
import { requireEnterprise } from '@/features/enterprise/own';
import { completeness } from '@/features/enterprise/profile/sections';
import { OthersTable, TurnCards } from '@/features/enterprise/turn-cards';
import { turnsOf } from '@/features/enterprise/turns';
import { MessageList } from '@/features/message/message-list';
import { isDraft } from '@/features/need/mine/views';
import { MyMessagesDocument, MyProfileDocument, MyTurnsDocument } from '@/gql/operations';
import { found, read } from '@/lib/urql/read';
import { LinkButton } from '@/ui/light/button';
import { Figure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { PageHead } from '@/ui/light/page-head';
import { TaskList, type Task } from '@/ui/light/task-list';

export const metadata: Metadata = { title: '我的' };

/** First page of an enterprise: what waits for it, its tasks, what it waits for, and what is new. */
export default async function MyPage() {
  await requireEnterprise();
  const now = new Date();
  const [turnsData, profileData, news] = await Promise.all([read(MyTurnsDocument), read(MyProfileDocument), read(MyMessagesDocument, { first: 5 })]);
  const profile = found(profileData.myEnterprise);
  const { filled, total } = completeness(profile);
  const { mine, others } = turnsOf(turnsData);
  const drafts = turnsData.needs.nodes.filter((need) => need.status === 'DRAFT');
  const posted = turnsData.needs.nodes.filter((need) => !isDraft(need.status));
  const draft = drafts[0];
  const tasks: Task[] = [
    {
      id: 'profile', title: '完善企业档案', hint: '数据越完整，产品匹配越准确', href: '/my/profile',
      status: filled === total ? '已完成' : `已填 ${filled}/${total}`, ...(filled === total ? {} : { tone: 'action' as const }),
    },
    draft
      ? { id: 'draft', title: '继续填写需求', hint: draft.detail?.title || draft.code, href: `/my/needs/${draft.id}/edit`, status: '草稿', tone: 'action' }
      : { id: 'post', title: '发布融资需求', hint: '自动保存，随时可以停下', href: '/my/needs/new/mode', status: posted.length > 0 ? `办理中 ${posted.length} 条` : '未开始' },
  ];
  return (
    <>
      <PageHead
        title={profile.name} lead={turnsData.viewer?.name}
        figure={<Figure primary label="轮到我" value={mine.length} unit="件" />}
        actions={<LinkButton tone={mine.length > 0 ? 'secondary' : 'primary'} href="/my/needs/new/mode">发布融资需求</LinkButton>}
      />
      {mine.length > 0 && (
        <section className="jb-section">
          <h2>轮到我</h2>
          <TurnCards turns={mine} now={now} />
        </section>
      )}
      <section className="jb-section">
        <h2>要做的事</h2>
        <TaskList tasks={tasks} />
      </section>
      {others.length > 0 && (
        <section className="jb-section">
          <h2>等待其他方</h2>
          <OthersTable turns={others} now={now} />
        </section>
      )}
      <section className="jb-section">
        <div className="jb-turn-head">
          <h2>消息{news.viewer && news.viewer.unreadCount > 0 && <span className="jb-aside">（{news.viewer.unreadCount} 条未读）</span>}</h2>
          <Link href="/my/messages">全部消息</Link>
        </div>
        <MessageList messages={news.messages.nodes} now={now} />
      </section>
      <section className="jb-section">
        <h2>本单位</h2>
        <ul className="jb-list-plain">
          <li><Link href="/my/profile">企业档案</Link></li>
          <li><Link href="/my/consents">授权与查看记录</Link></li>
          <li><Link href="/my/team">成员和账号</Link></li>
        </ul>
      </section>
    </>
  );
}
