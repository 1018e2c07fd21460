import type { OrgKind } from '@/gql/types';
import { safePath } from '@/lib/request-path';

/** First page after login of each kind of organisation. */
export const HOMES: Record<OrgKind, string> = { ENTERPRISE: '/my', INSTITUTION: '/inst', STATION: '/st', AUTHORITY: '/st', PLATFORM: '/admin' };

const OWNERS: readonly [prefix: string, kinds: readonly OrgKind[]][] = [
  ['/my', ['ENTERPRISE']],
  ['/inst', ['INSTITUTION']],
  ['/st', ['STATION', 'AUTHORITY']],
  ['/admin', ['PLATFORM']],
  ['/audit', ['PLATFORM']],
];

const within = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`);

/** What a person may have to see to, or wait for, before anything else. */
type Owed = { mustChangePassword: boolean; mustEnrol?: boolean; mustBeGranted?: boolean };

/**
 * Where a person goes after login: the page they came from when it is open to their kind of organisation, else their
 * own first page; before either to a new password when theirs must be changed, or to the second factor that their role requires;
 * to the own account as long as it waits for a grant.
 */
export function landing(next: string | null | undefined, viewer: { orgKind: OrgKind } & Owed): string {
  const wanted = safePath(next);
  const owner = OWNERS.find(([prefix]) => within(wanted, prefix));
  const fits = wanted !== '/' && !['/register', '/password', '/second-factor'].some((form) => within(wanted, form)) && (owner === undefined || owner[1].includes(viewer.orgKind));
  const target = fits ? wanted : HOMES[viewer.orgKind];
  return ownAccountFirst(viewer, target) ?? target;
}

/** Page on which a person must see to their own account before anything else, on the way to `target`; null = nothing to do. */
export function ownAccountFirst(viewer: Owed, target: string): string | null {
  if (viewer.mustChangePassword) return `/password?next=${encodeURIComponent(target)}`;
  if (viewer.mustEnrol) return `/second-factor?next=${encodeURIComponent(target)}`;
  return viewer.mustBeGranted ? '/account' : null;
}

/** An address of this site with `next` kept. */
export const withNext = (path: string, next: string | null | undefined): string => {
  const wanted = safePath(next);
  return wanted === '/' ? path : `${path}?next=${encodeURIComponent(wanted)}`;
};
