'use client';
import { App, Button, Form, Input } from 'antd';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { idempotencyKey } from '@/lib/idempotency';
import { FormDrawer, type SubmitOutcome } from '@/ui/staff/form-drawer';

/** Look of the button that opens a form. */
export type DrawerTone = 'primary' | 'default' | 'danger';

/**
 * A button that opens a form in a drawer; after success it says so and the page is read again. `onSubmit` gets a key
 * that lives as long as the drawer is open, so a retry is the same request. `confirmText` must be typed word for word.
 */
export function DrawerButton<Values extends object>({ text, title, submit, done, tone = 'default', confirmText, confirmHint, initialValues, onSubmit, children }: {
  text: string;
  title: string;
  submit: string;
  /** Said after success. */
  done: string;
  tone?: DrawerTone;
  confirmText?: string;
  confirmHint?: ReactNode;
  initialValues?: Partial<Values>;
  onSubmit: (values: Values, key: string) => Promise<SubmitOutcome>;
  children?: ReactNode;
}) {
  const [key, setKey] = useState<string | null>(null);
  const router = useRouter();
  const { message } = App.useApp();
  return (
    <>
      <Button type={tone === 'primary' ? 'primary' : 'default'} danger={tone === 'danger'} onClick={() => setKey(idempotencyKey())}>{text}</Button>
      <FormDrawer<Values>
        open={key !== null} title={title} submit={submit} initialValues={initialValues} onClose={() => setKey(null)}
        onSubmit={(values) => onSubmit(values, key ?? '')}
        onDone={() => {
          setKey(null);
          void message.success(done);
          router.refresh();
        }}
      >
        {children}
        {confirmText !== undefined && (
          <Form.Item
            name="confirmText" label={`请输入“${confirmText}”以确认`} extra={confirmHint} validateTrigger="onSubmit"
            rules={[{ validator: (_rule, value: unknown) => (value === confirmText ? Promise.resolve() : Promise.reject(new Error(`请完整输入“${confirmText}”`))) }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
      </FormDrawer>
    </>
  );
}

/** Reason of a decision: the API asks for at least four characters. */
export function ReasonItem({ name = 'reason', label, hint, placeholder }: { name?: string; label: string; hint?: ReactNode; placeholder?: string }) {
  return (
    <Form.Item name={name} label={label} extra={hint} validateTrigger="onSubmit" rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      <Input.TextArea rows={4} maxLength={500} showCount placeholder={placeholder} />
    </Form.Item>
  );
}
