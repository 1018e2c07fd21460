'use client';
import { Alert, Button, Drawer, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import type { FormState } from '@/lib/form';
import { fieldPath } from '@/lib/refusal';

/** What sending a form came to: done, or a state to show. */
export type SubmitOutcome = { kind: 'done' } | Exclude<FormState, { kind: 'idle' }>;

/** The outcome of a refused or failed answer. */
export const outcomeOf = (state: FormState): SubmitOutcome => (state.kind === 'idle' ? { kind: 'done' } : state);

/**
 * A form in a drawer. Issues go to their fields, a refusal stands above them, and what was typed stays. Children are
 * antd `Form.Item`s whose names match the paths of the input.
 */
export function FormDrawer<Values extends object>({ open, title, submit, onSubmit, onClose, onDone, initialValues, width = 480, form: given, children }: {
  open: boolean;
  title: string;
  /** The verb on the button. */
  submit: string;
  onSubmit: (values: Values) => Promise<SubmitOutcome>;
  onClose: () => void;
  onDone?: () => void;
  initialValues?: Partial<Values>;
  width?: number;
  form?: FormInstance<Values>;
  children: ReactNode;
}) {
  const [own] = Form.useForm<Values>();
  const form = given ?? own;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = async (values: Values) => {
    setBusy(true);
    setFault(null);
    const outcome = await onSubmit(values).catch((): SubmitOutcome => ({ kind: 'failed', code: 'UNREACHABLE', message: '没有提交成功，已填写的内容都在，请重试。' }));
    setBusy(false);
    if (outcome.kind === 'done') return onDone ? onDone() : onClose();
    if (outcome.kind !== 'invalid') return setFault(outcome.message);
    const known = outcome.issues.map((issue) => ({ name: fieldPath(issue.path).split('.').map((part) => (/^\d+$/.test(part) ? Number.parseInt(part, 10) : part)), issue }));
    form.setFields(known.map(({ name, issue }) => ({ name: name as never, errors: [issue.message] })));
    setFault(`请修改：${outcome.issues.map((issue) => issue.message).join('；')}`);
  };
  return (
    <Drawer
      open={open} title={title} onClose={onClose} size={width} destroyOnHidden styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={(
        <div className="jb-actions">
          <Button type="primary" loading={busy} onClick={() => form.submit()}>{submit}</Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      )}
    >
      {fault && <Alert type="error" title={fault} className="mb-4" role="alert" />}
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initialValues as never} onFinish={(values) => void send(values)} scrollToFirstError>
        {children}
      </Form>
    </Drawer>
  );
}
