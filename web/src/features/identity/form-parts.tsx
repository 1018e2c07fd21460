'use client';
import { useState, type ComponentProps } from 'react';
import type { FormState } from '@/lib/form';
import { Button } from '@/ui/light/button';
import { Checkbox } from '@/ui/light/choices';
import { ErrorSummary } from '@/ui/light/error-summary';
import { useHydrated } from '@/ui/light/hydrated';
import { Notice } from '@/ui/light/messages';
import { TextInput } from '@/ui/light/text-input';

/** Above a form: what to mend, why it was refused, or that it did not arrive; what was typed stays. */
export function Feedback({ state }: { state: FormState }) {
  return (
    <>
      <ErrorSummary issues={state.kind === 'invalid' ? state.issues : []} />
      {state.kind === 'refused' && <Notice alert tone="bad" title="没有办成">{state.message}</Notice>}
      {state.kind === 'failed' && <Notice alert tone="bad" title="没有提交成功">{state.message}已填写的内容都在，可以再按一次提交。</Notice>}
    </>
  );
}

/** The one submit button of a form; it cannot be pressed before the island can answer. */
export function Submit({ busy, children }: { busy: boolean; children: string }) {
  const hydrated = useHydrated();
  return <Button type="submit" busy={busy} disabled={!hydrated}>{children}</Button>;
}

/** A password with a switch that shows it. */
export function PasswordInput(props: ComponentProps<typeof TextInput>) {
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextInput width="medium" {...props} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
      <label className="inline-flex min-h-11 items-center gap-2 text-sm">
        <input type="checkbox" className="size-5 accent-brand" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        显示{props.label}
      </label>
    </div>
  );
}

/** A code of the authenticator app, or a recovery code where there are some already. */
export function CodeInput({ error, autoFocus, first }: { error: string | undefined; autoFocus?: boolean; first?: boolean }) {
  return (
    <TextInput
      name="code" label="验证码" hint={first ? '验证器应用中现在显示的 6 位数字' : '验证器应用中的 6 位数字；或一个未用过的备用码'} width="medium" autoComplete="one-time-code" autoCapitalize="none"
      spellCheck={false} maxLength={40} autoFocus={autoFocus} error={error}
    />
  );
}

/** The consent, with the texts that one consents to; the version that was shown goes along. */
export function Agreement({ version, errors }: { version: string; errors: Record<string, string> }) {
  return (
    <div className="grid gap-2">
      <input type="hidden" name="noticeVersion" value={version} />
      <p>
        请先阅读<a className="jb-link" href="/help#agreement" target="_blank" rel="noopener">服务约定<span className="sr-only">（在新窗口打开）</span></a>和
        <a className="jb-link" href="/privacy" target="_blank" rel="noopener">隐私政策（{version} 版）<span className="sr-only">（在新窗口打开）</span></a>。
      </p>
      <Checkbox name="agreed" label="已阅读并同意服务约定和隐私政策" error={errors.agreed ?? errors.noticeVersion} />
    </div>
  );
}

/** Contact person, account and password, the same for enterprises and institutions. */
export function PersonFields({ errors, leastPassword }: { errors: Record<string, string>; leastPassword: number }) {
  return (
    <>
      <TextInput name="contactName" label="联系人姓名" width="medium" autoComplete="name" maxLength={40} error={errors.contactName} />
      <TextInput name="contactPhone" label="联系电话" width="medium" type="tel" autoComplete="tel" maxLength={30} error={errors.contactPhone} />
      <TextInput
        name="account" label="登录账号" hint="4 至 40 个小写字母、数字或 . _ @ -" width="medium" autoComplete="username" autoCapitalize="none"
        spellCheck={false} maxLength={40} error={errors.account}
      />
      <PasswordInput
        name="password" label="登录密码" hint={`至少 ${leastPassword} 个字符，含大写、小写、数字、符号中的三类；或 16 个字符以上`}
        autoComplete="new-password" maxLength={128} error={errors.password}
      />
    </>
  );
}
