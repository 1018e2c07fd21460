import type { Metadata } from 'next';
import { instAdmitted } from '@/features/institution/staff/me';
import { WebhooksPage } from '@/features/webhook/webhooks-page';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '开放接口' };

/** Events for the institution's own systems; its managers look after them. */
export default async function InstitutionWebhooksPage() {
  const { viewer, institution } = await instAdmitted();
  if (viewer.role === 'MANAGER') return <WebhooksPage orgName={institution.name} scope="本机构经办的揭榜、方案、成果和放款，以及公开榜单的变化。" />;
  return (
    <div className="max-w-[56rem]">
      <PageHead title="开放接口" lead={institution.name} />
      <EmptyState title="由本机构负责人办理" action={{ href: '/inst/team', text: '查看负责人' }}>接收地址和签名密钥由负责人管理。</EmptyState>
    </div>
  );
}
