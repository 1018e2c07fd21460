'use client';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { label } from '@/gql/labels';
import { AddMemberDocument, AddMemberToDocument, DisableMemberDocument, ResetPasswordDocument } from '@/gql/operations';
import type { MyTeamQuery, Role } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { idempotencyKey } from '@/lib/idempotency';
import { DataTable, type Column } from '@/ui/light/data-table';
import { StatusTag } from '@/ui/light/status-tag';
import { FormDrawer, type SubmitOutcome } from '@/ui/staff/form-drawer';
import { useAct } from './st-write';

/** A person of an organisation. */
export type Member = MyTeamQuery['members'][number];

type Values = { name: string; account: string; phone?: string; role: Role };
type Handed = { name: string; account: string; password: string };

/** Shows a one-time password; it is not shown again. */
function Password({ handed, onClose }: { handed: Handed | null; onClose: () => void }) {
  return (
    <Modal open={handed !== null} title="请当面转交初始密码" onCancel={onClose} onOk={onClose} okText="已转交" cancelButtonProps={{ style: { display: 'none' } }}>
      {handed && (
        <dl className="grid gap-2">
          <div><dt className="text-mute">成员</dt><dd>{handed.name}</dd></div>
          <div><dt className="text-mute">登录账号</dt><dd>{handed.account}</dd></div>
          <div><dt className="text-mute">初始密码（只显示这一次）</dt><dd><code className="text-lg" data-testid="initial-password">{handed.password}</code></dd></div>
          <div className="text-mute">首次登录须修改密码。关闭后无法再次查看，只能重置。站点、主管部门和平台的账号还须安全管理员授权后才能办理业务。</div>
        </dl>
      )}
    </Modal>
  );
}

const columnsOf = (me: string, act: (member: Member, what: 'reset' | 'disable') => void, may: boolean): Column<Member>[] => [
  { key: 'name', head: '姓名', card: 'title', cell: (row) => row.name },
  { key: 'account', head: '登录账号', kind: 'date', cell: (row) => row.account },
  { key: 'role', head: '角色', cell: (row) => label('Role', row.role) },
  { key: 'phone', head: '电话', kind: 'date', cell: (row) => row.phone ?? '--' },
  { key: 'seen', head: '最近登录', kind: 'date', cell: (row) => formatInstant(row.lastSeenAt) },
  { key: 'state', head: '状态', kind: 'tag', cell: (row) => (row.disabledAt ? <StatusTag tone="neutral">已停用</StatusTag> : row.waitsForGrant ? <StatusTag tone="action">待授权</StatusTag> : '') },
  ...(may ? [{
    key: 'act', head: '办理', kind: 'action' as const,
    cell: (row: Member) => (row.disabledAt || row.id === me ? '' : (
      <span className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => act(row, 'reset')}>重置密码<span className="sr-only">：{row.name}</span></Button>
        <Button size="small" danger onClick={() => act(row, 'disable')}>停用<span className="sr-only">：{row.name}</span></Button>
      </span>
    )),
  }] : []),
];

/** Members of an organisation: add with a one-time password, reset, disable. `orgId` names another one, for the administrator. */
export function StTeam({ members, me, roles, may, orgId }: { members: readonly Member[]; me: string; roles: readonly Role[]; may: boolean; orgId?: string }) {
  const router = useRouter();
  const { message, modal } = App.useApp();
  const addOwn = useAct(AddMemberDocument, 'addMember');
  const addTo = useAct(AddMemberToDocument, 'addMember');
  const disable = useAct(DisableMemberDocument, 'disableMember');
  const reset = useAct(ResetPasswordDocument, 'resetPassword');
  const [key, setKey] = useState<string | null>(null);
  const [handed, setHanded] = useState<Handed | null>(null);
  const fail = (outcome: Exclude<SubmitOutcome, { kind: 'done' }>) =>
    message.warning(outcome.kind === 'invalid' ? outcome.issues.map((issue) => issue.message).join('；') : outcome.message, 6);
  const act = (member: Member, what: 'reset' | 'disable') => {
    const resetKey = idempotencyKey();
    modal.confirm({
      title: what === 'reset' ? `重置 ${member.name} 的密码` : `停用 ${member.name} 的账号`,
      content: what === 'reset' ? '原密码立即失效，正在使用的登录会结束。' : '该成员立即退出，不能再登录；已办理的记录保留。',
      okText: what === 'reset' ? '重置密码' : '停用账号', cancelText: '取消',
      onOk: async () => {
        if (what === 'reset') {
          const outcome = await reset({ memberId: member.id, key: resetKey });
          if (outcome.kind !== 'done') return void fail(outcome);
          setHanded({ name: member.name, account: member.account, password: outcome.data.initialPassword });
        } else {
          const outcome = await disable({ id: member.id });
          if (outcome.kind !== 'done') return void fail(outcome);
          void message.success('已停用');
        }
        router.refresh();
      },
    });
  };
  const add = async ({ name, account, phone, role }: Values): Promise<SubmitOutcome> => {
    const input = { name, account, role, phone: phone?.trim() || null };
    const outcome = orgId ? await addTo({ orgId, input, key: key ?? '' }) : await addOwn({ input, key: key ?? '' });
    if (outcome.kind === 'done') setHanded({ name: outcome.data.member.name, account: outcome.data.member.account, password: outcome.data.initialPassword });
    return outcome;
  };
  return (
    <>
      {may && <div className="mb-3"><Button type="primary" onClick={() => setKey(idempotencyKey())}>添加成员</Button></div>}
      {members.length === 0
        ? <p className="text-mute">还没有成员。添加后会得到一次性初始密码，请当面转交。</p>
        : <DataTable caption={`成员 ${members.length} 人`} columns={columnsOf(me, act, may)} rows={members} rowKey={(row) => row.id} />}
      <FormDrawer<Values>
        open={key !== null} title="添加成员" submit="添加" initialValues={roles.length > 0 ? { role: roles[0]! } : {}} onClose={() => setKey(null)} onSubmit={add}
        onDone={() => {
          setKey(null);
          router.refresh();
        }}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}><Input autoComplete="off" maxLength={40} /></Form.Item>
        <Form.Item name="account" label="登录账号" extra="4 至 40 位小写字母、数字和 . _ @ -" rules={[{ required: true, whitespace: true, message: '请填写登录账号' }]}><Input autoComplete="off" maxLength={40} /></Form.Item>
        <Form.Item name="role" label="角色" rules={[{ required: true, message: '请选择角色' }]}><Select options={roles.map((role) => ({ value: role, label: label('Role', role) }))} /></Form.Item>
        <Form.Item name="phone" label="电话（选填）"><Input autoComplete="off" maxLength={20} /></Form.Item>
      </FormDrawer>
      <Password handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}
