'use client';
import { Alert, Button, Form } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ResubmitAdmissionDocument } from '@/gql/operations';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';
import { WordsItem } from '@/ui/staff/form-items';

/** Mends the qualifications of a returned application and submits it again. */
export function ResubmitForm({ qualification }: { qualification: string }) {
  const router = useRouter();
  const { busy, send } = useWrite();
  const [key] = useState(idempotencyKey);
  const [form] = Form.useForm<{ qualification: string }>();
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (values: { qualification: string }) => {
    setFault(null);
    const sent = await send(ResubmitAdmissionDocument, { qualification: values.qualification.trim(), key });
    const state = !sent.ok ? sent.state : sent.data.resubmitAdmission.__typename === 'Institution' ? null : refusedState(sent.data.resubmitAdmission);
    if (state === null) return router.refresh();
    if (state.kind === 'invalid') return form.setFields([{ name: 'qualification', errors: state.issues.map((issue) => issue.message) }]);
    if (state.kind !== 'idle') setFault(state.message);
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ qualification }} onFinish={(values) => void submit(values)}>
      {fault && <Alert type="error" title={fault} role="alert" className="mb-4" />}
      <WordsItem name="qualification" label="资质说明" hint="写明许可证名称、编号和有效期，并逐条回应站点意见。" least={4} most={2000} rows={6} />
      <Button type="primary" htmlType="submit" loading={busy}>重新提交</Button>
    </Form>
  );
}
