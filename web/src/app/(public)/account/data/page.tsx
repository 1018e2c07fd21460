import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CloseForm } from '@/features/rights/close-form';
import { RequestClosure } from '@/features/rights/controls';
import { CorrectForm } from '@/features/rights/correct-form';
import { DownloadData } from '@/features/rights/download';
import { RequestForm } from '@/features/rights/request-form';
import { RequestList } from '@/features/rights/request-list';
import { optionsOf } from '@/gql/labels';
import { MyDataDocument } from '@/gql/operations';
import { loginHref } from '@/lib/request-path';
import { shellViewer } from '@/features/shell/viewer';
import { currentPath, read } from '@/lib/urql/read';
import { Link, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '数据与隐私' };

/** One's own data: download, correct, close, requests and whom they wait for. */
export default async function DataPage() {
  const known = await shellViewer();
  if (!known) redirect(loginHref(await currentPath()));
  // An enterprise's requests are for everybody of it; whoever handles those of others sees only the own ones here.
  const { viewer, rightsRequests } = await read(MyDataDocument, { filter: known.orgKind === 'ENTERPRISE' ? null : { own: true } });
  if (!viewer) redirect(loginHref(await currentPath()));
  const owner = viewer.role === 'OWNER';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 [&>.jb-head]:mb-0">
      <PageHead title="数据与隐私" lead={`${viewer.name}，${viewer.orgName}`} back={{ href: '/account', text: '账号与安全' }} />
      <p>保存哪些信息、给谁看、保存多久，见<Link href="/privacy">隐私政策</Link>。</p>
      <section aria-labelledby="download" className="grid gap-3">
        <h2 id="download">下载数据</h2>
        <p>本人数据：账号、登录记录、同意记录、您办理和上传过的内容清单。文件为 JSON 格式，下载前须再次验证身份。</p>
        <DownloadData of="person" text="下载本人数据" />
        {owner && (
          <>
            <p>企业数据：档案、需求、收到的揭榜和方案、成果、放款、授权、查看记录和文件清单；未开标的密封方案不在内。</p>
            <DownloadData of="enterprise" text="下载企业数据" />
          </>
        )}
      </section>
      <section aria-labelledby="correct" className="grid gap-3">
        <h2 id="correct">更正本人信息</h2>
        {viewer.orgKind === 'ENTERPRISE' && <p>企业联系人和地址在<Link href="/my/profile">企业档案</Link>中修改。</p>}
        <CorrectForm key={`${viewer.name}${viewer.phone ?? ''}`} name={viewer.name} phone={viewer.phone ?? null} />
      </section>
      <section aria-labelledby="requests" className="grid gap-3">
        <h2 id="requests">{viewer.orgKind === 'ENTERPRISE' ? '我的和本企业的申请' : '我的申请'}</h2>
        <RequestList requests={rightsRequests.nodes} now={new Date()} />
      </section>
      <section aria-labelledby="ask" className="grid gap-3">
        <h2 id="ask">提出申请</h2>
        <p>自助功能不能满足时使用。由系统管理员在 15 个工作日内答复，超时自动转总站。</p>
        <RequestForm kinds={optionsOf('PersonalRight')} />
      </section>
      <section aria-labelledby="close" className="grid gap-3">
        <h2 id="close">注销</h2>
        <CloseForm account={viewer.account} />
        {owner && (
          <>
            <p>企业不再使用本平台的，由负责人申请注销企业，所属站点办理。</p>
            <div className="jb-actions"><RequestClosure name={viewer.orgName} /></div>
          </>
        )}
      </section>
    </div>
  );
}
