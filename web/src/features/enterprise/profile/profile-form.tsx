'use client';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { UpdateEnterpriseDocument } from '@/gql/operations';
import { idle, listOf, textOf, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { AmountInput } from '@/ui/light/amount-input';
import { Button } from '@/ui/light/button';
import { CheckboxGroup, RadioCards } from '@/ui/light/choices';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { ActionBar, NeedsScript, Notice } from '@/ui/light/messages';
import { Select, type Option } from '@/ui/light/select';
import { TextArea, TextInput } from '@/ui/light/text-input';
import { profileInput, type RawProfile } from './input';
import { SECTIONS, type Item } from './sections';

const YES_NO: readonly Option[] = [{ value: 'yes', label: '有' }, { value: 'no', label: '没有' }];

function ProfileField({ item, raw, options, error }: { item: Item; raw: RawProfile; options: Record<string, Option[]>; error: string | undefined }) {
  const { key, label, kind, hint, unit } = item;
  const base = { name: key, label, hint, error };
  const value = raw[key];
  const text = Array.isArray(value) ? '' : value;
  switch (kind) {
    case 'amount':
      return <AmountInput {...base} defaultText={text} />;
    case 'signed':
      return <TextInput {...base} width="short" unit="万元" inputMode="text" autoComplete="off" defaultValue={text} />;
    case 'whole':
    case 'year':
      return <TextInput {...base} width="short" unit={unit} inputMode="numeric" autoComplete="off" defaultValue={text} />;
    case 'phone':
      return <TextInput {...base} width="medium" type="tel" autoComplete="tel" defaultValue={text} />;
    case 'long':
      return <TextArea {...base} rows={3} defaultValue={text} />;
    case 'select':
      return <Select {...base} empty="请选择" options={options[key] ?? []} defaultValue={text} />;
    case 'checks':
      return <CheckboxGroup {...base} inline options={options[key] ?? []} defaultValues={Array.isArray(value) ? value : []} />;
    case 'yesno':
      return <RadioCards {...base} inline options={YES_NO} defaultValue={text} />;
    case 'text':
      return <TextInput {...base} autoComplete="off" defaultValue={text} />;
  }
}

/** The archive as one form in parts; only what changed is sent, on the version that was read. */
export function ProfileForm({ initial, version, options, next }: {
  initial: RawProfile;
  version: number;
  options: Record<string, Option[]>;
  /** Where to go after saving, when the archive was opened from a task. */
  next: string | null;
}) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const [saved, setSaved] = useState(false);
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const raw = { ...initial };
    for (const item of SECTIONS.flatMap((section) => section.items)) raw[item.key] = item.kind === 'checks' ? listOf(data, item.key) : textOf(data, item.key);
    const { input, issues, changed } = profileInput(raw, initial);
    setSaved(false);
    if (issues.length > 0) return setState({ kind: 'invalid', issues });
    if (changed.length === 0) return next === null ? setState({ kind: 'refused', code: 'NOTHING', message: '没有改动，无需保存' }) : router.push(next);
    const sent = await send(UpdateEnterpriseDocument, { input, version });
    if (!sent.ok) return setState(sent.state);
    if (sent.data.updateEnterprise.__typename !== 'Enterprise') return setState(refusedState(sent.data.updateEnterprise));
    setState(idle);
    setSaved(true);
    if (next !== null) router.push(next);
    router.refresh();
  };
  const stale = state.kind === 'refused' && state.code === 'STALE_VERSION';
  return (
    <form method="post" className="jb-form" noValidate onSubmit={(event) => void save(event)}>
      <NeedsScript phone={null} address={null} />
      {saved && <Notice alert tone="good" title="已保存" />}
      {stale ? (
        <Notice alert tone="action" title="档案刚被本单位其他人改过">
          本页的改动还没有保存。请记下改动，读取最新内容后再改一次。
          <div className="jb-actions mt-2"><Button tone="secondary" onClick={() => window.location.reload()}>读取最新内容</Button></div>
        </Notice>
      ) : <FormNotice state={state} />}
      {SECTIONS.map((section) => (
        <section className="grid gap-6" key={section.id} aria-labelledby={`section-${section.id}`}>
          <div>
            <h2 id={`section-${section.id}`}>{section.title}</h2>
            <p className="jb-aside">{section.lead}</p>
          </div>
          {section.items.map((item) => <ProfileField key={item.key} item={item} raw={initial} options={options} error={errors[item.key]} />)}
        </section>
      ))}
      <ActionBar><Button type="submit" disabled={!hydrated} busy={busy}>保存档案</Button></ActionBar>
    </form>
  );
}
