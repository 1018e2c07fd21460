'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { AcceptOfferDocument } from '@/gql/operations';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite } from '@/lib/urql/write';

/** 选定方案 with a reason; a deal begins and the institution learns who one is. */
export function ChooseOffer({ offerId, institution, amount, several }: { offerId: string; institution: string; amount: string; several: boolean }) {
  const router = useRouter();
  const { send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  return (
    <ReasonDialog
      text="选定方案" about={institution} tone="primary" title={`选定${institution}的方案`} submit="选定方案"
      field={{ name: 'reason', label: '选择理由', hint: '例如“综合成本最低，放款快”。未选中的机构只会知道理由的类别。', least: 4, most: 500 }}
      run={async (reason) => {
        const sent = await send(AcceptOfferDocument, { offerId, reason, key });
        if (!sent.ok) return sent.state;
        if (sent.data.acceptOffer.__typename !== 'Deal') {
          setKey(idempotencyKey());
          return refusedState(sent.data.acceptOffer);
        }
        router.push(`/my/deals/${sent.data.acceptOffer.id}`);
        router.refresh();
        return null;
      }}
    >
      <p>金额 {amount}。选定后本单位身份向这家机构公开，由机构办理签约。{several ? '还可在剩余金额内选定其他方案。' : '其他方案将结束。'}</p>
    </ReasonDialog>
  );
}
