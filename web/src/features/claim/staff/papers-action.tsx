'use client';
import { Form, Select } from 'antd';
import { RequestPapersDocument } from '@/gql/operations';
import { refusedState } from '@/lib/urql/write';
import { ActionDrawer } from '@/ui/staff/action-drawer';
import { outcomeOf } from '@/ui/staff/form-drawer';

/** Papers that institutions usually ask for; others may be typed. */
const USUAL = ['营业执照', '近两年财务报表', '近12个月银行流水', '近12个月纳税申报表', '主要购销合同', '在手订单清单', '征信授权书', '股东会决议', '知识产权证书', '研发项目说明'];

/** Asks the enterprise for papers; the institution's clock stands still meanwhile. */
export function PapersAction({ claimId }: { claimId: string }) {
  return (
    <ActionDrawer<{ papers: string[] }>
      text="请企业补材料" title="请企业补充材料" submit="发出补充要求" told="已请企业补充材料" initialValues={{ papers: [] }}
      run={async ({ papers }, { send }) => {
        const sent = await send(RequestPapersDocument, { claimId, papers: papers.map((paper) => paper.trim()) });
        if (!sent.ok) return sent.state;
        const answer = sent.data.requestPapers;
        return answer.__typename === 'Claim' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <p className="mb-3 text-mute">等待企业补充期间，本机构的答复时限暂停计时。一次列全，避免反复要求。</p>
      <Form.Item name="papers" label="需要补充的材料" extra="可从常用材料中选择，也可以输入后按回车。" rules={[{ required: true, type: 'array', min: 1, message: '请至少列出一项材料' }]}>
        <Select mode="tags" options={USUAL.map((paper) => ({ value: paper, label: paper }))} tokenSeparators={['，', '、', ';', '；']} placeholder="选择或输入材料名称" />
      </Form.Item>
    </ActionDrawer>
  );
}
