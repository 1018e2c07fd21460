'use client';
import { useState } from 'react';
import { Button } from '@/ui/light/button';
import { Notice } from '@/ui/light/messages';

/** The key of the signatures, shown this once. */
export function SecretOnce({ url, secret, onClose }: { url: string; secret: string; onClose: () => void }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('已复制');
    } catch {
      setCopied('请选中密钥后手动复制');
    }
  };
  return (
    <Notice alert tone="good" title="签名密钥">
      <p>只显示这一次，请立即保存到接收系统的配置中；遗失后只能更换。</p>
      <p className="mt-2 break-all">{url}</p>
      <p className="mt-2"><code className="jb-secret break-all">{secret}</code></p>
      <div className="jb-actions mt-2">
        <Button onClick={() => void copy()}>复制密钥</Button>
        <Button tone="secondary" onClick={onClose}>已保存，不再显示</Button>
        <span role="status">{copied}</span>
      </div>
    </Notice>
  );
}
