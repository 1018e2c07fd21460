import { needsSecondFactor } from '../../domain/identity/second-factor';
import type { Role } from '../../domain/identity/terms';

let policy: 'required' | 'offered' = 'required';

/** Sets whether roles that work on the cases of others must have a second factor; the composition root calls it at start. */
export function useFactorPolicy(to: 'required' | 'offered'): void {
  policy = to;
}

/** Whether a person of this role must set up a second factor before anything else. */
export function factorRequired(role: Role): boolean {
  return policy === 'required' && needsSecondFactor(role);
}
