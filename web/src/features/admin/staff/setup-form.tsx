'use client';
import { Alert, Button, Form, Input } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CreateFirstAdminDocument } from '@/gql/operations';
import { useAct } from '@/features/station/staff/st-write';
import { useHydrated } from '@/ui/light/hydrated';

type Values = { token: string; name: string; account: string; password: string };

const required = (message: string) => [{ required: true, message }];

/** Creates the first administrator with the one-time token of the installation and goes on to the administration. */
export function SetupForm() {
  const [form] = Form.useForm<Values>();
  const create = useAct(CreateFirstAdminDocument, 'createFirstAdmin');
  const router = useRouter();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = async (values: Values) => {
    setBusy(true);
    setFault(null);
    const outcome = await create(values);
    setBusy(false);
    if (outcome.kind === 'done') {
      router.push('/admin');
      router.refresh();
    } else if (outcome.kind === 'invalid') {
      form.setFields(outcome.issues.map((issue) => ({ name: issue.path as keyof Values, errors: [issue.message] })));
      setFault(`请修改：${outcome.issues.map((issue) => issue.message).join('；')}`);
    } else {
      setFault(outcome.message);
    }
  };
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} method="post" onFinish={(values) => void send(values)} className="max-w-md">
      {fault && <Alert type="error" title={fault} role="alert" className="mb-4" />}
      <Form.Item name="token" label="一次性令牌" extra="在服务器的启动信息或配置中，由部署人员提供" rules={required('请填写一次性令牌')}><Input.Password autoComplete="off" visibilityToggle={false} /></Form.Item>
      <Form.Item name="name" label="姓名" rules={required('请填写姓名')}><Input autoComplete="name" maxLength={40} /></Form.Item>
      <Form.Item name="account" label="登录账号" extra="4 至 40 位小写字母、数字和 . _ @ -" rules={required('请填写登录账号')}><Input autoComplete="username" maxLength={40} /></Form.Item>
      <Form.Item name="password" label="密码" extra="至少 12 位，包含大写字母、小写字母、数字、符号中的三类，或达到 16 位" rules={required('请设置密码')}><Input.Password autoComplete="new-password" visibilityToggle={false} /></Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} disabled={!hydrated}>创建首个管理员</Button>
      <noscript><p>创建管理员需要开启 JavaScript。</p></noscript>
    </Form>
  );
}
