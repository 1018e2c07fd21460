'use client';
import { Form } from 'antd';
import { ReportDrawdownDocument, VoidDrawdownDocument } from '@/gql/operations';
import { fen, formatMoney, parseAmount, type Fen } from '@/lib/money';
import { refusedState } from '@/lib/urql/write';
import { ActionDrawer } from '@/ui/staff/action-drawer';
import { outcomeOf, type SubmitOutcome } from '@/ui/staff/form-drawer';
import { AmountItem, DayItem, WordsItem } from '@/ui/staff/form-items';
import { EvidenceField } from './evidence-field';

type Values = { amount: string; drawnOn: string; evidenceIds?: string[]; note?: string };

/** The drawer's fields keep the words of the form, so issues of the API are moved to them. */
const toForm = (outcome: SubmitOutcome): SubmitOutcome =>
  outcome.kind === 'invalid'
    ? { kind: 'invalid', issues: outcome.issues.map(({ path, message }) => ({ path: path === 'amountFen' ? 'amount' : path.replace(/^evidenceIds\..*/, 'evidenceIds'), message })) }
    : outcome;

/** Reports one payment with its vouchers; it counts once the enterprise confirmed it. */
export function ReportAction({ dealId, leftFen, today, signedOn, loan, primary }: {
  dealId: string;
  /** What may still be reported of the approved amount. */
  leftFen: Fen;
  today: string;
  signedOn: string | null;
  loan: boolean;
  primary: boolean;
}) {
  return (
    <ActionDrawer<Values>
      type={primary ? 'primary' : 'default'} text="上报放款" title="上报放款" submit="上报放款" told="已上报，等待企业确认" initialValues={{ drawnOn: today }}
      run={async ({ amount, drawnOn, evidenceIds, note }, { send, key }) => {
        const read = parseAmount(amount, 'yuan');
        const sent = await send(ReportDrawdownDocument, { dealId, input: { amountFen: read.ok ? read.fen : fen('0'), drawnOn, evidenceIds: evidenceIds ?? [], note: note?.trim() || null }, key });
        if (!sent.ok) return sent.state;
        const answer = sent.data.reportDrawdown;
        return answer.__typename === 'Drawdown' ? { kind: 'done' } : toForm(outcomeOf(refusedState(answer)));
      }}
    >
      <p className="mb-3 text-mute">最多还可上报 {formatMoney(leftFen)}。企业确认后计入成效；一份凭证只能证明一笔放款。</p>
      <AmountItem name="amount" label="放款金额" unit="yuan" />
      <DayItem name="drawnOn" label="放款日期" min={signedOn ?? undefined} max={today} hint="资金到账的日期。" />
      <Form.Item name="evidenceIds"><EvidenceField label={loan ? '放款凭证' : '放款或出单凭证（选填）'} hint="借据、放款回单等，PDF、图片、Word 或 Excel，每份不超过 10 MB。" /></Form.Item>
      <WordsItem name="note" label="说明" optional most={500} rows={2} />
    </ActionDrawer>
  );
}

/** Voids a report that is not confirmed; amount and vouchers are free again. */
export function VoidAction({ id, number }: { id: string; number: number }) {
  return (
    <ActionDrawer<{ reason: string }>
      danger text="作废" title={`作废第 ${number} 笔放款`} submit="确定作废" told="已作废，可以重新上报"
      run={async ({ reason }, { send }) => {
        const sent = await send(VoidDrawdownDocument, { id, reason: reason.trim() });
        if (!sent.ok) return sent.state;
        const answer = sent.data.voidDrawdown;
        return answer.__typename === 'Drawdown' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <p className="mb-3 text-mute">作废后金额和凭证释放，可以更正后重新上报；原因告知企业。</p>
      <WordsItem name="reason" label="作废原因" least={4} />
    </ActionDrawer>
  );
}
