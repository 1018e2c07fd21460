'use client';
import { Form, Select } from 'antd';
import { optionsOf } from '@/gql/labels';
import { DeclineClaimDocument } from '@/gql/operations';
import type { DeclineCode } from '@/gql/types';
import { refusedState } from '@/lib/urql/write';
import { ActionDrawer } from '@/ui/staff/action-drawer';
import { outcomeOf } from '@/ui/staff/form-drawer';
import { WordsItem } from '@/ui/staff/form-items';

/** Declines with a code and advice on how to become fundable; the place becomes free. */
export function DeclineAction({ claimId }: { claimId: string }) {
  return (
    <ActionDrawer<{ code: DeclineCode; advice: string }>
      danger text="婉拒" title="婉拒" submit="确定婉拒" told="已婉拒，名额已释放"
      run={async ({ code, advice }, { send }) => {
        const sent = await send(DeclineClaimDocument, { claimId, code, advice: advice.trim() });
        if (!sent.ok) return sent.state;
        const answer = sent.data.declineClaim;
        return answer.__typename === 'Claim' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <p className="mb-3 text-mute">原因和建议会原样告知企业，帮助其补强后再融资；有效方案会一并撤回，名额随即释放。</p>
      <Form.Item name="code" label="婉拒原因" rules={[{ required: true, message: '请选择婉拒原因' }]}>
        <Select options={optionsOf('DeclineCode')} placeholder="请选择" />
      </Form.Item>
      <WordsItem name="advice" label="改进建议" hint="说明怎样才能获得支持，例如补哪些材料、到什么条件。" least={6} />
    </ActionDrawer>
  );
}
