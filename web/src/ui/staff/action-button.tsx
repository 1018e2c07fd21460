'use client';
import { Alert, App, Button } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { idempotencyKey } from '@/lib/idempotency';
import { useWrite } from '@/lib/urql/write';
import type { ActionTools } from './action-drawer';
import type { SubmitOutcome } from './form-drawer';

/** A button that acts at once. A refusal stands below it; a retry keeps the key of the first try. */
export function ActionButton({ text, told, type = 'default', danger, block, run, onDone }: {
  text: string;
  told: string;
  type?: 'primary' | 'default' | 'link';
  danger?: boolean;
  block?: boolean;
  run: (tools: ActionTools) => Promise<SubmitOutcome>;
  /** Instead of reading the page again. */
  onDone?: () => void;
}) {
  const router = useRouter();
  const { message } = App.useApp();
  const { busy, send } = useWrite();
  const [key, setKey] = useState(() => '');
  const [fault, setFault] = useState<string | null>(null);
  const act = async () => {
    const own = key || idempotencyKey();
    setKey(own);
    setFault(null);
    const outcome = await run({ send, key: own });
    if (outcome.kind === 'invalid') return setFault(outcome.issues.map((issue) => issue.message).join('；'));
    if (outcome.kind !== 'done') return setFault(outcome.message);
    setKey('');
    void message.success(told);
    if (onDone) onDone();
    else router.refresh();
  };
  return (
    <>
      <Button type={type} danger={danger} block={block} loading={busy} onClick={() => void act()}>{text}</Button>
      {fault && <Alert type="error" title={fault} role="alert" className="basis-full" />}
    </>
  );
}
