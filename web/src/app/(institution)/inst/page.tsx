import type { Metadata } from 'next';
import { Admission } from '@/features/institution/staff/admission';
import { Funnel } from '@/features/institution/staff/funnel';
import { instMe, letIn } from '@/features/institution/staff/me';
import { queueOf, urgentOf } from '@/features/institution/staff/queue';
import { InstBenchDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { EmptyState, Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { TaskList } from '@/ui/light/task-list';

export const metadata: Metadata = { title: '机构工作台' };

/** What waits for the institution today, and where its claims stand; before admission only its application. */
export default async function InstPage() {
  const { viewer, institution } = await instMe();
  const now = new Date();
  if (!letIn(institution)) return <Admission institution={institution} now={now} mayMend={viewer.role === 'MANAGER'} />;
  const bench = await read(InstBenchDocument, { mine: [institution.id] });
  const tasks = queueOf(bench, now);
  return (
    <>
      <PageHead
        title="今日待办" lead={`${viewer.name} · 截至 ${formatInstant(now, 'short')}，按截止时间排列`}
        tags={institution.demo && <StatusTag tone="neutral">演示</StatusTag>}
        figure={<Figure primary label="待办" value={tasks.length} unit={`件${urgentOf(tasks) > 0 ? `，其中 ${urgentOf(tasks)} 件临期或逾期` : ''}`} />}
      />
      {institution.status === 'SUSPENDED' && <Notice tone="bad" title="本机构已暂停参与">暂停期间不能揭榜、报价和变更产品；已办成果照常上报。恢复请联系 {institution.station?.name ?? '受理站点'}{institution.station?.phone && `（${institution.station.phone}）`}。</Notice>}
      {institution.status === 'EXITED' && <Notice tone="neutral" title="本机构已退出本平台">可查看历史记录，已办成果照常上报。</Notice>}
      <div className="jb-split mt-3">
        <section className="jb-stack" aria-labelledby="queue">
          <h2 id="queue">轮到本机构</h2>
          {tasks.length > 0
            ? <TaskList tasks={tasks} />
            : <EmptyState level="h3" title="现在没有等本机构办理的事" action={{ href: '/inst/needs', text: '去需求池看看' }}>有新的邀请、待答复或待上报时，会按截止时间排在这里。</EmptyState>}
        </section>
        <section className="jb-panel" aria-labelledby="funnel">
          <h2 id="funnel">本机构揭榜进展</h2>
          <Funnel bench={bench} />
        </section>
      </div>
    </>
  );
}
