import type { Metadata } from 'next';
import { SetupForm } from '@/features/admin/staff/setup-form';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '首次设置' };

/** Creates the first administrator of an installation. */
export default function SetupPage() {
  return (
    <>
      <PageHead title="创建首个系统管理员" lead="每套系统只需办理一次；已有管理员时请直接登录。创建后请先添加安全管理员，再新建站点。" />
      <SetupForm />
    </>
  );
}
