'use client';
import { useState } from 'react';
import { LinkButton } from '@/ui/light/button';
import { Notice } from '@/ui/light/messages';
import { Feedback, PasswordInput, Submit } from './form-parts';
import { landing } from './landing';
import { useIdentityForm } from './use-identity-form';

/** Changes one's own password; then on to `next`, or a word that it is done. */
export function PasswordForm({ account, least, next, forced }: { account: string; least: number; next: string | null; forced: boolean }) {
  const [home, setHome] = useState<string | null>(null);
  const { state, busy, errors, form } = useIdentityForm({
    run: (answers, data) => answers.changePassword(data),
    done: (viewer) => {
      const target = landing(next, viewer);
      if (forced || next !== null) window.location.assign(target);
      else setHome(target);
    },
  });
  if (home !== null) {
    return (
      <div className="grid gap-4">
        <Notice alert tone="good" title="密码已修改">其他设备上的登录已全部退出，下次请用新密码登录。</Notice>
        <div className="jb-actions"><LinkButton href={home}>返回工作台</LinkButton></div>
      </div>
    );
  }
  return (
    <form {...form} aria-label="修改密码">
      <Feedback state={state} />
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <PasswordInput name="current" label="当前密码" autoComplete="current-password" maxLength={128} error={errors.current} />
      <PasswordInput
        name="next" label="新密码" hint={`至少 ${least} 个字符，含大写、小写、数字、符号中的三类；或 16 个字符以上；不能含账号`}
        autoComplete="new-password" maxLength={128} error={errors.next}
      />
      <PasswordInput name="again" label="再填一次新密码" autoComplete="new-password" maxLength={128} error={errors.again} />
      <div className="jb-actions"><Submit busy={busy}>修改密码</Submit></div>
    </form>
  );
}
