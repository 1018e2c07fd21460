import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskOf } from '@/features/identity/desk';
import { FactorForm } from '@/features/identity/factor-form';
import { landing } from '@/features/identity/landing';
import { RemoveFactorForm } from '@/features/identity/remove-factor-form';
import { PlacesDocument, WhoAmIDocument } from '@/gql/operations';
import { loginHref } from '@/lib/request-path';
import { one, type SearchParams } from '@/lib/url-state';
import { currentPath, read } from '@/lib/urql/read';
import { Link, NeedsScript, Notice, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '两步验证' };

/** Sets up or takes away one's own second factor; obligatory for those who decide about cases of others. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const next = one(await searchParams, 'next') ?? null;
  const [{ viewer }, { stations }] = await Promise.all([read(WhoAmIDocument), read(PlacesDocument)]);
  if (!viewer) redirect(loginHref(await currentPath()));
  if (viewer.mustChangePassword) redirect('/password?next=/second-factor');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="两步验证" lead={`${viewer.name}（${viewer.account}），${viewer.orgName}`} />
      <NeedsScript {...deskOf(stations)} />
      {viewer.secondFactor ? (
        <>
          <Notice tone="good" title="两步验证已启用">登录时除密码外，还要输入验证器中的 6 位数字或一个备用码。</Notice>
          <section aria-labelledby="remove" className="grid gap-4">
            <h2 id="remove">换手机或解除</h2>
            <p>先解除，再重新绑定新手机。手机和备用码都丢失时，请联系平台的安全管理员解除。</p>
            <RemoveFactorForm account={viewer.account} />
          </section>
        </>
      ) : <FactorForm target={landing(next, { ...viewer, mustEnrol: false })} must={viewer.mustEnrol} />}
      {!viewer.mustEnrol && <p><Link href="/account">返回账号与安全</Link></p>}
    </div>
  );
}
