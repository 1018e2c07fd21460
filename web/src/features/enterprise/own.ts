import 'server-only';
import { redirect } from 'next/navigation';
import { homeOf, shellViewer, type ShellViewer } from '@/features/shell/viewer';
import { loginHref } from '@/lib/request-path';
import { currentPath } from '@/lib/urql/read';

/** The signed-in person of an enterprise; a stranger goes to login and comes back, others go to their own first page. */
export async function requireEnterprise(): Promise<ShellViewer> {
  const viewer = await shellViewer();
  if (viewer === null) redirect(loginHref(await currentPath()));
  if (viewer.orgKind !== 'ENTERPRISE') redirect(homeOf(viewer));
  return viewer;
}
