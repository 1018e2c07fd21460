'use client';
import { useState, type FormEvent } from 'react';
import { BeginSecondFactorDocument, ConfirmSecondFactorDocument } from '@/gql/operations';
import { idle, textOf, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { useHydrated } from '@/ui/light/hydrated';
import { Notice } from '@/ui/light/messages';
import { CodeInput, Feedback, Submit } from './form-parts';

type Fresh = { secret: string; uri: string };

/** Codes for the day on which the phone is gone: shown once, and left by a full load, as the login has changed. */
function Codes({ codes, target }: { codes: readonly string[]; target: string }) {
  const text = codes.join('\n');
  return (
    <div className="grid gap-4">
      <Notice alert tone="good" title="两步验证已启用">其他设备上的登录已全部退出。请先保存下面的备用码，再离开本页。</Notice>
      <section aria-labelledby="codes" className="grid gap-2">
        <h2 id="codes">备用码（只显示这一次）</h2>
        <p>手机不在身边时，每个备用码可代替验证码使用一次。请打印或抄写后妥善保管，不要与密码放在一起。</p>
        <ul className="grid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-2">{codes.map((code) => <li key={code}><code className="jb-secret">{code}</code></li>)}</ul>
      </section>
      <div className="jb-actions">
        <Button onClick={() => window.location.assign(target)}>已保存，继续</Button>
        <a className="jb-button" data-tone="secondary" download="揭榜备用码.txt" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>下载备用码</a>
      </div>
    </div>
  );
}

/** Sets up the second factor: secret into the app, first code back, recovery codes out. */
export function FactorForm({ target, must }: { target: string; must: boolean }) {
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const begin = async () => {
    const sent = await send(BeginSecondFactorDocument, {});
    if (!sent.ok) return setState(sent.state);
    if (sent.data.beginSecondFactor.__typename !== 'NewSecondFactor') return setState(refusedState(sent.data.beginSecondFactor));
    setState(idle);
    setFresh(sent.data.beginSecondFactor);
  };
  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = textOf(new FormData(event.currentTarget), 'code');
    if (code === '') return setState({ kind: 'invalid', issues: [{ path: 'code', message: '请填写验证器中的 6 位数字' }] });
    const sent = await send(ConfirmSecondFactorDocument, { code });
    if (!sent.ok) return setState(sent.state);
    if (sent.data.confirmSecondFactor.__typename !== 'RecoveryCodes') return setState(refusedState(sent.data.confirmSecondFactor));
    setCodes(sent.data.confirmSecondFactor.codes);
  };
  if (codes !== null) return <Codes codes={codes} target={target} />;
  const why = must && <Notice tone="action" title="请先绑定两步验证">您的角色会办理他人的事项，只用密码登录不够安全。绑定后继续办理。</Notice>;
  if (fresh === null) {
    return (
      <div className="grid gap-4">
        {why}
        <Feedback state={state} />
        <p>需要一个验证器应用（支持 TOTP 的均可，例如手机自带的密码管理、各类“身份验证器”）。准备好手机后再开始。</p>
        <div className="jb-actions"><Button disabled={!hydrated} busy={busy} onClick={() => void begin()}>开始绑定</Button></div>
      </div>
    );
  }
  return (
    <form method="post" className="jb-form" noValidate aria-label="绑定两步验证" onSubmit={(event) => void confirm(event)}>
      {why}
      <Feedback state={state} />
      <section aria-labelledby="secret" className="grid gap-2">
        <h2 id="secret">第一步：把密钥添加到验证器</h2>
        <p>在验证器中选择“手动输入密钥”，类型选“基于时间”，填入（只显示这一次）：</p>
        <p><code className="jb-secret break-words text-lg">{fresh.secret}</code></p>
        <p>正在用装有验证器的手机浏览时，可直接<a className="jb-link" href={fresh.uri}>在验证器中打开</a>。</p>
      </section>
      <h2>第二步：输入验证器显示的 6 位数字</h2>
      <CodeInput first error={errors.code} />
      <div className="jb-actions"><Submit busy={busy}>确认绑定</Submit></div>
    </form>
  );
}
