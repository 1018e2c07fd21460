/** Where events may be sent. */
export interface Reach {
  /** What is wrong with an address, in Chinese with the remedy; null when it may be used. Names are not looked up. */
  faultOf(url: string): string | null;
}

let used: Reach | null = null;

/** Sets the rules for addresses. The composition root calls it before any use case runs. */
export function useReach(reach: Reach): void {
  used = reach;
}

/** The rules for addresses. */
export function reach(): Reach {
  if (used === null) throw new Error('useReach was not called at start');
  return used;
}
