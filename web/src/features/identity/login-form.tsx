'use client';
import { useState } from 'react';
import { Button } from '@/ui/light/button';
import { TextInput } from '@/ui/light/text-input';
import { CodeInput, Feedback, PasswordInput, Submit } from './form-parts';
import { landing } from './landing';
import { useIdentityForm } from './use-identity-form';

/** Second step: a code of the authenticator app, or a recovery code. */
function CodeForm({ challenge, next, onBack }: { challenge: string; next: string | null; onBack: () => void }) {
  const { state, busy, errors, form } = useIdentityForm({
    run: (answers, data) => answers.answerCode(data, challenge),
    done: (viewer) => window.location.assign(landing(next, viewer)),
  });
  return (
    <form {...form} aria-label="两步验证">
      <Feedback state={state} />
      <CodeInput error={errors.code} autoFocus />
      <div className="jb-actions">
        <Submit busy={busy}>验证并登录</Submit>
        <Button tone="quiet" onClick={onBack}>返回重新输入账号</Button>
      </div>
      <p className="text-mute">手机不在身边时，可用绑定时保存的备用码；都没有时，请联系平台的安全管理员解除两步验证。</p>
    </form>
  );
}

/** Signs in, with the second factor where there is one, and goes where the person came from. */
export function LoginForm({ next }: { next: string | null }) {
  const [challenge, setChallenge] = useState<string | null>(null);
  const { state, busy, errors, form } = useIdentityForm({
    run: (answers, data) => answers.signIn(data),
    done: (viewer) => window.location.assign(landing(next, viewer)),
    asked: setChallenge,
  });
  if (challenge !== null) return <CodeForm challenge={challenge} next={next} onBack={() => setChallenge(null)} />;
  return (
    <form {...form} aria-label="登录">
      <Feedback state={state} />
      <TextInput name="account" label="账号" width="medium" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={80} error={errors.account} />
      <PasswordInput name="password" label="密码" autoComplete="current-password" maxLength={128} error={errors.password} />
      <div className="jb-actions"><Submit busy={busy}>登录</Submit></div>
    </form>
  );
}
