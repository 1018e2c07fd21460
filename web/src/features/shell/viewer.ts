import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownAccountFirst } from '@/features/identity/landing';
import { ShellViewerDocument } from '@/gql/operations';
import type { ShellViewerQuery } from '@/gql/types';
import { PATH_HEADER } from '@/lib/request-path';
import { sessionCookieOf } from '@/lib/session-cookie';
import { getClient } from '@/lib/urql/rsc';

/** The signed-in person as the frame shows them. */
export type ShellViewer = NonNullable<ShellViewerQuery['viewer']>;

/**
 * Who is signed in, for the frame of a page: null for a visitor, and also when the API cannot be reached, because a
 * public page must not fail for its header. Without a session cookie nothing is asked.
 */
export async function shellViewer(): Promise<ShellViewer | null> {
  if (sessionCookieOf((await headers()).get('cookie')) === null) return null;
  const { data } = await getClient().query(ShellViewerDocument, {});
  return data?.viewer ?? null;
}

/** Leads who must see to their own account first there, before any page of a workbench is shown. */
export async function ownAccountGate(): Promise<void> {
  const viewer = await shellViewer();
  const place = viewer && ownAccountFirst(viewer, (await headers()).get(PATH_HEADER) ?? '/');
  if (place) redirect(place);
}

const HOME: Record<ShellViewer['orgKind'], string> = {
  ENTERPRISE: '/my',
  INSTITUTION: '/inst',
  STATION: '/st',
  AUTHORITY: '/st',
  PLATFORM: '/admin',
};

/** First page of a person after login, by the kind of their organisation. */
export const homeOf = (viewer: Pick<ShellViewer, 'orgKind'>): string => HOME[viewer.orgKind];
