import { ReleaseControl } from '@/features/consent/release-control';
import { consentText } from '@/features/consent/words';
import { label } from '@/gql/labels';
import type { MyNeedQuery, NeedStatus } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';

type Detail = NonNullable<NonNullable<MyNeedQuery['need']>['detail']>;
type View = Detail['views'][number];

const ENDED: readonly NeedStatus[] = ['WITHDRAWN', 'UNMET', 'CLOSED', 'DRAFT', 'SUBMITTED', 'RETURNED'];

const columns: Column<View>[] = [
  { key: 'who', head: '机构', card: 'title', cell: (row) => row.institution.name },
  { key: 'count', head: '次数', kind: 'number', cell: (row) => row.count },
  { key: 'last', head: '最近一次', kind: 'date', cell: (row) => formatInstant(row.lastAt) },
];

/** Who was invited, who may know who one is, and who looked (谁看过我). */
export function Seen({ needId, detail, claimants, status }: { needId: string; detail: Detail; claimants: readonly string[]; status: NeedStatus }) {
  const active = detail.releases.filter((one) => one.status === 'GRANTED' || one.status === 'REQUESTED');
  const consentsOf = (id: string) => detail.releases.filter((one) => one.institution.id === id);
  const others = detail.invitations.filter((one) => !claimants.includes(one.institution.id));
  const orphan = active.filter((one) => !claimants.includes(one.institution.id) && !others.some((each) => each.institution.id === one.institution.id));
  const open = !ENDED.includes(status);
  return (
    <>
      {others.length > 0 && (
        <section className="jb-section">
          <h2>已邀请，尚未揭榜</h2>
          <div className="jb-rows">
            {others.map((one) => (
              <article className="jb-turn" key={one.id}>
                <h3>{one.institution.name}</h3>
                <div className="jb-card-mute">{formatInstant(one.at, 'short')} {one.by === 'ENTERPRISE' ? '本单位邀请' : `${label('Party', one.by)}派单`}{one.note && `：${one.note}`}</div>
                {open && <div className="jb-actions"><ReleaseControl needId={needId} institution={one.institution} consents={consentsOf(one.institution.id)} /></div>}
              </article>
            ))}
          </div>
        </section>
      )}
      {(detail.views.length > 0 || active.length > 0) && (
        <section className="jb-section">
          <h2>谁看过我</h2>
          <p className="text-mute">每次查看的人和内容见<Link href={`/my/consents?view=looks&need=${needId}`}>查看记录</Link>。</p>
          {detail.views.length > 0 ? <DataTable caption="查看过实名信息的机构" captionHidden columns={columns} rows={detail.views} rowKey={(row) => row.id} /> : <p className="text-mute">已公开身份的机构还没有查看实名信息。</p>}
          {open && orphan.map((one) => (
            <div key={one.id}>
              <div>{one.institution.name}：{consentText(one)}</div>
              <div className="jb-actions"><ReleaseControl needId={needId} institution={one.institution} consents={[one]} /></div>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
