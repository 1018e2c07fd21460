import { WaitingLine } from '@/features/case/waiting-line';
import { LinkButton } from '@/ui/light/button';
import { Link } from '@/ui/light/link';
import { DataTable, type Column } from '@/ui/light/data-table';
import { deadlineOf, partyOf } from '@/features/case/waiting';
import { label } from '@/gql/labels';
import type { Turn } from './turns';

/** What waits for this enterprise, soonest first, each with the way to do it. */
export function TurnCards({ turns, now }: { turns: readonly Turn[]; now: Date }) {
  return (
    <div className="jb-rows">
      {turns.map((turn) => (
        <article className="jb-turn" key={turn.key}>
          <div className="jb-turn-head"><h3>{turn.title}</h3><span className="jb-aside">{turn.about}</span></div>
          <WaitingLine waiting={turn.waiting} now={now} />
          <div className="jb-actions"><LinkButton href={turn.href}>{turn.act}<span className="sr-only">：{turn.title} {turn.about}</span></LinkButton></div>
        </article>
      ))}
    </div>
  );
}

/** Deadlines that others have to keep. */
export function OthersTable({ turns, now }: { turns: readonly Turn[]; now: Date }) {
  const columns: Column<Turn>[] = [
    { key: 'title', head: '事项', card: 'title', cell: (turn) => <Link href={turn.href}>{turn.title}</Link> },
    { key: 'about', head: '对象', card: 'sub', cell: (turn) => turn.about },
    { key: 'who', head: '等待', cell: (turn) => `${partyOf(turn.waiting, 'ENTERPRISE')}：${label('ClockKind', turn.waiting.duty)}` },
    { key: 'until', head: '期限', kind: 'date', cell: (turn) => deadlineOf(turn.waiting, now)?.text ?? '--' },
    { key: 'left', head: '剩余', kind: 'date', cell: (turn) => (turn.waiting.pausedReason === null ? (deadlineOf(turn.waiting, now)?.left ?? '--') : '暂停计时') },
  ];
  return <DataTable caption="等待其他方" captionHidden columns={columns} rows={turns} rowKey={(turn) => turn.key} />;
}
