import { EntitySchema } from 'typeorm';
import type { Look, Release } from '../../domain/consent/model';
import { ConsentPurpose, ConsentScope, ReleaseStatus } from '../../domain/consent/terms';
import { checkTerms, flag, id, instant, int, ref, term, text, texts } from '../columns';
import { needAndInstitution } from './board';

const SCOPES = ConsentScope.codes.map((code) => `'${code}'::text`).join(', ');

export const releaseEntity = new EntitySchema<Release>({
  name: 'release',
  columns: {
    id: id(), needId: ref(), institutionId: ref(), enterpriseId: ref(), status: term(), scopes: texts(), purpose: term(), until: instant(true), usesMax: int(true), uses: int(), lastUsedAt: instant(true),
    lastUsedById: ref(true), requestedAt: instant(true), at: instant(true), revokedAt: instant(true), note: text(true), grantedById: ref(true), grantedByName: text(true),
  },
  checks: [
    checkTerms('release', 'status', ReleaseStatus), checkTerms('release', 'purpose', ConsentPurpose),
    { name: 'release_scopes_known', expression: `'IDENTITY'::text = ANY (scopes) AND scopes <@ ARRAY[${SCOPES}]` },
    { name: 'release_uses_within', expression: 'uses >= 0 AND (uses_max IS NULL OR uses <= uses_max)' },
    { name: 'release_uses_max_bounded', expression: 'uses_max >= 1 AND uses_max <= 1000' },
    { name: 'release_given_whole', expression: `(status <> ALL (ARRAY['GRANTED'::text, 'REVOKED'::text])) OR (at IS NOT NULL AND until IS NOT NULL)` },
    { name: 'release_asked_whole', expression: `status <> 'REQUESTED'::text OR (requested_at IS NOT NULL AND at IS NULL AND until IS NULL)` },
    { name: 'release_open_has_no_end', expression: `(status = ANY (ARRAY['REQUESTED'::text, 'GRANTED'::text])) = (revoked_at IS NULL)` },
    { name: 'release_has_begun', expression: 'COALESCE(requested_at, at) IS NOT NULL' },
  ],
  indices: [
    { name: 'release_one_open', columns: ['needId', 'institutionId'], unique: true, where: `status = ANY (ARRAY['REQUESTED'::text, 'GRANTED'::text])` },
    { name: 'release_need_idx', columns: ['needId', 'institutionId'] },
    { name: 'release_institution_idx', columns: ['institutionId', 'enterpriseId'], where: `status = 'GRANTED'::text` },
    { name: 'release_of_institution_idx', columns: ['institutionId'] },
    { name: 'release_enterprise_idx', columns: ['enterpriseId'] },
  ],
  foreignKeys: [...needAndInstitution('release'), { target: 'enterprise', columnNames: ['enterpriseId'], referencedColumnNames: ['id'], name: 'release_enterprise_fk' }],
});

/** Stands by itself, like the audit log: no other row is needed to read it. */
export const lookEntity = new EntitySchema<Look>({
  name: 'look',
  columns: {
    id: id(), at: instant(), memberId: ref(), orgId: ref(), orgKind: term(), orgName: text(), personName: text(), enterpriseId: ref(true), needId: ref(true), releaseId: ref(true), subjectId: ref(true), what: texts(),
    unmasked: flag(), reason: text(true),
  },
  checks: [
    { name: 'look_what_known', expression: `what <@ ARRAY[${SCOPES}]` },
    { name: 'look_has_subject', expression: 'num_nonnulls(enterprise_id, subject_id) = 1' },
    { name: 'look_unmasked_reason', expression: 'NOT unmasked OR reason IS NOT NULL' },
  ],
  indices: [
    { name: 'look_enterprise_idx', columns: ['enterpriseId', 'at', 'id'] },
    { name: 'look_org_idx', columns: ['orgId', 'at', 'id'] },
    { name: 'look_recent_idx', columns: ['memberId', 'needId', 'at'] },
    { name: 'look_at_idx', columns: ['at', 'id'] },
  ],
});
