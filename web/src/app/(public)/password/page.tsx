import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskOf } from '@/features/identity/desk';
import { PasswordForm } from '@/features/identity/password-form';
import { PlacesDocument, WhoAmIDocument } from '@/gql/operations';
import { loginHref } from '@/lib/request-path';
import { one, type SearchParams } from '@/lib/url-state';
import { currentPath, read } from '@/lib/urql/read';
import { NeedsScript, Notice, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '修改密码' };

/** Change of one's own password; obligatory after a one-time password. */
export default async function PasswordPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const next = one(await searchParams, 'next') ?? null;
  const [{ viewer }, { stations }] = await Promise.all([read(WhoAmIDocument), read(PlacesDocument)]);
  if (!viewer) redirect(loginHref(await currentPath()));
  const enterprise = viewer.role === 'OWNER' || viewer.role === 'STAFF';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="修改密码" lead={`${viewer.name}（${viewer.account}），${viewer.orgName}`} />
      {viewer.mustChangePassword && (viewer.passwordExpired
        ? <Notice tone="action" title="密码已使用满 90 天，须更换">按规定，站点、主管部门和平台的密码每 90 天更换一次，不能与最近 5 次用过的相同。更换后继续办理。</Notice>
        : <Notice tone="action" title="请先设置自己的密码">当前是一次性密码。设置新密码后继续办理。</Notice>)}
      <NeedsScript {...deskOf(stations)} />
      <PasswordForm account={viewer.account} least={enterprise ? 10 : 12} next={next} forced={viewer.mustChangePassword} />
    </div>
  );
}
