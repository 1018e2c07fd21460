'use client';
import { useState, type FormEvent, type ReactNode } from 'react';
import { idle, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { Button, type ButtonTone } from '@/ui/light/button';
import { Dialog } from '@/ui/light/dialog';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';

/** What `run` answers: null when it is done, else what the form shows. */
export type Done = FormState | null;

/** A button and what is asked before it acts. */
export type ActionDialogProps = {
  text: string;
  /** What the button is about, for those who hear the page. */
  about?: string | undefined;
  tone?: ButtonTone | undefined;
  title: string;
  submit: string;
  danger?: boolean | undefined;
  /** Names of the fields inside, whose faults stand beside them; all others stand above the form. */
  fields?: readonly string[];
  /** Content, with the fault of each field. */
  children?: ReactNode | ((errors: Readonly<Record<string, string>>) => ReactNode);
  run: (form: FormData) => Promise<Done>;
};

/** A button that asks before it acts. The dialog closes when `run` answers null; a refusal stays in it. */
export function ActionDialog({ text, about, tone = 'secondary', title, submit, danger, fields = [], children, run }: ActionDialogProps) {
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
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const done = await run(form);
    setBusy(false);
    if (done === null) close();
    else setState(done);
  };
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const elsewhere = state.kind === 'invalid' ? state.issues.filter((issue) => !fields.includes(issue.path)) : [];
  const id = `dialog-${fields[0] ?? 'confirm'}`;
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
          {state.kind === 'invalid' && elsewhere.length > 0 && <FormNotice state={{ kind: 'refused', code: 'INVALID_INPUT', message: elsewhere.map((issue) => issue.message).join('；') }} />}
          {state.kind !== 'invalid' && <FormNotice state={state} />}
          {typeof children === 'function' ? children(errors) : children}
        </form>
      </Dialog>
    </>
  );
}
