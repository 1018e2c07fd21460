import type { Entry } from '../catalogue-types';

const of = (what: string, more: string): string => `(SELECT ${what} FROM delivery d WHERE d.webhook_id = {t}.id ${more})`;
const last = (column: string): string => of(`d.${column}`, 'AND d.last_at IS NOT NULL ORDER BY d.last_at DESC LIMIT 1');

/** Lists as files: everybody sees their own. Events for other systems: their organisation sees where they go. */
export const exportEntries: readonly Entry[] = [
  {
    type: 'ExportJob',
    kind: 'exportJob',
    read: 'list.export',
    scope: { OWN_ORG: '{t}.org_id = :org AND {t}.member_id = :member' },
    computed: { href: { needs: ['id'], from: (row) => `/exports/${row['id'] as unknown as string}.csv` } },
  },
  {
    type: 'Webhook',
    kind: 'webhook',
    read: 'webhook.read',
    scope: { OWN_ORG: '{t}.org_id = :org' },
    columns: {
      waiting: { sql: of('count(*)', 'AND d.delivered_at IS NULL AND d.parked_at IS NULL'), type: 'count' },
      delivered: { sql: of('count(*)', 'AND d.delivered_at IS NOT NULL'), type: 'count' },
      parked: { sql: of('count(*)', 'AND d.parked_at IS NOT NULL'), type: 'count' },
      lastAt: { sql: last('last_at'), type: 'instant' },
      lastStatus: { sql: last('last_status') },
      lastError: { sql: last('last_error') },
      lastDeliveredAt: { sql: of('max(d.delivered_at)', ''), type: 'instant' },
    },
  },
];
