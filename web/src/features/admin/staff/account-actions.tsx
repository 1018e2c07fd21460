'use client';
import { App, Button, Form, Input } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { EnableMemberDocument, EndSessionsDocument, GrantMemberDocument, ResetSecondFactorDocument, RevokeGrantDocument, UnlockMemberDocument } from '@/gql/operations';
import type { AccountState } from '@/gql/types';
import { useAct } from '@/features/station/staff/st-write';
import { FormDrawer, type SubmitOutcome } from '@/ui/staff/form-drawer';

type Reasoned = 'grant' | 'revoke' | 'factor';
type Plain = 'unlock' | 'enable' | 'end';

const REASONED: Record<Reasoned, { text: string; done: string; hint: string; ask: string; danger?: boolean }> = {
  grant: { text: '授权', done: '已授权', hint: '授权后即可按角色办理业务。请先核对任命文件或与其单位核实。', ask: '请填写原因和核对依据' },
  revoke: { text: '收回授权', done: '已收回，立即生效', hint: '收回后立即不能办理业务，正在使用的登录会结束；账号保留，可再次授权。', ask: '请填写原因', danger: true },
  factor: { text: '解除两步验证', done: '已解除，本人须重新登录', hint: '仅用于手机和备用码都丢失的情形。请先当面或通过已登记的电话核实本人身份。', ask: '请填写原因和核实方式', danger: true },
};

const PLAIN: Record<Plain, { text: string; done: string; hint: string }> = {
  unlock: { text: '解锁', done: '已解锁', hint: '请先确认是本人输错，而不是他人在试密码。' },
  enable: { text: '启用', done: '已启用', hint: '启用后可用原来的密码登录。' },
  end: { text: '结束登录', done: '已结束全部登录', hint: '该账号在所有设备上立即退出，可重新登录。' },
};

const OFFERED: Record<AccountState, readonly (Reasoned | Plain)[]> = { WAITING: ['grant'], LOCKED: ['unlock', 'end'], CLOSED: ['enable'], OFFICIAL: ['end', 'factor', 'revoke'] };

const isReasoned = (what: Reasoned | Plain): what is Reasoned => what in REASONED;

/** What a security administrator may do about one account; the weighty ones ask for a reason. */
export function AccountActions({ state, id, name, factor }: { state: AccountState; id: string; name: string; factor: boolean }) {
  const router = useRouter();
  const { message, modal } = App.useApp();
  const [open, setOpen] = useState<Reasoned | null>(null);
  const reasoned: Record<Reasoned, (variables: { memberId: string; reason: string }) => Promise<SubmitOutcome>> = {
    grant: useAct(GrantMemberDocument, 'grantMember'), revoke: useAct(RevokeGrantDocument, 'revokeGrant'), factor: useAct(ResetSecondFactorDocument, 'resetSecondFactor'),
  };
  const plain: Record<Plain, (variables: { memberId: string }) => Promise<SubmitOutcome>> = {
    unlock: useAct(UnlockMemberDocument, 'unlockMember'), enable: useAct(EnableMemberDocument, 'enableMember'), end: useAct(EndSessionsDocument, 'endSessions'),
  };
  const confirm = (what: Plain) => void modal.confirm({
    title: `${PLAIN[what].text}：${name}`, content: PLAIN[what].hint, okText: PLAIN[what].text, cancelText: '取消',
    onOk: async () => {
      const outcome = await plain[what]({ memberId: id });
      if (outcome.kind !== 'done') return void message.warning(outcome.kind === 'invalid' ? outcome.issues.map((issue) => issue.message).join('；') : outcome.message, 6);
      void message.success(PLAIN[what].done);
      router.refresh();
    },
  });
  const shown = open ?? 'grant';
  return (
    <span className="inline-flex flex-wrap gap-2 md:flex-nowrap">
      {OFFERED[state].filter((what) => what !== 'factor' || factor).map((what) => (
        <Button
          key={what} size="small" type={what === 'grant' ? 'primary' : 'default'} danger={isReasoned(what) && REASONED[what].danger}
          onClick={() => (isReasoned(what) ? setOpen(what) : confirm(what))}
        >
          {isReasoned(what) ? REASONED[what].text : PLAIN[what].text}<span className="sr-only">：{name}</span>
        </Button>
      ))}
      <FormDrawer<{ reason: string }>
        open={open !== null} title={`${REASONED[shown].text}：${name}`} submit={REASONED[shown].text} initialValues={{}} onClose={() => setOpen(null)}
        onSubmit={({ reason }) => reasoned[shown]({ memberId: id, reason })}
        onDone={() => {
          setOpen(null);
          void message.success(REASONED[shown].done);
          router.refresh();
        }}
      >
        <p className="text-mute mb-3">{REASONED[shown].hint}</p>
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: REASONED[shown].ask }]}><Input.TextArea rows={3} maxLength={200} /></Form.Item>
      </FormDrawer>
    </span>
  );
}
