import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { TYPE_COOKIE, typeSize } from '@/lib/preferences';
import { StaffProvider } from '@/ui/staff/provider';
import { StaffShell } from '@/ui/staff/shell';
import { NoticeDue } from '@/features/rights/notice-due';
import { AccountLinks } from './account';
import type { NavItem } from '@/ui/nav/items';
import { staffNav, type Workbench } from './nav';
import { ownAccountGate } from './viewer';

const PLACE: Record<Workbench, string> = { institution: '机构工作台', station: '站点工作台', authority: '主管部门', admin: '平台管理', security: '平台安全', audit: '平台审计' };

/** Frame of one of the workbenches; `nav` where the visitor has only a part of it. */
export async function StaffFrame({ bench, nav = staffNav[bench], children }: { bench: Workbench; nav?: readonly NavItem[]; children: ReactNode }) {
  await ownAccountGate();
  const size = typeSize((await cookies()).get(TYPE_COOKIE)?.value);
  return (
    <StaffProvider size={size}>
      <StaffShell brand="揭榜" place={PLACE[bench]} nav={nav} account={<AccountLinks />}><NoticeDue inside />{children}</StaffShell>
    </StaffProvider>
  );
}
