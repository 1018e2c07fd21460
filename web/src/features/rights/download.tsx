'use client';
import { useState } from 'react';
import { idle, type FormState } from '@/lib/form';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';

const failed = (message: string): FormState => ({ kind: 'failed', code: 'UNREACHABLE', message });

/** Fetches the file; asks for a proof of identity where the API wants one, and then fetches again. */
async function fetchData(address: string): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
  if (answer.status !== 403) return answer;
  const { proveIdentity } = await import('@/features/identity/prove-identity');
  return (await proveIdentity()) ? fetch(address, { credentials: 'same-origin', cache: 'no-store' }) : answer;
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** A button that downloads one's own data, or the enterprise's, as a JSON file. */
export function DownloadData({ of, text }: { of: 'person' | 'enterprise'; text: string }) {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<FormState>(idle);
  const download = async () => {
    setBusy(true);
    setState(idle);
    try {
      const answer = await fetchData(of === 'person' ? '/my-data' : '/my-data?of=enterprise');
      if (answer.ok) save(await answer.blob(), `${of === 'person' ? '本人数据' : '企业数据'}.json`);
      else setState(failed(((await answer.json()) as { message?: string }).message ?? '没有下载成功，请稍后重试'));
    } catch {
      setState(failed('没有连上服务，请检查网络后重试'));
    }
    setBusy(false);
  };
  return (
    <div className="grid gap-2">
      <FormNotice state={state} summary={false} />
      <div className="jb-actions"><Button tone="secondary" disabled={!hydrated} busy={busy} onClick={() => void download()}>{text}</Button></div>
    </div>
  );
}
