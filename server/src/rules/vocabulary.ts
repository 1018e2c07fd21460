/** Fields of a record: what kind of value each holds. */
type Fields = Readonly<Record<string, 'text' | 'flag' | 'number'>>;

/** Every kind of record that a fact may be measured from, with its fields. Closed: a rule file that names another is refused. */
export const RECORDS: Readonly<Record<string, Fields>> = {
  event: { kind: 'text', independent: 'flag', scope: 'text', enterprises: 'number', techEnterprises: 'number', smeOrHnte: 'number', investors: 'number', financiers: 'number', advanceNotice: 'flag', feedback: 'flag' },
  archive: { techSme: 'flag', hnte: 'flag', transfer: 'flag', startup: 'flag' },
  survey: {},
  publishedNeed: { valid: 'flag' },
  product: { kind: 'text', introduced: 'flag' },
  institution: { class: 'text', kind: 'text' },
  settlement: { kind: 'text' },
  deal: { amountFen: 'number', enterprise: 'text', firstEquity: 'flag', kind: 'text' },
  innovation: { level: 'text' },
  commissioned: { level: 'text' },
  report: { kind: 'text', onTime: 'flag' },
  research: { level: 'text' },
  suggestion: { adopted: 'flag' },
  attendance: { enterprises: 'number', kind: 'text' },
  feeIncident: {},
  illegalIncident: {},
  seriousAccident: {},
  workError: {},
  staff: { onDuty: 'flag' },
  policy: { kind: 'text' },
  commendation: { level: 'text' },
  interestSlip: { paidFen: 'number', penaltyFen: 'number' },
};

/** One thing that happened or is kept, as the platform recorded it. */
export interface FactRecord {
  readonly kind: string;
  readonly id: string;
  /** Day on which it counts. */
  readonly on: string;
  readonly fields: Readonly<Record<string, string | boolean | number>>;
}
