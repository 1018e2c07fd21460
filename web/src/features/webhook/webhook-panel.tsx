'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { EnableWebhookDocument, RemoveWebhookDocument, RotateWebhookSecretDocument, TestWebhookDocument } from '@/gql/operations';
import type { WebhookCardFragment } from '@/gql/types';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { AddWebhook } from './add-webhook';
import { SecretOnce } from './secret-once';
import { topicNames } from './topics';

/** A key just made, to be shown once. */
export type FreshSecret = { url: string; secret: string };

type Standing = { tone: 'good' | 'bad' | 'action' | 'neutral'; text: string };

/** How an address stands: off, failing, working, or not tried yet. */
function standingOf(hook: WebhookCardFragment): Standing {
  if (hook.disabledAt !== null) return { tone: 'bad', text: '已停用' };
  if (hook.lastAt === null) return { tone: 'neutral', text: '尚无推送' };
  return hook.lastError === null ? { tone: 'good', text: '正常' } : { tone: 'action', text: '最近一次未送达' };
}

function WebhookItem({ hook, onFresh }: { hook: WebhookCardFragment; onFresh: (fresh: FreshSecret) => void }) {
  const router = useRouter();
  const { send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  const { tone, text } = standingOf(hook);
  const counts = [`已送达 ${hook.delivered}（近 30 天）`, `待送达 ${hook.waiting}`, ...(hook.parked > 0 ? [`已放弃 ${hook.parked}`] : [])];
  return (
    <li className="jb-turn">
      <div className="jb-turn-head">
        <h3 className="break-all">{hook.url}</h3>
        <StatusTag tone={tone}>{text}</StatusTag>
      </div>
      <div>{topicNames(hook.topics)}</div>
      <div className="jb-card-mute">{[...counts, hook.lastAt === null ? `${hook.createdAt} 添加` : `最近一次 ${hook.lastAt}${hook.lastStatus === null ? '' : `，答复 ${hook.lastStatus}`}`].join(' · ')}</div>
      {hook.lastError !== null && <div className="jb-card-mute">原因：{hook.lastError}</div>}
      {hook.disabledReason !== null && <div className="jb-card-mute">停用原因：{hook.disabledReason}（{hook.disabledAt}）</div>}
      <div className="jb-actions">
        {hook.disabledAt === null ? (
          <ReasonDialog
            text="发送测试" about={hook.url} title="发送测试事件" submit="发送"
            run={async () => {
              const sent = await send(TestWebhookDocument, { id: hook.id });
              if (!sent.ok) return sent.state;
              if (sent.data.testWebhook.__typename !== 'Webhook') return refusedState(sent.data.testWebhook);
              // It is on its way within seconds; then the list tells what came of it.
              setTimeout(() => router.refresh(), 4000);
              router.refresh();
              return null;
            }}
          >
            <p>将向该地址推送一个 webhook.ping 事件，几秒后在列表中查看结果。</p>
          </ReasonDialog>
        ) : (
          <ReasonDialog
            text="重新启用" about={hook.url} title="重新启用该地址" submit="启用"
            run={async () => {
              const sent = await send(EnableWebhookDocument, { id: hook.id });
              if (!sent.ok) return sent.state;
              if (sent.data.enableWebhook.__typename !== 'Webhook') return refusedState(sent.data.enableWebhook);
              router.refresh();
              return null;
            }}
          >
            <p>启用后只推送此后的事件和停用前尚未送达的事件。</p>
          </ReasonDialog>
        )}
        <ReasonDialog
          text="更换密钥" about={hook.url} tone="quiet" title="更换签名密钥" submit="更换"
          run={async () => {
            const sent = await send(RotateWebhookSecretDocument, { id: hook.id, key });
            if (!sent.ok) return sent.state;
            setKey(idempotencyKey());
            if (sent.data.rotateWebhookSecret.__typename !== 'NewWebhook') return refusedState(sent.data.rotateWebhookSecret);
            onFresh({ url: hook.url, secret: sent.data.rotateWebhookSecret.secret });
            return null;
          }}
        >
          <p>旧密钥立即失效，请随后在接收系统中换上新密钥；其间未通过验证的事件会重试。</p>
        </ReasonDialog>
        <ReasonDialog
          text="移除" about={hook.url} tone="quiet" title="移除该地址" submit="移除" danger
          run={async () => {
            const sent = await send(RemoveWebhookDocument, { id: hook.id });
            if (!sent.ok) return sent.state;
            if (sent.data.removeWebhook.__typename !== 'RemovedWebhook') return refusedState(sent.data.removeWebhook);
            router.refresh();
            return null;
          }}
        >
          <p>移除后不再推送，尚未送达的事件也不再推送。</p>
        </ReasonDialog>
      </div>
    </li>
  );
}

/** Addresses with their state, and the form for another one. */
export function WebhookPanel({ webhooks }: { webhooks: readonly WebhookCardFragment[] }) {
  const router = useRouter();
  const [fresh, setFresh] = useState<FreshSecret | null>(null);
  const show = (made: FreshSecret) => {
    setFresh(made);
    window.scrollTo({ top: 0 });
    router.refresh();
  };
  return (
    <>
      {fresh && <SecretOnce {...fresh} onClose={() => setFresh(null)} />}
      {webhooks.length === 0
        ? <EmptyState title="还没有接收地址">添加后，新发生的事件会在几秒内推送到您的业务系统。</EmptyState>
        : <ul className="jb-rows mt-4">{webhooks.map((hook) => <WebhookItem key={hook.id} hook={hook} onFresh={show} />)}</ul>}
      <AddWebhook onFresh={show} />
    </>
  );
}
