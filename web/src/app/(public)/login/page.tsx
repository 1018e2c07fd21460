import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskOf } from '@/features/identity/desk';
import { LoginForm } from '@/features/identity/login-form';
import { landing, withNext } from '@/features/identity/landing';
import { shellViewer } from '@/features/shell/viewer';
import { PlacesDocument } from '@/gql/operations';
import { safePath } from '@/lib/request-path';
import { one, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Link, NeedsScript, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '登录' };

/** Login; comes back to `next`. */
export default async function LoginPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const next = one(await searchParams, 'next') ?? null;
  const [viewer, { stations }] = await Promise.all([shellViewer(), read(PlacesDocument)]);
  if (viewer) redirect(landing(next, viewer));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="登录" lead={safePath(next) === '/' ? undefined : '登录后继续刚才的操作。'} />
      <NeedsScript {...deskOf(stations)} />
      <LoginForm next={next} />
      <section aria-labelledby="no-account" className="grid gap-1">
        <h2 id="no-account">还没有账号</h2>
        <p>企业：<Link href={withNext('/register', next)}>注册企业账号</Link>，免费。</p>
        <p>金融、创投和中介机构：<Link href="/register/institution">申请准入</Link>，由站点审核。</p>
        <p className="text-mute">忘记密码：请本单位负责人重置；负责人忘记密码时，请联系<Link href="/stations">服务站点</Link>转系统管理员办理。</p>
      </section>
    </div>
  );
}
