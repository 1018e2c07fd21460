/** What decides whether one more claim fits on a need. */
export interface Places {
  readonly activeClaims: number;
  readonly claimCap: number;
}

/** Whether every place is taken. */
export function isFull({ activeClaims, claimCap }: Places): boolean {
  return activeClaims >= claimCap;
}

/** Refusal of a claim on a full need, with what happens next. */
export function fullText({ activeClaims, claimCap }: Places): string {
  return `名额已满（${activeClaims}/${claimCap}）。有机构退出时名额即释放，可稍后再来，或先浏览其他需求。`;
}
