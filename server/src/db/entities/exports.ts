import { EntitySchema } from 'typeorm';
import type { ExportJob } from '../../domain/export/model';
import { ExportList } from '../../domain/export/terms';
import { checkTerms, id, instant, int, json, ref, term } from '../columns';

export const exportJobEntity = new EntitySchema<ExportJob>({
  name: 'exportJob',
  tableName: 'export_job',
  columns: { id: id(), memberId: ref(), orgId: ref(), list: term(), filter: json(), order: json(true), rows: int(), createdAt: instant(), expiresAt: instant(), firstReadAt: instant(true) },
  checks: [checkTerms('export_job', 'list', ExportList), { name: 'export_job_rows_bounded', expression: 'rows >= 0 AND rows <= 50000' }],
  indices: [{ name: 'export_job_member_idx', columns: ['memberId', 'createdAt'] }],
  foreignKeys: [
    { target: 'member', columnNames: ['memberId'], referencedColumnNames: ['id'], name: 'export_job_member_fk' },
    { target: 'org', columnNames: ['orgId'], referencedColumnNames: ['id'], name: 'export_job_org_fk' },
  ],
});
