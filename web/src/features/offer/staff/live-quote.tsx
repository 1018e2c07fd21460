'use client';
import { Form, type FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { QuoteLoanDocument } from '@/gql/operations';
import type { QuoteLoanQuery } from '@/gql/types';
import { formatMoney, formatYuan, type Fen } from '@/lib/money';
import { useWrite } from '@/lib/urql/write';
import { SummaryList } from '@/ui/light/summary-list';
import { percentText, type QuotedSubsidy } from '../public/quote-params';
import { ScheduleTable } from '../public/schedule-table';
import { quoteInput, type OfferValues } from './offer-values';

type Quote = QuoteLoanQuery['quoteLoan'];
type Shown = { asked: string; quote: Quote | null; fault: string | null };

/** Interest subsidy of the area as its rule states it, with the name of the document. */
export type AreaSubsidy = QuotedSubsidy & { document: string };

/** How long typing must rest before the cost is asked for, in ms. */
const REST_MS = 400;

const amount = (fen: Fen) => <span title={formatYuan(fen)}>{formatMoney(fen)}</span>;

/** True cost of the typed loan, asked of the API while typing: before and after the area's interest subsidy, with its schedule. */
export function LiveQuote({ form, subsidy }: { form: FormInstance<OfferValues>; subsidy: AreaSubsidy | null }) {
  const values = Form.useWatch((all: OfferValues) => all, form);
  const input = values ? quoteInput(values) : null;
  const asked = input ? JSON.stringify(input) : null;
  const { send } = useWrite();
  const { shareBp = null, capFen = null } = subsidy ?? {};
  const latest = useRef(send);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (asked === null) return;
    let current = true;
    const timer = setTimeout(async () => {
      const sent = await latest.current(QuoteLoanDocument, { input: { ...JSON.parse(asked), subsidyShareBp: shareBp, subsidyCapFen: capFen } });
      if (current) setShown({ asked, quote: sent.ok ? sent.data.quoteLoan : null, fault: sent.ok ? null : sent.state.message });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, shareBp, capFen]);
  if (asked === null) return <p className="text-mute">填写金额、年利率、期限和还款方式后，这里显示企业看到的真实成本。</p>;
  if (shown === null) return <p role="status" className="text-mute">正在计算…</p>;
  if (!shown.quote) return <p role="status">{shown.fault}</p>;
  const { quote } = shown;
  return (
    <div className="jb-stack" role="status" aria-busy={shown.asked !== asked} data-testid="quote">
      <div className="jb-figure">
        <div className="jb-figure-label">年化成本（IRR，含费用）</div>
        <div className="jb-figure-value" data-primary title={`${quote.irrEffectivePercent}%`}>{percentText(quote.irrEffectivePercent)}</div>
      </div>
      <SummaryList
        rows={[
          { label: '综合融资成本', value: percentText(quote.comprehensiveCostPercent) },
          ...(subsidy ? [{ label: '贴息后年化成本', value: percentText(quote.irrEffectiveAfterSubsidyPercent) }] : []),
          { label: '总利息', value: amount(quote.totalInterestFen) },
          { label: '总费用', value: amount(quote.totalFeesFen) },
          ...(subsidy ? [{ label: '预计贴息', value: amount(quote.subsidyFen) }] : []),
        ]}
      />
      {subsidy && <p className="text-mute">贴息按{subsidy.document}测算，企业须符合条件并经公示，以实际拨付为准。</p>}
      <details className="jb-details">
        <summary>还款计划（{quote.schedule.length} 期）</summary>
        <ScheduleTable schedule={quote.schedule} />
      </details>
    </div>
  );
}
