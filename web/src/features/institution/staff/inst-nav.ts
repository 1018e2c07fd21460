import 'server-only';
import { headers } from 'next/headers';
import { staffNav } from '@/features/shell/nav';
import { InstMeDocument, InstOwnDocument } from '@/gql/operations';
import { sessionCookieOf } from '@/lib/session-cookie';
import { getClient } from '@/lib/urql/rsc';
import type { NavItem } from '@/ui/nav/items';
import { letIn } from './me';

const OPEN_TO_ALL: readonly string[] = ['/inst', '/inst/messages'];

/** Navigation of the institution's workbench: before admission only its application and its messages. Never fails a page. */
export async function instNav(): Promise<readonly NavItem[]> {
  if (sessionCookieOf((await headers()).get('cookie')) === null) return [];
  const viewer = (await getClient().query(InstMeDocument, {})).data?.viewer;
  if (viewer?.orgKind !== 'INSTITUTION') return [];
  const institution = (await getClient().query(InstOwnDocument, { id: viewer.orgId })).data?.institution;
  return institution && letIn(institution) ? staffNav.institution : staffNav.institution.filter((item) => OPEN_TO_ALL.includes(item.href));
}
