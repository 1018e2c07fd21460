import { EXPORT_MINUTES, MOST_EXPORT_ROWS, ROWS_WITHOUT_PROOF, type ExportOrder } from '../../domain/export/model';
import type { ExportList } from '../../domain/export/terms';
import { refuseActor, refuseInput, refuseUntilProved } from '../../kernel/refusal';
import { mayEver } from '../../policy/decide';
import { isFresh, STEP_UP_TEXT } from '../../policy/strength';
import type { UseCase } from '../ports';
import { exportWords } from './filter-words';
import { LISTS } from './lists';

/** A list as somebody sees it: which, under which filter, in which order. */
export interface ExportRequest {
  readonly list: ExportList;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly order: ExportOrder | null;
}

/** A JSON value as it can be stored: money as text, and no half characters, which stand for the replacement character in every statement too. */
const storable = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value);

/**
 * Records that the actor exports a list, which has `rows` rows for them now. The file is read when it is fetched. Many rows need a
 * fresh proof of identity (STEP_UP_NEEDED); too many are refused.
 */
export const recordExport =
  (rows: number): UseCase<ExportRequest> =>
  async (tx, { list, filter, order }) => {
    const person = tx.person();
    tx.authorize('list.export', { owner: person.orgId });
    if (!mayEver(person, LISTS[list].read)) refuseActor('您的角色不能查看这份列表，因此也不能导出；如需数据，请联系本单位负责人或所属站点。');
    if (rows > MOST_EXPORT_ROWS) {
      refuseInput([{ path: 'filter', message: `共 ${rows} 行，超过一次导出的上限 ${MOST_EXPORT_ROWS} 行，请用区域、状态或日期等条件缩小范围后分次导出` }], `共 ${rows} 行，一次最多导出 ${MOST_EXPORT_ROWS} 行：请缩小筛选范围后分次导出。`);
    }
    if (rows > ROWS_WITHOUT_PROOF && !isFresh(person, tx.now.getTime())) refuseUntilProved(STEP_UP_TEXT);
    const stored = JSON.parse(JSON.stringify(filter, storable)) as Record<string, unknown>;
    const job = await tx.insert('exportJob', { memberId: person.memberId, orgId: person.orgId, list, filter: stored, order, rows, createdAt: tx.now, expiresAt: new Date(tx.now.getTime() + EXPORT_MINUTES * 60_000), firstReadAt: null });
    await tx.audit({ action: 'list.export', subject: 'exportJob', subjectId: job.id, note: exportWords(list, rows, stored, order) });
    return { kind: 'exportJob', id: job.id };
  };
