import 'server-only';
import { headers } from 'next/headers';
import { ShellViewerDocument } from '@/gql/operations';
import type { ShellViewerQuery } from '@/gql/types';
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

const HOME: Record<ShellViewer['orgKind'], string> = {
  ENTERPRISE: '/my',
  INSTITUTION: '/inst',
  STATION: '/st',
  AUTHORITY: '/st',
  PLATFORM: '/admin',
};

/** First page of a person after login, by the kind of their organisation. */
export const homeOf = (viewer: Pick<ShellViewer, 'orgKind'>): string => HOME[viewer.orgKind];
