import { EntitySchema } from 'typeorm';
import type { NoticeAgreement, RightsRequest } from '../../domain/rights/model';
import { RightsKind, RightsStatus } from '../../domain/rights/terms';
import { checkTerms, id, instant, json, ref, term, text } from '../columns';

export const rightsRequestEntity = new EntitySchema<RightsRequest>({
  name: 'rightsRequest',
  tableName: 'rights_request',
  columns: {
    id: id(), kind: term(), status: term(), memberId: ref(), orgId: ref(), enterpriseId: ref(true), stationId: ref(true), platformId: ref(true), needId: ref(true), text: text(), snapshot: json(true), handlerId: ref(true),
    answer: text(true), submittedAt: instant(), decidedAt: instant(true),
  },
  checks: [
    checkTerms('rights_request', 'kind', RightsKind), checkTerms('rights_request', 'status', RightsStatus),
    { name: 'rights_request_answered', expression: `(status <> ALL (ARRAY['DONE'::text, 'DECLINED'::text])) OR (answer IS NOT NULL AND handler_id IS NOT NULL AND decided_at IS NOT NULL)` },
    { name: 'rights_request_maker_handler', expression: 'handler_id IS NULL OR handler_id <> member_id' },
    { name: 'rights_request_has_handler', expression: 'station_id IS NOT NULL OR platform_id IS NOT NULL' },
  ],
  indices: [
    { name: 'rights_request_one_open', columns: ['memberId', 'kind'], unique: true, where: `status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text]) AND kind <> 'REVIEW'::text` },
    { name: 'rights_request_one_review', columns: ['needId'], unique: true, where: `status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text]) AND kind = 'REVIEW'::text` },
    { name: 'rights_request_station_idx', columns: ['stationId', 'submittedAt', 'id'] },
    { name: 'rights_request_member_idx', columns: ['memberId', 'submittedAt', 'id'] },
    { name: 'rights_request_enterprise_idx', columns: ['enterpriseId', 'submittedAt', 'id'] },
  ],
  foreignKeys: [
    { target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'rights_request_member_fk' },
    { target: 'org', columnNames: ['orgId'], referencedColumnNames: ['id'], name: 'rights_request_org_fk' },
    { target: 'enterprise', columnNames: ['enterpriseId'], referencedColumnNames: ['id'], name: 'rights_request_enterprise_fk' },
    { target: 'station', columnNames: ['stationId'], referencedColumnNames: ['id'], name: 'rights_request_station_fk' },
    { target: 'org', columnNames: ['platformId'], referencedColumnNames: ['id'], name: 'rights_request_platform_fk' },
    { target: 'need', columnNames: ['needId'], referencedColumnNames: ['id'], name: 'rights_request_need_fk' },
  ],
});

export const noticeAgreementEntity = new EntitySchema<NoticeAgreement>({
  name: 'noticeAgreement',
  tableName: 'notice_agreement',
  columns: { id: id(), memberId: ref(), version: text(), at: instant() },
  uniques: [{ name: 'notice_agreement_once', columns: ['memberId', 'version'] }],
  foreignKeys: [{ target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'notice_agreement_member_fk' }],
});
