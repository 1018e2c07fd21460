import type { Metadata } from 'next';
import { openDesk } from '@/features/station/desk';
import { WebhooksPage } from '@/features/webhook/webhooks-page';

export const metadata: Metadata = { title: '开放接口' };

/** Events for the station's own systems. */
export default async function StationWebhooksPage() {
  const desk = await openDesk('/st');
  return <WebhooksPage orgName={desk.viewer.orgName} scope="本站点及下级站点辖区内的需求、揭榜、成果和放款。" />;
}
