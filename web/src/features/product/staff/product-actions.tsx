'use client';
import { SubmitProductDocument, TakeOffShelfDocument, VerifyProductDocument } from '@/gql/operations';
import { refusedState } from '@/lib/urql/write';
import { ActionButton } from '@/ui/staff/action-button';
import { ActionDrawer } from '@/ui/staff/action-drawer';
import { outcomeOf } from '@/ui/staff/form-drawer';
import { WordsItem } from '@/ui/staff/form-items';

/** 核验: the institution confirms that the product still stands as shown. */
export function VerifyAction({ id }: { id: string }) {
  return (
    <ActionButton
      text="核验：条款仍有效" told="已核验，产品继续在架"
      run={async ({ send }) => {
        const sent = await send(VerifyProductDocument, { id });
        if (!sent.ok) return sent.state;
        const answer = sent.data.verifyProduct;
        return answer.__typename === 'Product' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    />
  );
}

/** Submits the open version to the station. */
export function SubmitAction({ versionId }: { versionId: string }) {
  return (
    <ActionButton
      type="primary" text="提交审核" told="已提交，等待站点审核"
      run={async ({ send, key }) => {
        const sent = await send(SubmitProductDocument, { versionId, key });
        if (!sent.ok) return sent.state;
        const answer = sent.data.submitProduct;
        return answer.__typename === 'ProductVersion' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    />
  );
}

/** Takes the product off the shelf for good, with a reason. */
export function TakeOffAction({ id }: { id: string }) {
  return (
    <ActionDrawer<{ reason: string }>
      danger text="下架" title="下架产品" submit="确定下架" told="产品已下架"
      run={async ({ reason }, { send }) => {
        const sent = await send(TakeOffShelfDocument, { id, reason: reason.trim() });
        if (!sent.ok) return sent.state;
        const answer = sent.data.takeOffShelf;
        return answer.__typename === 'Product' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <p className="mb-3 text-mute">下架后不能恢复，需要时请新建产品；已提交的方案和已办成果不受影响。</p>
      <WordsItem name="reason" label="下架原因" least={4} />
    </ActionDrawer>
  );
}
