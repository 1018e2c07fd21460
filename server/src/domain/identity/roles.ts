import type { OrgKind, Role } from './terms';

const ROLES: Readonly<Record<OrgKind, readonly Role[]>> = {
  ENTERPRISE: ['OWNER', 'STAFF'],
  INSTITUTION: ['MANAGER', 'OFFICER'],
  STATION: ['OPERATOR'],
  AUTHORITY: ['FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE'],
  PLATFORM: ['ADMIN', 'AUDITOR'],
};

/** Roles that people of an organisation can have. */
export function rolesOf(kind: OrgKind): readonly Role[] {
  return ROLES[kind];
}

/** Roles of the competent authorities. */
export const AUTHORITY_ROLES = ROLES.AUTHORITY;

/** The role without whose last holder an organisation could not manage itself; null where the platform manages it. */
export function leadRole(role: Role): Role | null {
  return role === 'OWNER' || role === 'MANAGER' || role === 'ADMIN' ? role : null;
}
