import { EntitySchema } from 'typeorm';
import { ClockKind, Party } from '../../domain/common/terms';
import type { AuditRow, ClockRow, MessageRow, OutboxRow } from '../../domain/common/model';
import { DealStatus, DrawdownStatus } from '../../domain/deal/terms';
import type { Deal, Drawdown, EvidenceFile, EvidenceLink } from '../../domain/deal/model';
import { checkTerms, day, fen, flag, id, instant, int, json, ref, term, text } from '../columns';

export const dealEntity = new EntitySchema<Deal>({
  name: 'deal',
  columns: {
    id: id(), code: text(), needId: ref(), offerId: ref(), claimId: ref(), enterpriseId: ref(), institutionId: ref(), stationId: ref(), areaId: text(), productId: ref(true), kind: term(), status: term(),
    approvedFen: fen(), reportedFen: fen(), confirmedFen: fen(), rateBp: int(true), months: int(true), contractNo: text(true), signedOn: day(true), firstLoan: flag(), approvedAt: instant(),
    postedAt: instant(true), firstDrawnOn: day(true), firstConfirmedAt: instant(true), daysToMoney: int(true), settledOn: day(true), demo: flag(),
    // Code and parties, for search: kept by triggers, read by search alone.
    ...({ foundBy: { ...text(true), select: false, insert: false, update: false } } as object),
  },
  checks: [
    checkTerms('deal', 'status', DealStatus),
    { name: 'deal_reported_within_approved', expression: 'reported_fen >= 0 AND reported_fen <= approved_fen' },
    { name: 'deal_confirmed_within_reported', expression: 'confirmed_fen >= 0 AND confirmed_fen <= reported_fen' },
  ],
  uniques: [{ name: 'deal_code_unique', columns: ['code'] }, { name: 'deal_offer_unique', columns: ['offerId'] }],
  indices: [
    { name: 'deal_station_idx', columns: ['stationId', 'firstDrawnOn'] },
    { name: 'deal_approved_idx', columns: ['approvedAt', 'id'] },
    { name: 'deal_enterprise_idx', columns: ['enterpriseId'] },
    { name: 'deal_institution_idx', columns: ['institutionId', 'approvedAt', 'id'] },
    { name: 'deal_need_idx', columns: ['needId', 'approvedAt', 'id'] },
    { name: 'deal_amount_idx', columns: ['approvedFen', 'id'] },
    { name: 'deal_status_idx', columns: ['status', 'approvedAt', 'id'] },
    { name: 'deal_kind_idx', columns: ['kind', 'approvedAt', 'id'] },
    { name: 'deal_product_idx', columns: ['productId'], where: 'confirmed_fen > 0' },
    // By expression: kept by the migration alone.
    { name: 'deal_drawn_order_idx', synchronize: false },
  ],
  foreignKeys: [
    { target: 'need', columnNames: ['needId'], referencedColumnNames: ['id'], name: 'deal_need_fk' },
    { target: 'offer', columnNames: ['offerId'], referencedColumnNames: ['id'], name: 'deal_offer_fk' },
    { target: 'claim', columnNames: ['claimId'], referencedColumnNames: ['id'], name: 'deal_claim_fk' },
    { target: 'enterprise', columnNames: ['enterpriseId'], referencedColumnNames: ['id'], name: 'deal_enterprise_fk' },
    { target: 'institution', columnNames: ['institutionId'], referencedColumnNames: ['id'], name: 'deal_institution_fk' },
  ],
});

export const drawdownEntity = new EntitySchema<Drawdown>({
  name: 'drawdown',
  columns: {
    id: id(), dealId: ref(), enterpriseId: ref(), institutionId: ref(), stationId: ref(), number: int(), amountFen: fen(), drawnOn: day(), status: term(), reportedAt: instant(), makerId: ref(true),
    decidedAt: instant(true), disputeReason: text(true), note: text(true),
  },
  checks: [checkTerms('drawdown', 'status', DrawdownStatus), { name: 'drawdown_amount_positive', expression: 'amount_fen > 0' }],
  uniques: [{ name: 'drawdown_number_unique', columns: ['dealId', 'number'] }],
  indices: [{ name: 'drawdown_undecided_idx', columns: ['status', 'dealId'], where: `status = ANY (ARRAY['REPORTED'::text, 'DISPUTED'::text])` }],
  foreignKeys: [{ target: 'deal', columnNames: ['dealId'], referencedColumnNames: ['id'], name: 'drawdown_deal_fk' }],
});

export const evidenceFileEntity = new EntitySchema<EvidenceFile>({
  name: 'evidenceFile',
  tableName: 'evidence_file',
  columns: { id: id(), orgId: ref(), memberId: ref(), name: text(), bytes: int(), mime: text(), sha256: text(), at: instant() },
  indices: [{ name: 'evidence_file_sha_idx', columns: ['sha256'] }, { name: 'evidence_file_at_idx', columns: ['at'] }],
});

export const evidenceLinkEntity = new EntitySchema<EvidenceLink>({
  name: 'evidenceLink',
  tableName: 'evidence_link',
  columns: { id: id(), fileId: ref(), dealId: ref(), drawdownId: ref(true), sha256: text() },
  indices: [
    { name: 'evidence_link_sha_idx', columns: ['sha256'] },
    { name: 'evidence_link_drawdown_idx', columns: ['drawdownId'] },
    { name: 'evidence_link_deal_idx', columns: ['dealId'] },
    { name: 'evidence_link_file_idx', columns: ['fileId'] },
  ],
  foreignKeys: [
    { target: 'evidenceFile', columnNames: ['fileId'], referencedColumnNames: ['id'], name: 'evidence_link_file_fk' },
    { target: 'deal', columnNames: ['dealId'], referencedColumnNames: ['id'], name: 'evidence_link_deal_fk' },
  ],
});

export const clockEntity = new EntitySchema<ClockRow>({
  name: 'clock',
  columns: {
    id: id(), kind: term(), subject: text(), subjectId: ref(), party: term(), orgId: ref(true), startedAt: instant(), dueAt: instant(), workdays: int(true), pausedAt: instant(true), pauseReason: text(true),
    doneAt: instant(true), breachedAt: instant(true), thenText: text(),
  },
  checks: [checkTerms('clock', 'kind', ClockKind), checkTerms('clock', 'party', Party)],
  indices: [
    { name: 'clock_one_open', columns: ['subject', 'subjectId', 'kind'], unique: true, where: 'done_at IS NULL' },
    { name: 'clock_subject_idx', columns: ['subjectId', 'subject', 'dueAt'], where: 'done_at IS NULL' },
    { name: 'clock_breached_idx', columns: ['subjectId'], where: `breached_at IS NOT NULL AND subject = 'need'::text AND kind <> 'CLAIM_WINDOW'::text` },
    { name: 'clock_due_idx', columns: ['dueAt'], where: 'done_at IS NULL AND paused_at IS NULL' },
  ],
});

export const messageEntity = new EntitySchema<MessageRow>({
  name: 'message',
  columns: { id: id(), orgId: ref(), memberId: ref(true), kind: text(), title: text(), body: text(), link: text(true), todo: flag(), at: instant(), readAt: instant(true) },
  indices: [{ name: 'message_org_idx', columns: ['orgId', 'at', 'id'] }, { name: 'message_at_idx', columns: ['at'] }],
});

export const outboxEntity = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: { id: id(), topic: text(), subject: text(), subjectId: ref(), payload: json(), enterpriseId: ref(true), institutionId: ref(true), stationId: ref(true), public: { type: 'boolean', default: false }, at: instant(), doneAt: instant(true) },
  indices: [{ name: 'outbox_open_idx', columns: ['at'], where: 'done_at IS NULL' }, { name: 'outbox_done_idx', columns: ['doneAt'], where: 'done_at IS NOT NULL' }],
});

export const auditEntity = new EntitySchema<AuditRow>({
  name: 'audit',
  tableName: 'audit_entry',
  columns: {
    id: id(), seq: { type: 'bigint', generated: 'increment', unique: false } as never, at: instant(), memberId: ref(true), orgId: ref(true), party: term(), action: text(), subject: text(), subjectId: ref(), fromStatus: text(true), toStatus: text(true),
    note: text(true), enterpriseId: ref(true), institutionId: ref(true), stationId: ref(true), prevHash: text(), hash: text(),
  },
  checks: [checkTerms('audit_entry', 'party', Party)],
  uniques: [{ name: 'audit_entry_seq_unique', columns: ['seq'] }],
  indices: [
    { name: 'audit_entry_subject_idx', columns: ['subjectId', 'subject', 'seq'] },
    { name: 'audit_entry_member_idx', columns: ['memberId', 'seq'] },
  ],
});

/** Answers already given, by actor and key: a retry gets the first answer, a different input is refused. */
export interface IdempotencyRow {
  readonly actorId: string;
  readonly key: string;
  readonly operation: string;
  readonly inputHash: string;
  readonly kind: string;
  readonly resultId: string;
  readonly at: Date;
}

export const idempotencyEntity = new EntitySchema<IdempotencyRow>({
  name: 'idempotency',
  columns: { actorId: { type: 'text', primary: true }, key: { type: 'text', primary: true }, operation: text(), inputHash: text(), kind: text(), resultId: ref(), at: instant() },
  indices: [{ name: 'idempotency_at_idx', columns: ['at'] }],
});

/** Counters behind the 业务编号, one row for each prefix and year. */
export interface CodeRow {
  readonly prefix: string;
  readonly year: number;
  readonly last: number;
}

export const codeEntity = new EntitySchema<CodeRow>({
  name: 'code_counter',
  columns: { prefix: { type: 'text', primary: true }, year: { type: 'int', primary: true }, last: int() },
});
