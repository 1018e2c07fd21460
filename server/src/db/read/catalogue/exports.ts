import type { Entry } from '../catalogue-types';

/** Lists as files: everybody sees their own. */
export const exportEntries: readonly Entry[] = [
  {
    type: 'ExportJob',
    kind: 'exportJob',
    read: 'list.export',
    scope: { OWN_ORG: '{t}.org_id = :org AND {t}.member_id = :member' },
    computed: { href: { needs: ['id'], from: (row) => `/exports/${row['id'] as unknown as string}.csv` } },
  },
];
