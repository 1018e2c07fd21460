import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { AdminViewerDocument } from '@/gql/operations';
import type { AdminViewerQuery, OrgKind, Role } from '@/gql/types';
import { loginHref } from '@/lib/request-path';
import { currentPath, read } from '@/lib/urql/read';

type Viewer = NonNullable<AdminViewerQuery['viewer']>;

/** First page of each office of the platform. */
const OFFICE: Partial<Record<Role, string>> = { ADMIN: '/admin', SECURITY: '/admin/security', AUDITOR: '/audit' };

/** The signed-in holder of one of these offices: to login when there is none, to their own first page when it is another office. */
async function open(roles: readonly Role[]): Promise<Viewer> {
  const { viewer } = await read(AdminViewerDocument);
  if (!viewer) redirect(loginHref(await currentPath()));
  if (roles.includes(viewer.role)) return viewer;
  const own = OFFICE[viewer.role];
  if (own) redirect(own);
  forbidden();
}

/** The signed-in administrator. */
export const openAdmin = (): Promise<Viewer> => open(['ADMIN']);
/** The signed-in security administrator. */
export const openSecurity = (): Promise<Viewer> => open(['SECURITY']);
/** Whoever reads the audit log. */
export const openAudit = (): Promise<Viewer> => open(['AUDITOR', 'SECURITY']);

/** Roles that people of an organisation can have; an authority has one of its four, which the API knows. */
export const ROLES_OF: Readonly<Record<OrgKind, readonly Role[]>> = {
  ENTERPRISE: ['OWNER', 'STAFF'],
  INSTITUTION: ['MANAGER', 'OFFICER'],
  STATION: ['OPERATOR'],
  AUTHORITY: ['FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE'],
  PLATFORM: ['SECURITY', 'AUDITOR', 'ADMIN'],
};
