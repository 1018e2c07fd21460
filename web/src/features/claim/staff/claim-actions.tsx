import type { ClaimStatus } from '@/gql/types';
import { LinkButton } from '@/ui/light/button';
import { ContactAction } from './contact-action';
import { DeclineAction } from './decline-action';
import { PapersAction } from './papers-action';

const MAY: Readonly<Record<'offer' | 'papers' | 'decline', readonly ClaimStatus[]>> = {
  offer: ['CONTACTED', 'ASSESSING', 'NEEDS_PAPERS'],
  papers: ['CONTACTED', 'ASSESSING'],
  decline: ['INVITED', 'CLAIMED', 'CONTACTED', 'NEEDS_PAPERS', 'ASSESSING', 'OFFER_MADE'],
};

/** What can be done with the claim in its state, the next step first. A suspended institution may only decline. */
export function ClaimActions({ claim, participating }: { claim: { id: string; status: ClaimStatus }; participating: boolean }) {
  const { id, status } = claim;
  return (
    <div className="jb-actions">
      {participating && status === 'CLAIMED' && <ContactAction claimId={id} />}
      {participating && MAY.offer.includes(status) && <LinkButton href={`/inst/claims/${id}/offer`}>提交方案</LinkButton>}
      {participating && MAY.papers.includes(status) && <PapersAction claimId={id} />}
      {MAY.decline.includes(status) && <DeclineAction claimId={id} />}
    </div>
  );
}
