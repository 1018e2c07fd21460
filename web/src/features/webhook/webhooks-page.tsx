import { MyWebhooksDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { read } from '@/lib/urql/read';
import { PageHead } from '@/ui/light/page-head';
import { VerifyRecipe } from './verify-recipe';
import { WebhookPanel } from './webhook-panel';

/** Where the organisation's events are sent, and how that goes. */
export async function WebhooksPage({ orgName, scope }: { orgName: string; scope: string }) {
  const { webhooks } = await read(MyWebhooksDocument);
  return (
    <div className="max-w-[56rem]">
      <PageHead title="开放接口" lead={`${orgName}的业务系统可以接收事件推送（Webhook）：${scope}`} />
      <WebhookPanel
        webhooks={webhooks.map((one) => ({
          ...one, createdAt: formatInstant(one.createdAt, 'day'), disabledAt: one.disabledAt && formatInstant(one.disabledAt), lastAt: one.lastAt && formatInstant(one.lastAt), lastDeliveredAt: one.lastDeliveredAt && formatInstant(one.lastDeliveredAt),
        }))}
      />
      <VerifyRecipe />
    </div>
  );
}
