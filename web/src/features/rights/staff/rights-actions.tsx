'use client';
import { Form, Input } from 'antd';
import { AnswerRightsDocument, TakeRightsDocument } from '@/gql/operations';
import type { RightsKind, RightsStatus } from '@/gql/types';
import { DrawerButton } from '@/features/station/staff/st-drawer-button';
import { useAct } from '@/features/station/staff/st-write';

type Words = { answer: string };

function AnswerItem({ label, hint }: { label: string; hint: string }) {
  return (
    <Form.Item name="answer" label={label} extra={hint} validateTrigger="onSubmit" rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      <Input.TextArea rows={5} maxLength={1000} showCount />
    </Form.Item>
  );
}

/** What the desk may do with a request in its present status. */
export function RightsActions({ id, kind, status, orgName }: { id: string; kind: RightsKind; status: RightsStatus; orgName: string }) {
  const take = useAct(TakeRightsDocument, 'takeRights');
  const answer = useAct(AnswerRightsDocument, 'answerRights');
  if (status === 'SUBMITTED') {
    return <DrawerButton<object> text="受理" tone="primary" title="受理这件申请" submit="受理" done="已受理，申请人已收到通知" onSubmit={() => take({ id })}><p>受理后请在时限内答复；自己提出的申请须由他人办理。</p></DrawerButton>;
  }
  if (status !== 'IN_REVIEW') return null;
  const closure = kind === 'CLOSURE';
  return (
    <>
      <DrawerButton<Words>
        text={closure ? '同意并注销企业' : '答复办结'} tone={closure ? 'danger' : 'primary'} title={closure ? `注销${orgName}` : '答复申请人'} submit={closure ? '同意并注销' : '答复'} done={closure ? '企业已注销' : '已答复，申请人已收到通知'}
        confirmText={closure ? orgName : undefined} confirmHint="立即执行，不能恢复：需求撤榜、授权撤回、联系方式清除、成员账号注销，成果记录只存储。"
        onSubmit={(values) => answer({ id, decision: 'DONE', answer: values.answer.trim() })}
      >
        <AnswerItem label="办理结果" hint={kind === 'REVIEW' ? '逐条说明复核结论，企业会看到。' : '说明做了什么，申请人会看到。'} />
      </DrawerButton>
      <DrawerButton<Words> text="不予办理" title="不予办理" submit="不予办理" done="已答复，申请人已收到通知" onSubmit={(values) => answer({ id, decision: 'DECLINED', answer: values.answer.trim() })}>
        <AnswerItem label="不予办理的理由" hint="写明法律依据和申请人还可以怎样办。" />
      </DrawerButton>
    </>
  );
}
