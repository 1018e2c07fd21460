import type { Entry } from '../catalogue-types';
import { holds, inUse, oneOf, waitingOn } from './shared';

/** Requests of persons about their data: for themselves, for their enterprise where it was made for it, and for whoever handles it. */
export const rightsEntries: readonly Entry[] = [
  {
    type: 'RightsRequest',
    kind: 'rightsRequest',
    read: 'rights.read',
    scope: { SELF: '{t}.member_id = :member', OWN_ORG: '{t}.enterprise_id = :org', JURISDICTION: `{t}.station_id = ANY (:stations) AND ({t}.enterprise_id IS NULL OR ${inUse('{t}.enterprise_id')})`, ASSIGNED: '{t}.platform_id = :org' },
    columns: {
      applicant: { sql: '(SELECT m.name FROM member m WHERE m.id = {t}.member_id)' },
      orgName: { sql: `(SELECT CASE WHEN ${inUse('o.id')} THEN o.name ELSE '已注销企业' END FROM org o WHERE o.id = {t}.org_id)` },
      own: { sql: '({t}.member_id = :member)', type: 'bool' },
      needCode: { sql: '(SELECT n.code FROM need n WHERE n.id = {t}.need_id)' },
    },
    one: { waitingOn: waitingOn('rightsRequest') },
    sorts: { SUBMITTED_AT: { sql: '{t}.submitted_at', cast: 'timestamptz' } },
    defaultSort: { by: 'SUBMITTED_AT', desc: true },
    filters: { kinds: oneOf('{t}.kind'), statuses: oneOf('{t}.status'), open: holds(`{t}.status IN ('SUBMITTED', 'IN_REVIEW')`), own: holds('{t}.member_id = :member') },
  },
];
