import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { landing } from '@/features/identity/landing';
import { SessionList } from '@/features/identity/session-list';
import { label } from '@/gql/labels';
import { OwnSessionsDocument, WhoAmIDocument } from '@/gql/operations';
import { loginHref } from '@/lib/request-path';
import { currentPath, read } from '@/lib/urql/read';
import { Link, Notice, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '账号与安全' };

/** The own account: who one is here, password, second factor, login sessions; also where one waits for a grant. */
export default async function AccountPage() {
  const { viewer } = await read(WhoAmIDocument);
  if (!viewer) redirect(loginHref(await currentPath()));
  const { sessions } = await read(OwnSessionsDocument);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="账号与安全" lead={`${viewer.name}，${viewer.orgName}`} back={viewer.mustBeGranted ? undefined : { href: landing(null, viewer), text: '工作台' }} />
      {viewer.mustBeGranted && (
        <Notice tone="action" title="账号待安全管理员授权">
          站点、主管部门和平台的账号由系统管理员创建、安全管理员授权后才能办理业务。请联系平台的安全管理员；授权后刷新页面即可。等待期间可先修改密码、绑定两步验证。
        </Notice>
      )}
      <dl className="grid gap-2">
        <div><dt className="text-mute">登录账号</dt><dd>{viewer.account}</dd></div>
        <div><dt className="text-mute">角色</dt><dd>{label('Role', viewer.role)}</dd></div>
        <div><dt className="text-mute">密码</dt><dd><Link href="/password">修改密码</Link></dd></div>
        <div><dt className="text-mute">数据与隐私</dt><dd><Link href="/account/data">下载、更正本人数据，提出申请，注销账号</Link></dd></div>
        <div>
          <dt className="text-mute">两步验证</dt>
          <dd>{viewer.secondFactor ? '已启用。' : '未启用。启用后，只有密码也不能登录您的账号。'}<Link href="/second-factor">{viewer.secondFactor ? '换手机或解除' : '绑定验证器'}</Link></dd>
        </div>
      </dl>
      <section aria-labelledby="sessions" className="grid gap-3">
        <h2 id="sessions">登录</h2>
        <p className="text-mute">有不认识的登录，请结束它，并立即修改密码。</p>
        <SessionList sessions={sessions} />
      </section>
    </div>
  );
}
