import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { TYPE_COOKIE, typeSize } from '@/lib/preferences';
import { StaffProvider } from '@/ui/staff/provider';
import { StaffShell } from '@/ui/staff/shell';
import { AccountLinks } from './account';
import { staffNav, type Workbench } from './nav';

const PLACE: Record<Workbench, string> = { institution: '机构工作台', station: '站点工作台', authority: '主管部门', admin: '平台管理' };

/** Frame of one of the four workbenches. */
export async function StaffFrame({ bench, children }: { bench: Workbench; children: ReactNode }) {
  const size = typeSize((await cookies()).get(TYPE_COOKIE)?.value);
  return (
    <StaffProvider size={size}>
      <StaffShell brand="揭榜" place={PLACE[bench]} nav={staffNav[bench]} account={<AccountLinks />}>{children}</StaffShell>
    </StaffProvider>
  );
}
