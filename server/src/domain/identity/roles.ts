import type { OrgKind, Role } from './terms';

const ROLES: Readonly<Record<OrgKind, readonly Role[]>> = {
  ENTERPRISE: ['OWNER', 'STAFF'],
  INSTITUTION: ['MANAGER', 'OFFICER'],
  STATION: ['OPERATOR'],
  AUTHORITY: ['FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE'],
  PLATFORM: ['ADMIN', 'SECURITY', 'AUDITOR'],
};

/** Roles that people of an organisation can have. */
export function rolesOf(kind: OrgKind): readonly Role[] {
  return ROLES[kind];
}

/** Roles of the competent authorities. */
export const AUTHORITY_ROLES = ROLES.AUTHORITY;

/** The role without whose last holder an organisation could not manage itself; null where the platform manages it. */
export function leadRole(role: Role): Role | null {
  return role === 'OWNER' || role === 'MANAGER' || role === 'ADMIN' || role === 'SECURITY' ? role : null;
}

const OFFICIAL: ReadonlySet<Role> = new Set([...ROLES.STATION, ...ROLES.AUTHORITY, ...ROLES.PLATFORM]);

/**
 * Whether people of this role work for a station, an authority or the platform: their accounts do nothing before a security
 * administrator granted them, and the stricter rules for passwords and login sessions hold for them.
 */
export function isOfficial(role: Role): boolean {
  return OFFICIAL.has(role);
}

/** Whether a member can work: the account is open and, where a grant is needed, granted. */
export function isWorking(member: { readonly role: Role; readonly disabledAt: Date | null; readonly grantedAt: Date | null }): boolean {
  return member.disabledAt === null && (member.grantedAt !== null || !isOfficial(member.role));
}
