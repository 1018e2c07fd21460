'use client';
import { TextInput } from '@/ui/light/text-input';
import { Feedback, PasswordInput, Submit } from './form-parts';
import { landing } from './landing';
import { useIdentityForm } from './use-identity-form';

/** Signs in and goes where the person came from. */
export function LoginForm({ next }: { next: string | null }) {
  const { state, busy, errors, form } = useIdentityForm({
    run: (answers, data) => answers.signIn(data),
    done: (viewer) => window.location.assign(landing(next, viewer)),
  });
  return (
    <form {...form} aria-label="登录">
      <Feedback state={state} />
      <TextInput name="account" label="账号" width="medium" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={80} error={errors.account} />
      <PasswordInput name="password" label="密码" autoComplete="current-password" maxLength={128} error={errors.password} />
      <div className="jb-actions"><Submit busy={busy}>登录</Submit></div>
    </form>
  );
}
