'use client';
import { Form, Input } from 'antd';
import { ExitInstitutionDocument, ReinstateInstitutionDocument, ReviewAdmissionDocument, SuspendInstitutionDocument } from '@/gql/operations';
import type { InstitutionStatus } from '@/gql/types';
import { DrawerButton, ReasonItem } from '@/features/station/staff/st-drawer-button';
import { useAct } from '@/features/station/staff/st-write';

type Pass = { agreementUntil: string; note?: string };
type Note = { note: string };
type Reason = { reason: string };
type Who = { id: string; name: string };

/** 资质审核: passing needs the agreement's last day, everything else a reason. */
function Review({ id, name }: Who) {
  const review = useAct(ReviewAdmissionDocument, 'reviewAdmission');
  return (
    <>
      <DrawerButton<Pass>
        text="通过准入" tone="primary" title={`通过 ${name} 的准入`} submit="通过准入" done="已准入，机构可以上架产品和揭榜"
        onSubmit={({ agreementUntil, note }, key) => review({ institutionId: id, key, input: { decision: 'PASS', agreementUntil, note: note?.trim() || null } })}
      >
        <p className="mb-4">请核对许可证、资质有效期和合作协议后再通过。</p>
        <Form.Item name="agreementUntil" label="合作协议有效期至" extra="至少还有 30 天" validateTrigger="onSubmit" rules={[{ required: true, message: '请填写合作协议有效期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="note" label="审核意见（选填）"><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
      </DrawerButton>
      <DrawerButton<Note>
        text="退回补正" title={`退回 ${name} 的申请`} submit="退回补正" done="已退回，机构补正后会重新提交"
        onSubmit={({ note }, key) => review({ institutionId: id, key, input: { decision: 'RETURN', note: note.trim() } })}
      >
        <ReasonItem name="note" label="需要补正的内容" hint="会发给机构，请写清缺什么、怎样补。" />
      </DrawerButton>
      <DrawerButton<Note>
        text="不予通过" tone="danger" title={`不予通过 ${name} 的申请`} submit="不予通过" done="已办结，原因已告知机构"
        onSubmit={({ note }, key) => review({ institutionId: id, key, input: { decision: 'REFUSE', note: note.trim() } })}
      >
        <ReasonItem name="note" label="不予通过的原因" hint="会发给机构。" />
      </DrawerButton>
    </>
  );
}

function Suspend({ id, name }: Who) {
  const suspend = useAct(SuspendInstitutionDocument, 'suspendInstitution');
  return (
    <DrawerButton<Reason>
      text="暂停" tone="danger" title={`暂停 ${name}`} submit="暂停机构" done="已暂停" confirmText={name}
      confirmHint="未签约的揭榜会立即结束，不能自动恢复。" onSubmit={({ reason }) => suspend({ id, reason: reason.trim() })}
    >
      <p className="mb-4">暂停后不能揭榜和报价，产品不再计为现行产品；已签约业务继续办理。</p>
      <ReasonItem label="暂停原因" />
    </DrawerButton>
  );
}

function Reinstate({ id, name }: Who) {
  const reinstate = useAct(ReinstateInstitutionDocument, 'reinstateInstitution');
  return (
    <DrawerButton<Reason>
      text="恢复" tone="primary" title={`恢复 ${name}`} submit="恢复机构" done="已恢复" confirmText={name}
      onSubmit={({ reason }) => reinstate({ id, reason: reason.trim() })}
    >
      <ReasonItem label="恢复原因" hint="写明整改情况。" />
    </DrawerButton>
  );
}

function Exit({ id, name }: Who) {
  const exit = useAct(ExitInstitutionDocument, 'exitInstitution');
  return (
    <DrawerButton<Reason>
      text="机构退出" tone="danger" title={`${name} 退出平台`} submit="办理退出" done="已退出" confirmText={name}
      confirmHint="退出后不能恢复，需重新申请准入。" onSubmit={({ reason }) => exit({ id, reason: reason.trim() })}
    >
      <p className="mb-4">未签约的揭榜立即结束，全部产品下架；已签约业务继续上报至结清。</p>
      <ReasonItem label="退出原因" />
    </DrawerButton>
  );
}

/** What the supervising station may do with an institution in its present status. */
export function StAdmissionActions({ id, name, status }: Who & { status: InstitutionStatus }) {
  switch (status) {
    case 'APPLIED':
      return <Review id={id} name={name} />;
    case 'ADMITTED':
      return <><Suspend id={id} name={name} /><Exit id={id} name={name} /></>;
    case 'SUSPENDED':
      return <><Reinstate id={id} name={name} /><Exit id={id} name={name} /></>;
    default:
      return null;
  }
}
