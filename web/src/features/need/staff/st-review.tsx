'use client';
import { Button, Form, Input, Select } from 'antd';
import { ReviewNeedDocument } from '@/gql/operations';
import { DrawerButton, ReasonItem } from '@/features/station/staff/st-drawer-button';
import { useAct } from '@/features/station/staff/st-write';
import { NEED_FIELDS } from './st-field-words';

type Note = { note?: string };
type Return = Note & { issues?: { path: string; message: string }[] };

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** Fields that the enterprise must mend, each with what to do. */
function IssueFields() {
  return (
    <Form.List name="issues">
      {(rows, { add, remove }) => (
        <div role="group" aria-labelledby="review-issues" className="grid gap-2">
          <b id="review-issues">需修改的内容</b>
          {rows.map((row, index) => (
            <div key={row.key} className="jb-card">
              <Form.Item name={[row.name, 'path']} label={`第 ${index + 1} 项`} rules={[{ required: true, message: '请选择需修改的内容' }]} className="mb-2">
                <Select options={[...NEED_FIELDS]} showSearch={{ optionFilterProp: 'label' }} placeholder="选择表单中的一项" />
              </Form.Item>
              <Form.Item name={[row.name, 'message']} label="怎样修改" rules={required('请说明怎样修改')} className="mb-2">
                <Input.TextArea rows={2} maxLength={300} />
              </Form.Item>
              <div><Button size="small" onClick={() => remove(row.name)}>删除第 {index + 1} 项</Button></div>
            </div>
          ))}
          <div className="mb-4"><Button onClick={() => add({ message: '' })}>添加一项</Button></div>
        </div>
      )}
    </Form.List>
  );
}

/** The station's decision on a submitted need: publish, send back with the fields to mend, or refuse with a reason. */
export function StReview({ id, code }: { id: string; code: string }) {
  const review = useAct(ReviewNeedDocument, 'reviewNeed');
  return (
    <>
      <DrawerButton<Note>
        text="通过并发榜" tone="primary" title={`通过 ${code}`} submit="通过并发榜" done="已发榜，机构可以揭榜了"
        onSubmit={({ note }, key) => review({ id, key, input: { decision: 'PASS', note: note?.trim() || null } })}
      >
        <p className="mb-4">通过后立即公开发榜（不显示企业名称），并开始计算首个揭榜的期限。</p>
        <Form.Item name="note" label="审核意见（选填）"><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
      </DrawerButton>
      <DrawerButton<Return>
        text="退回修改" title={`退回 ${code}`} submit="退回企业" done="已退回，企业会收到逐项意见" initialValues={{ issues: [{ path: undefined as never, message: '' }] }}
        onSubmit={({ note, issues = [] }, key) => review({ id, key, input: { decision: 'RETURN', note: note?.trim() || null, issues: issues.map(({ path, message }) => ({ path, message })) } })}
      >
        <p className="mb-4">企业只需修改所列内容，修改后重新提交；其余内容保留。</p>
        <IssueFields />
        <Form.Item name="note" label="总体意见（选填）"><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
      </DrawerButton>
      <DrawerButton<Note>
        text="不予发布" tone="danger" title={`不予发布 ${code}`} submit="不予发布" done="已办结，理由已告知企业"
        onSubmit={({ note }, key) => review({ id, key, input: { decision: 'REFUSE', note: note?.trim() || null } })}
      >
        <p className="mb-4">这项需求将办结，不能再提交。能改好的请用“退回修改”。</p>
        <ReasonItem name="note" label="理由" hint="会发给企业，请同时告诉企业可以怎样办。" />
      </DrawerButton>
    </>
  );
}
