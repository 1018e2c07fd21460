import { isOfficial } from './roles';
import { Role } from './terms';

/** How long a login session lasts at most, in hours. */
export const SESSION_HOURS = 12;

/** Login sessions end after this long without a request, in minutes. */
export const IDLE_MINUTES = 30;
/** The same for people of stations, authorities and the platform. */
export const OFFICIAL_IDLE_MINUTES = 15;

/** Minutes without a request after which a login session of this role ends. */
export function idleMinutes(role: Role): number {
  return isOfficial(role) ? OFFICIAL_IDLE_MINUTES : IDLE_MINUTES;
}

/** The roles with the shorter limit, for SQL. */
export const OFFICIAL_ROLES: readonly Role[] = Role.codes.filter(isOfficial);

/** Whether a login session has neither run out nor idled out. */
export function isAlive(session: { readonly expiresAt: Date; readonly seenAt: Date }, role: Role, now: Date): boolean {
  return session.expiresAt > now && now.getTime() - session.seenAt.getTime() < idleMinutes(role) * 60_000;
}
