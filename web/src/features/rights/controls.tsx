'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { RequestClosureDocument, RequestReviewDocument, WithdrawRightsDocument } from '@/gql/operations';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';

/** Takes an open request back. */
export function WithdrawRights({ id, what }: { id: string; what: string }) {
  const router = useRouter();
  const { send } = useWrite();
  return (
    <ReasonDialog
      text="撤回申请" about={what} tone="quiet" title={`撤回${what}申请`} submit="撤回"
      run={async () => {
        const sent = await send(WithdrawRightsDocument, { id });
        if (!sent.ok) return sent.state;
        if (sent.data.withdrawRights.__typename !== 'RightsRequest') return refusedState(sent.data.withdrawRights);
        router.refresh();
        return null;
      }}
    >
      <p>撤回后不再办理；需要时可以重新提交。</p>
    </ReasonDialog>
  );
}

/** The owner asks the station to close the enterprise. */
export function RequestClosure({ name }: { name: string }) {
  const router = useRouter();
  const { send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  return (
    <ReasonDialog
      text="申请注销企业" tone="quiet" title={`申请注销${name}`} submit="提交申请" danger
      field={{ name: 'reason', label: '注销原因', hint: '站点会看到', least: 4, most: 1000 }}
      run={async (reason) => {
        const sent = await send(RequestClosureDocument, { reason, key });
        if (!sent.ok) return sent.state;
        if (sent.data.requestClosure.__typename !== 'RightsRequest') return refusedState(sent.data.requestClosure);
        setKey(idempotencyKey());
        router.refresh();
        return null;
      }}
    >
      <p>由所属站点核对后执行：未结束的需求撤榜、身份公开全部撤回、联系方式清除、全部成员账号注销，不能恢复。成果记录依法只存储。</p>
    </ReasonDialog>
  );
}

/** The enterprise asks a person of its station to look at the match of a need. */
export function RequestReview({ needId }: { needId: string }) {
  const router = useRouter();
  const { send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  return (
    <ReasonDialog
      text="申请人工复核" tone="secondary" title="对匹配结果申请人工复核" submit="提交申请"
      field={{ name: 'text', label: '您认为哪里不对', hint: '写明哪个产品、哪一条判断', least: 4, most: 1000 }}
      run={async (text) => {
        const sent = await send(RequestReviewDocument, { needId, text, key });
        if (!sent.ok) return sent.state;
        if (sent.data.requestReview.__typename !== 'RightsRequest') return refusedState(sent.data.requestReview);
        setKey(idempotencyKey());
        router.push('/account/data#requests');
        return null;
      }}
    >
      <p>现在的匹配结果、所用数据和规则会一并保存，由所属站点的工作人员在 15 个工作日内答复。</p>
    </ReasonDialog>
  );
}
