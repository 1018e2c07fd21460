import type { Metadata } from 'next';
import { instAdmitted } from '@/features/institution/staff/me';
import { TeamPanel } from '@/features/team/team-panel';
import { MyTeamDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import { read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '成员和账号' };

/** People of the institution; its managers add, disable and reset. */
export default async function TeamPage() {
  const { viewer, institution } = await instAdmitted();
  const { members } = await read(MyTeamDocument);
  const active = members.filter((one) => one.disabledAt === null);
  return (
    <div className="max-w-[56rem]">
      <PageHead title="成员和账号" lead={institution.name} figure={<Figure primary label="在用账号" value={active.length} unit="个" />} />
      <TeamPanel
        people={members.map((one) => ({ ...one, role: label('Role', one.role) }))} self={viewer.id} manages={viewer.role === 'MANAGER'}
        owners={active.filter((one) => one.role === 'MANAGER').map((one) => one.name).join('、')}
        roles={[
          { value: 'OFFICER', label: label('Role', 'OFFICER'), hint: '可揭榜、联系、报价、维护产品、上报放款' },
          { value: 'MANAGER', label: label('Role', 'MANAGER'), hint: '还可终止成果、管理成员' },
        ]}
      />
    </div>
  );
}
