'use client';
import { SignInDocument } from '@/gql/operations';
import { textOf } from '@/lib/form';
import { TextInput } from '@/ui/light/text-input';
import { Feedback, PasswordInput, Submit } from './form-parts';
import { landing } from './landing';
import { faultsOf, signInSchema } from './schemas';
import { useIdentityForm } from './use-identity-form';

const values = (form: FormData) => ({ account: textOf(form, 'account'), password: String(form.get('password') ?? '') });

/** Signs in and goes where the person came from. */
export function LoginForm({ next }: { next: string | null }) {
  const form = useIdentityForm({
    check: (data) => faultsOf(signInSchema, values(data)),
    submit: async (send, data) => {
      const sent = await send(SignInDocument, values(data));
      return sent.ok ? { ok: true, data: sent.data.signIn } : sent;
    },
    done: (viewer) => window.location.assign(landing(next, viewer)),
  });
  return (
    <form method="post" className="jb-form" noValidate onSubmit={form.onSubmit} aria-label="登录">
      <Feedback state={form.state} />
      <TextInput name="account" label="账号" width="medium" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={80} error={form.errors.account} />
      <PasswordInput name="password" label="密码" autoComplete="current-password" maxLength={128} error={form.errors.password} />
      <div className="jb-actions"><Submit busy={form.busy}>登录</Submit></div>
    </form>
  );
}
