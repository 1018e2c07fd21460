/**
 * Lengths of the clocks and caps of the board. Policy, not law: the defaults follow the platforms compared in
 * the process study (reference/process.md §5). `…Days` are working days of the PRC calendar.
 */
export const SLA = {
  /** Station's review of a submitted need; then the next higher station. */
  stationReviewDays: 1,
  /** Enterprise mends a returned need, or decides on an expired one. */
  resubmissionDays: 10,
  /** First claim after publication; then the invitation is widened. */
  firstClaimDays: 3,
  /** How often an unclaimed need is offered round again before the hub is asked. */
  firstClaimRounds: 2,
  /** First contact after a claim (浙江: 3 日). */
  firstContactDays: 3,
  /** Indicative answer after the contact (浙江: 原则上 5 日). */
  indicativeAnswerDays: 5,
  /** What a reminder adds to the indicative answer before the claim lapses. */
  indicativeGraceDays: 2,
  /** Papers that an institution asked the enterprise for. */
  papersDays: 5,
  /** Choice among the offers (湖州: 7 日, that is 5 working days). */
  choiceDays: 5,
  /** Signing after the choice. */
  signingDays: 10,
  /** Report of a payout after the signing or the last report. */
  outcomeReportDays: 5,
  /** Enterprise confirms a reported payout. */
  confirmationDays: 5,
  /** Decision on an institution's application. */
  admissionReviewDays: 5,
  /** Decision on a product version. */
  productReviewDays: 3,
  /** Answer to a request about personal data or a review (个人信息保护法第五十条：及时；本平台 15 个工作日). */
  rightsDays: 15,
  /** What the hub gets when it was missed. */
  rightsHubDays: 5,
  /** Earliest end of a claim window, in working days after the day it is chosen. */
  windowMinDays: 2,
  /** Latest end of a claim window, in calendar days after the day it is chosen. */
  windowMaxCalendarDays: 180,
  /** Enterprise answers an institution that asks for its consent. */
  consentAnswerDays: 5,
  /** Places among the claims of a need unless the enterprise says otherwise (湖州: 前三家). */
  claimCapDefault: 3,
  /** Most institutions invited by one enterprise, and dispatched to in one go by a station. */
  invitationsMax: 20,
} as const;
