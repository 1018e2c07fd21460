import { MyTeamDocument } from '@/gql/operations';
import { read } from '@/lib/urql/read';
import { PageHead } from '@/ui/light/page-head';
import { openDesk } from '../desk';
import type { Base } from '../drill';
import { StTeam } from './st-team';

/** Members of the own station or authority; operators manage theirs, others ask the platform. */
export async function StTeamPage({ base }: { base: Base }) {
  const desk = await openDesk(base);
  const { members } = await read(MyTeamDocument);
  return (
    <>
      <PageHead title="成员" lead={desk.canAct ? `${desk.viewer.orgName}的成员。离岗人员请及时停用。` : `${desk.viewer.orgName}的成员。增减成员请联系系统管理员。`} />
      <StTeam members={members} me={desk.viewer.id} roles={desk.canAct ? ['OPERATOR'] : []} may={desk.canAct} />
    </>
  );
}
