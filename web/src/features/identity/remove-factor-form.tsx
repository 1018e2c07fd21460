'use client';
import { CodeInput, Feedback, PasswordInput, Submit } from './form-parts';
import { useIdentityForm } from './use-identity-form';

/** Takes one's own second factor away, e.g. before changing the phone. */
export function RemoveFactorForm({ account }: { account: string }) {
  const { state, busy, errors, form } = useIdentityForm({
    run: (answers, data) => answers.removeFactor(data),
    done: () => window.location.assign('/second-factor'),
  });
  return (
    <form {...form} aria-label="解除两步验证">
      <Feedback state={state} />
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <PasswordInput name="password" label="密码" autoComplete="current-password" maxLength={128} error={errors.password} />
      <CodeInput error={errors.code} />
      <div className="jb-actions"><Submit busy={busy}>解除两步验证</Submit></div>
    </form>
  );
}
