import 'server-only';
import { redirect } from 'next/navigation';
import { homeOf } from '@/features/shell/viewer';
import { InstMeDocument, InstOwnDocument } from '@/gql/operations';
import type { InstMeQuery, InstOwnQuery, InstitutionStatus } from '@/gql/types';
import { loginHref } from '@/lib/request-path';
import { currentPath, found, read } from '@/lib/urql/read';

/** The institution of the signed-in person as its workbench knows it. */
export type OwnInstitution = NonNullable<InstOwnQuery['institution']>;
/** The signed-in person of an institution. */
export type InstViewer = NonNullable<InstMeQuery['viewer']>;

/** Statuses of an institution that was let in: it keeps its cases also when it is suspended or has left. */
const LET_IN: readonly InstitutionStatus[] = ['ADMITTED', 'SUSPENDED', 'EXITED'];

/** Whether the institution was let in, so that its workbench is open. */
export const letIn = ({ status }: Pick<OwnInstitution, 'status'>): boolean => LET_IN.includes(status);

/** Who works here and for which institution. A stranger goes to login, other organisations to their own first page. */
export async function instMe(): Promise<{ viewer: InstViewer; institution: OwnInstitution }> {
  const { viewer } = await read(InstMeDocument);
  if (!viewer) redirect(loginHref(await currentPath()));
  if (viewer.orgKind !== 'INSTITUTION') redirect(homeOf(viewer));
  return { viewer, institution: found((await read(InstOwnDocument, { id: viewer.orgId })).institution) };
}

/** The same for a page of the open workbench: an institution that is not let in yet goes to its application. */
export async function instAdmitted(): Promise<{ viewer: InstViewer; institution: OwnInstitution }> {
  const me = await instMe();
  if (!letIn(me.institution)) redirect('/inst');
  return me;
}
