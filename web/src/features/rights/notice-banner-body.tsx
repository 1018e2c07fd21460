'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AgreeNoticeDocument } from '@/gql/operations';
import { idle, type FormState } from '@/lib/form';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';

/** Asks a signed-in person to agree to the notice in force; stays until they do. `inside`: the page gives it its width already. */
export default function NoticeBannerBody({ version, inside }: { version: string; inside: boolean }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const agree = async () => {
    const sent = await send(AgreeNoticeDocument, { version });
    if (!sent.ok) return setState(sent.state);
    if (sent.data.agreeNotice.__typename !== 'Viewer') return setState(refusedState(sent.data.agreeNotice));
    router.refresh();
  };
  return (
    <aside aria-label="隐私政策更新" className={inside ? 'mb-4' : 'jb-column pt-4'}>
      <div className="jb-notice" data-hue="action">
        <div>隐私政策有新版本（{version}），请阅读并同意</div>
        <div className="jb-notice-body grid gap-3">
          <p>说明保存哪些信息、给谁看、保存多久和您的权利。<a className="jb-link" href="/privacy" target="_blank" rel="noopener">阅读隐私政策<span className="sr-only">（在新窗口打开）</span></a></p>
          <FormNotice state={state} summary={false} />
          <div className="jb-actions"><Button disabled={!hydrated} busy={busy} onClick={() => void agree()}>同意</Button></div>
        </div>
      </div>
    </aside>
  );
}
