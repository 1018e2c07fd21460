'use client';
import { useState, type FormEvent, type ReactNode } from 'react';
import { idle, textOf, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { Button, type ButtonTone } from '@/ui/light/button';
import { Dialog } from '@/ui/light/dialog';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { TextArea } from '@/ui/light/text-input';

/** What `run` answers: null when it is done, else what the form shows. */
export type Done = FormState | null;

/**
 * A button that asks before it acts: for a reason of `field.least` to `field.most` characters, or without `field` only for
 * the confirmation. The dialog closes when `run` answers null; a refusal stays in it.
 */
export function ReasonDialog({ text, about, tone = 'secondary', title, children, field, submit, danger, run }: {
  text: string;
  /** What the button is about, for those who hear the page. */
  about?: string;
  tone?: ButtonTone;
  title: string;
  children?: ReactNode;
  field?: { name: string; label: string; hint?: string; least: number; most: number };
  submit: string;
  danger?: boolean;
  run: (reason: string) => Promise<Done>;
}) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<FormState>(idle);
  const close = () => {
    setOpen(false);
    setState(idle);
  };
  const act = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = field ? textOf(new FormData(event.currentTarget), field.name) : '';
    const length = [...reason].length;
    if (field && (length < field.least || length > field.most)) {
      const message = length === 0 ? `请填写${field.label}` : length < field.least ? `${field.label}至少 ${field.least} 个字` : `${field.label}最多 ${field.most} 个字，现有 ${length} 个字`;
      return setState({ kind: 'invalid', issues: [{ path: field.name, message }] });
    }
    setBusy(true);
    const done = await run(reason);
    setBusy(false);
    if (done === null) close();
    else setState(done);
  };
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const elsewhere = state.kind === 'invalid' ? state.issues.filter((issue) => issue.path !== field?.name) : [];
  const id = `dialog-${field?.name ?? 'confirm'}`;
  return (
    <>
      <Button tone={tone} disabled={!hydrated} onClick={() => setOpen(true)}>
        {text}{about && <span className="sr-only">：{about}</span>}
      </Button>
      <Dialog
        open={open} title={title} onClose={close}
        actions={
          <>
            <Button type="submit" form={id} tone={danger ? 'danger' : 'primary'} busy={busy}>{submit}</Button>
            <Button tone="quiet" onClick={close}>取消</Button>
          </>
        }
      >
        <form id={id} method="post" className="grid gap-4" noValidate onSubmit={(event) => void act(event)}>
          {children}
          {state.kind === 'invalid' && elsewhere.length > 0 && <FormNotice state={{ kind: 'refused', code: 'INVALID_INPUT', message: elsewhere.map((issue) => issue.message).join('；') }} />}
          {state.kind !== 'invalid' && <FormNotice state={state} />}
          {field && <TextArea name={field.name} label={field.label} hint={field.hint} rows={3} error={errors[field.name]} />}
        </form>
      </Dialog>
    </>
  );
}
