'use client';
import { useRouter } from 'next/navigation';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { ProvidePapersDocument } from '@/gql/operations';
import { refusedState, useWrite } from '@/lib/urql/write';

/** 已补材料: which papers were given and how; the institution's time goes on. */
export function ProvidePapers({ claimId, institution }: { claimId: string; institution: string }) {
  const router = useRouter();
  const { send } = useWrite();
  return (
    <ReasonDialog
      text="已补材料" about={institution} tone="primary" title={`告知${institution}材料已补`} submit="提交"
      field={{ name: 'note', label: '补充说明', hint: '写明补了哪些材料、怎样交付，例如“审计报告已邮件发送，订单清单已当面交客户经理”', least: 2, most: 500 }}
      run={async (note) => {
        const sent = await send(ProvidePapersDocument, { claimId, note });
        if (!sent.ok) return sent.state;
        if (sent.data.providePapers.__typename !== 'Claim') return refusedState(sent.data.providePapers);
        router.refresh();
        return null;
      }}
    >
      <p>材料请直接交给机构的客户经理。提交后机构恢复计时。</p>
    </ReasonDialog>
  );
}
