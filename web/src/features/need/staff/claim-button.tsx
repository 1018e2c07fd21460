'use client';
import { useRouter } from 'next/navigation';
import { ClaimNeedDocument } from '@/gql/operations';
import { refusedState } from '@/lib/urql/write';
import { ActionButton } from '@/ui/staff/action-button';
import { outcomeOf } from '@/ui/staff/form-drawer';

/** 揭榜: takes a place among the claims of the need and goes to the claim; a refusal stands below the button. */
export function ClaimButton({ needId, text }: { needId: string; text: string }) {
  const router = useRouter();
  return (
    <ActionButton
      type="primary" text={text} told="揭榜成功，请按时登记首次联系" block
      run={async ({ send, key }) => {
        const sent = await send(ClaimNeedDocument, { needId, key });
        if (!sent.ok) return sent.state;
        const answer = sent.data.claimNeed;
        if (answer.__typename !== 'Claim') return outcomeOf(refusedState(answer));
        router.push(`/inst/claims/${answer.id}`);
        return { kind: 'done' };
      }}
      onDone={() => undefined}
    />
  );
}
