'use client';
import { Form, Input } from 'antd';
import { CancelDealDocument, SettleDealDocument, SignDealDocument, StartRepayingDocument } from '@/gql/operations';
import { refusedState } from '@/lib/urql/write';
import { ActionButton } from '@/ui/staff/action-button';
import { ActionDrawer } from '@/ui/staff/action-drawer';
import { outcomeOf } from '@/ui/staff/form-drawer';
import { DayItem, WordsItem } from '@/ui/staff/form-items';
import { EvidenceField } from './evidence-field';

/** Registers the signed contract. */
export function SignAction({ dealId, today }: { dealId: string; today: string }) {
  return (
    <ActionDrawer<{ contractNo: string; signedOn: string; evidenceIds?: string[] }>
      type="primary" text="登记签约" title="登记签约" submit="登记签约" told="已登记签约，放款后请上报" initialValues={{ signedOn: today }}
      run={async ({ contractNo, signedOn, evidenceIds }, { send, key }) => {
        const sent = await send(SignDealDocument, { dealId, input: { contractNo: contractNo.trim(), signedOn, evidenceIds: evidenceIds ?? [] }, key });
        if (!sent.ok) return sent.state;
        const answer = sent.data.signDeal;
        return answer.__typename === 'Deal' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <Form.Item name="contractNo" label="合同编号" extra="与合同上的编号一致，同一合同只能登记一次。" rules={[{ required: true, whitespace: true, message: '请填写合同编号' }]}><Input maxLength={60} /></Form.Item>
      <DayItem name="signedOn" label="签约日期" max={today} />
      <Form.Item name="evidenceIds"><EvidenceField label="合同首页和签章页（选填）" hint="PDF、图片、Word 或 Excel，每份不超过 10 MB。" /></Form.Item>
    </ActionDrawer>
  );
}

/** Ends a deal before any payment. */
export function CancelAction({ dealId }: { dealId: string }) {
  return (
    <ActionDrawer<{ reason: string }>
      danger text="终止成果" title="终止成果" submit="确定终止" told="成果已终止，需求重新开放"
      run={async ({ reason }, { send }) => {
        const sent = await send(CancelDealDocument, { dealId, reason: reason.trim() });
        if (!sent.ok) return sent.state;
        const answer = sent.data.cancelDeal;
        return answer.__typename === 'Deal' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <p className="mb-3 text-mute">只有尚未上报放款的成果可以终止；企业的需求会重新开放揭榜，原因告知企业和站点。</p>
      <WordsItem name="reason" label="终止原因" least={4} />
    </ActionDrawer>
  );
}

/** No further payment is waited for. */
export function RepayAction({ dealId }: { dealId: string }) {
  return (
    <ActionButton
      text="进入还款期" told="已进入还款期"
      run={async ({ send }) => {
        const sent = await send(StartRepayingDocument, { dealId });
        if (!sent.ok) return sent.state;
        const answer = sent.data.startRepaying;
        return answer.__typename === 'Deal' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    />
  );
}

/** Registers that all was repaid. */
export function SettleAction({ dealId, today }: { dealId: string; today: string }) {
  return (
    <ActionDrawer<{ settledOn: string }>
      text="登记结清" title="登记结清" submit="登记结清" told="已登记结清" initialValues={{ settledOn: today }}
      run={async ({ settledOn }, { send }) => {
        const sent = await send(SettleDealDocument, { dealId, settledOn });
        if (!sent.ok) return sent.state;
        const answer = sent.data.settleDeal;
        return answer.__typename === 'Deal' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <DayItem name="settledOn" label="结清日期" max={today} hint="不早于最后一笔放款日期。" />
    </ActionDrawer>
  );
}
