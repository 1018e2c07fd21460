'use client';
import { App, Button } from 'antd';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { idempotencyKey } from '@/lib/idempotency';
import { useWrite, type Send } from '@/lib/urql/write';
import { FormDrawer, type SubmitOutcome } from './form-drawer';

/** What an action writes with: one key for each time its form is opened, kept by a retry. */
export type ActionTools = { send: Send; key: string };

/** A button that opens a form in a drawer and, once it is done, says so and reads the page again. */
export function ActionDrawer<Values extends object>({ text, title, submit, told, type = 'default', danger, initialValues, width, run, onDone, children }: {
  text: string;
  title: string;
  /** The verb on the button of the form. */
  submit: string;
  /** What is said when it is done. */
  told: string;
  type?: 'primary' | 'default' | 'link';
  danger?: boolean;
  initialValues?: Partial<Values>;
  width?: number;
  run: (values: Values, tools: ActionTools) => Promise<SubmitOutcome>;
  /** Instead of reading the page again. */
  onDone?: () => void;
  children: ReactNode;
}) {
  const router = useRouter();
  const { message } = App.useApp();
  const { send } = useWrite();
  const [key, setKey] = useState<string | null>(null);
  return (
    <>
      <Button type={type} danger={danger} onClick={() => setKey(idempotencyKey())}>{text}</Button>
      {key !== null && (
        <FormDrawer<Values>
          open title={title} submit={submit} initialValues={initialValues} width={width}
          onSubmit={(values) => run(values, { send, key })} onClose={() => setKey(null)}
          onDone={() => {
            setKey(null);
            void message.success(told);
            if (onDone) onDone();
            else router.refresh();
          }}
        >
          {children}
        </FormDrawer>
      )}
    </>
  );
}
