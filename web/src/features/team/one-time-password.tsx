'use client';
import { Button } from '@/ui/light/button';
import { Notice } from '@/ui/light/messages';

/** A password that is shown this once: to be handed over in person, changed at the first login. */
export function OneTimePassword({ name, account, password, onClose }: { name: string; account: string; password: string; onClose: () => void }) {
  return (
    <Notice alert tone="good" title={`${name}的初始密码`}>
      <p>只显示这一次，请当面或电话告知本人；首次登录后须改密码。</p>
      <p className="mt-2">账号 <b>{account}</b>　初始密码 <code className="jb-secret">{password}</code></p>
      <div className="jb-actions mt-2"><Button tone="secondary" onClick={onClose}>已告知，不再显示</Button></div>
    </Notice>
  );
}
