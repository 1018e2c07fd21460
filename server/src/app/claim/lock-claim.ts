import type { Claim } from '../../domain/claim/model';
import { claimStates } from '../../domain/claim/states';
import { ClaimStatus } from '../../domain/claim/terms';
import type { Need } from '../../domain/need/model';
import type { Facts } from '../../policy/decide';
import type { Action } from '../../policy/matrix';
import { refuseState } from '../../kernel/refusal';
import { nextState } from '../../kernel/state-machine';
import { zh } from '../../kernel/terms';
import type { Tx } from '../ports';

/** What decisions know of a claim. */
export function claimFacts(claim: Claim): Facts {
  return { owner: claim.institutionId, parties: [claim.institutionId, claim.enterpriseId], station: claim.stationId };
}

/** Loads a claim, asks the object gate, and locks its need and then itself. Throws NotFound, refuses as NotAllowed. */
export async function lockClaim(tx: Tx, claimId: string, action: Action): Promise<{ need: Need; claim: Claim }> {
  const seen = await tx.get('claim', claimId);
  tx.authorize(action, claimFacts(seen), 'claim.read');
  const need = await tx.get('need', seen.needId, 'update');
  return { need, claim: await tx.get('claim', claimId, 'update') };
}

/** Refuses a step that the claim's state does not allow, naming the state and what to do instead. */
export function requireStep(claim: Claim, action: keyof typeof claimStates.actions, remedy: string): void {
  if (nextState(claimStates, claim.status, action) !== undefined) return;
  refuseState(claim.status, `该揭榜目前为“${zh(ClaimStatus, claim.status)}”，不能${claimStates.actions[action].zh}。${remedy}`);
}
