/**
 * Lengths of the ledger's clocks in working days of the PRC calendar. Policy, not law: defaults of the process
 * study (reference/process.md §5); the signing and the first confirmation are in app/sla.ts with the board's.
 */
export const DEAL_SLA = {
  /** First drawdown expected after the signing, or again after a voided report. */
  firstDrawdownDays: 20,
  /** Next drawdown expected while the approved amount is not fully drawn. */
  nextDrawdownDays: 60,
  /** Answer of the institution to a disputed drawdown. */
  disputeDays: 5,
  /** What a reminder adds to signing. */
  signingAgainDays: 10,
  /** What a reminder adds to an expected report. */
  reportAgainDays: 10,
  /** What a reminder adds to a confirmation. */
  confirmAgainDays: 5,
  /** New answer of an institution whose offer ended. */
  answerAgainDays: 3,
} as const;
