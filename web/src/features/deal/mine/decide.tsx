'use client';
import { useRouter } from 'next/navigation';
import { ReasonDialog } from '@/features/case/reason-dialog';
import { ConfirmDrawdownDocument, DisputeDrawdownDocument } from '@/gql/operations';
import { refusedState, useWrite } from '@/lib/urql/write';

/** 确认放款: from now on the money counts. */
export function ConfirmDrawdown({ id, about, institution, withdraws }: { id: string; about: string; institution: string; withdraws: boolean }) {
  const router = useRouter();
  const { send } = useWrite();
  return (
    <ReasonDialog
      text={withdraws ? '撤回异议并确认' : '确认放款'} about={about} tone="primary" title="确认放款" submit="确认放款"
      run={async () => {
        const sent = await send(ConfirmDrawdownDocument, { id });
        if (!sent.ok) return sent.state;
        if (sent.data.confirmDrawdown.__typename !== 'Drawdown') return refusedState(sent.data.confirmDrawdown);
        router.refresh();
        return null;
      }}
    >
      <p>{institution}：{about}。确认后计入融资成效，不能撤回。请先核对银行到账。</p>
    </ReasonDialog>
  );
}

/** 提出异议 with what is wrong; the institution must answer. */
export function DisputeDrawdown({ id, about }: { id: string; about: string }) {
  const router = useRouter();
  const { send } = useWrite();
  return (
    <ReasonDialog
      text="提出异议" about={about} title="对这笔放款提出异议" submit="提出异议"
      field={{ name: 'reason', label: '异议原因', hint: '写明哪里不符，例如“实际到账 298 万元，日期为 11-20”', least: 4, most: 500 }}
      run={async (reason) => {
        const sent = await send(DisputeDrawdownDocument, { id, reason });
        if (!sent.ok) return sent.state;
        if (sent.data.disputeDrawdown.__typename !== 'Drawdown') return refusedState(sent.data.disputeDrawdown);
        router.refresh();
        return null;
      }}
    >
      <p>{about}。提出后由机构核对：上报有误会作废重报，无误可再确认。解决前不计入成效。</p>
    </ReasonDialog>
  );
}
