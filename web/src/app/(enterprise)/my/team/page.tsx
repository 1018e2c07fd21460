import type { Metadata } from 'next';
import { requireEnterprise } from '@/features/enterprise/own';
import { TeamPanel } from '@/features/team/team-panel';
import { label } from '@/gql/labels';
import { MyTeamDocument } from '@/gql/operations';
import { found, read } from '@/lib/urql/read';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '成员和账号' };

/** People of the enterprise; its owner manages them. */
export default async function TeamPage() {
  await requireEnterprise();
  const data = await read(MyTeamDocument);
  const viewer = found(data.viewer);
  const people = data.members.map(({ id, name, account, role, phone, disabledAt, lastSeenAt }) => ({ id, name, account, role: label('Role', role), phone, disabledAt, lastSeenAt }));
  const owners = data.members.filter((one) => one.role === 'OWNER' && one.disabledAt === null).map((one) => one.name);
  return (
    <>
      <PageHead back={{ href: '/my', text: '我的' }} title="成员和账号" lead={viewer.orgName} />
      <TeamPanel
        people={people} self={viewer.id} manages={viewer.role === 'OWNER'} owners={owners.join('、')}
        roles={[
          { value: 'STAFF', label: label('Role', 'STAFF'), hint: '可填需求、补材料、确认放款；不能选定方案' },
          { value: 'OWNER', label: label('Role', 'OWNER'), hint: '还可选定方案、管理成员' },
        ]}
      />
    </>
  );
}
