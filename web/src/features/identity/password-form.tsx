'use client';
import { useState } from 'react';
import { ChangePasswordDocument } from '@/gql/operations';
import { LinkButton } from '@/ui/light/button';
import { Notice } from '@/ui/light/messages';
import { Feedback, PasswordInput, Submit } from './form-parts';
import { landing } from './landing';
import { faultsOf, passwordSchema } from './schemas';
import { useIdentityForm } from './use-identity-form';

const raw = (form: FormData, name: string): string => String(form.get(name) ?? '');
const values = (form: FormData) => ({ current: raw(form, 'current'), next: raw(form, 'next'), again: raw(form, 'again') });

/** Changes one's own password; then on to `next`, or a word that it is done. */
export function PasswordForm({ account, least, next, forced }: { account: string; least: number; next: string | null; forced: boolean }) {
  const [home, setHome] = useState<string | null>(null);
  const form = useIdentityForm({
    check: (data) => faultsOf(passwordSchema, values(data)),
    submit: async (send, data) => {
      const { current, next: chosen } = values(data);
      const sent = await send(ChangePasswordDocument, { current, next: chosen });
      return sent.ok ? { ok: true, data: sent.data.changePassword } : sent;
    },
    done: (viewer) => {
      const target = landing(next, viewer);
      if (forced || next !== null) window.location.assign(target);
      else {
        form.settle();
        setHome(target);
      }
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
    <form method="post" className="jb-form" noValidate onSubmit={form.onSubmit} aria-label="修改密码">
      <Feedback state={form.state} />
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <PasswordInput name="current" label="当前密码" autoComplete="current-password" maxLength={128} error={form.errors.current} />
      <PasswordInput
        name="next" label="新密码" hint={`至少 ${least} 个字符，含大写、小写、数字、符号中的三类；或 16 个字符以上；不能含账号`}
        autoComplete="new-password" maxLength={128} error={form.errors.next}
      />
      <PasswordInput name="again" label="再填一次新密码" autoComplete="new-password" maxLength={128} error={form.errors.again} />
      <div className="jb-actions"><Submit busy={form.busy}>修改密码</Submit></div>
    </form>
  );
}
