'use client';
import { WithdrawOfferDocument } from '@/gql/operations';
import { refusedState } from '@/lib/urql/write';
import { ActionDrawer } from '@/ui/staff/action-drawer';
import { outcomeOf } from '@/ui/staff/form-drawer';
import { WordsItem } from '@/ui/staff/form-items';

/** Withdraws a standing offer with a reason; the claim goes on. */
export function WithdrawAction({ offerId }: { offerId: string }) {
  return (
    <ActionDrawer<{ reason: string }>
      text="撤回方案" title="撤回方案" submit="确定撤回" told="方案已撤回" danger
      run={async ({ reason }, { send }) => {
        const sent = await send(WithdrawOfferDocument, { offerId, reason: reason.trim() });
        if (!sent.ok) return sent.state;
        const answer = sent.data.withdrawOffer;
        return answer.__typename === 'Offer' ? { kind: 'done' } : outcomeOf(refusedState(answer));
      }}
    >
      <p className="mb-3 text-mute">撤回后企业不能再选这份方案；揭榜继续，请重新报价或婉拒。</p>
      <WordsItem name="reason" label="撤回原因" least={4} hint="会告知企业。" />
    </ActionDrawer>
  );
}
