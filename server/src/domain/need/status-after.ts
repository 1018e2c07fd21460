import type { NeedStatus } from './terms';

/** What is left on a need after a claim or an offer ended. */
export interface LeftOver {
  /** Claims that hold a place. */
  readonly activeClaims: number;
  /** Offers that are sealed or visible. */
  readonly openOffers: number;
  /** The claim deadline has passed, so that nobody new can come. */
  readonly windowOver: boolean;
}

/** Step that a need must take by itself. */
export type NeedSettling = 'quiet' | 'back' | 'expire';

/**
 * The step that keeps a need's status true to what is left on it, or null when it is true already.
 * A need that is not open (being decided, closed, withdrawn …) is left alone.
 */
export function needStatusAfter(status: NeedStatus, left: LeftOver): NeedSettling | null {
  if (status !== 'IN_TALKS' && status !== 'OFFERED') return null;
  if (left.activeClaims === 0) return left.windowOver ? 'expire' : 'quiet';
  return status === 'OFFERED' && left.openOffers === 0 ? 'back' : null;
}
