'use client';
import { useRouter } from 'next/navigation';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { WithdrawNeedDocument } from '@/gql/operations';
import { refusedState, useWrite } from '@/lib/urql/write';

/** 撤榜, with the reason that stations and institutions will read. */
export function WithdrawNeed({ id, draft }: { id: string; draft: boolean }) {
  const router = useRouter();
  const { send } = useWrite();
  return (
    <ReasonDialog
      text={draft ? '作废草稿' : '撤榜'} tone="quiet" title={draft ? '作废这份草稿' : '撤榜'} submit={draft ? '作废' : '撤榜'} danger
      field={{ name: 'reason', label: draft ? '作废原因' : '撤榜原因', hint: draft ? undefined : '站点会看到；揭榜机构只知道已撤榜', least: 2, most: 300 }}
      run={async (reason) => {
        const sent = await send(WithdrawNeedDocument, { id, reason });
        if (!sent.ok) return sent.state;
        if (sent.data.withdrawNeed.__typename !== 'Need') return refusedState(sent.data.withdrawNeed);
        router.refresh();
        return null;
      }}
    >
      <p>{draft ? '作废后不能恢复。' : '撤榜后不能恢复：已揭榜的机构会收到通知，已公开的身份同时撤回。'}</p>
    </ReasonDialog>
  );
}
