'use client';
import { App, Button } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { RemindConfirmationDocument } from '@/gql/operations';
import { useAct } from '@/features/station/staff/st-write';

/** Reminds the enterprise of a payment that it has not confirmed (催办): once a working day. */
export function StRemind({ drawdownId, number }: { drawdownId: string; number: number }) {
  const remind = useAct(RemindConfirmationDocument, 'remindConfirmation');
  const { message } = App.useApp();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const outcome = await remind({ drawdownId });
    setBusy(false);
    if (outcome.kind === 'done') {
      void message.success(`已提醒企业确认第 ${number} 笔放款`);
      router.refresh();
    } else {
      void message.warning(outcome.kind === 'invalid' ? outcome.issues.map((issue) => issue.message).join('；') : outcome.message, 6);
    }
  };
  return <Button size="small" loading={busy} onClick={() => void send()}>催办第 {number} 笔</Button>;
}
