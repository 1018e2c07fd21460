import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { AdminViewerDocument } from '@/gql/operations';
import type { AdminViewerQuery, OrgKind, Role } from '@/gql/types';
import { loginHref } from '@/lib/request-path';
import { currentPath, read } from '@/lib/urql/read';

/** The signed-in administrator: to login when there is none; an auditor reads in the authorities' pages instead. */
export async function openAdmin(): Promise<NonNullable<AdminViewerQuery['viewer']>> {
  const { viewer } = await read(AdminViewerDocument);
  if (!viewer) redirect(loginHref(await currentPath()));
  if (viewer.role === 'AUDITOR') redirect('/gov');
  if (viewer.role !== 'ADMIN') forbidden();
  return viewer;
}

/** Roles that people of an organisation can have; an authority has one of its four, which the API knows. */
export const ROLES_OF: Readonly<Record<OrgKind, readonly Role[]>> = {
  ENTERPRISE: ['OWNER', 'STAFF'],
  INSTITUTION: ['MANAGER', 'OFFICER'],
  STATION: ['OPERATOR'],
  AUTHORITY: ['FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE'],
  PLATFORM: ['ADMIN', 'AUDITOR'],
};
