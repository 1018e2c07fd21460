import { label } from '@/gql/labels';
import type { StVersionQueueQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';

type Version = StVersionQueueQuery['productVersions'][number];

const columnsOf = (base: string, act: boolean): Column<Version>[] => [
  { key: 'name', head: '产品', card: 'title', cell: (row) => <>{row.product.demo && <StatusTag tone="neutral">演示</StatusTag>} {row.product.name}</> },
  { key: 'who', head: '机构', cell: (row) => row.product.institution?.name ?? row.product.provider },
  { key: 'family', head: '类型', cell: (row) => label('ProductFamily', row.product.family) },
  { key: 'number', head: '版本', cell: (row) => (row.product.version === 0 ? '新产品' : `第 ${row.number} 版（在架第 ${row.product.version} 版）`) },
  { key: 'at', head: '提交时间', kind: 'date', cell: (row) => formatInstant(row.submittedAt) },
  { key: 'act', head: '办理', kind: 'action', cell: (row) => <Link href={`${base}/products/${row.id}`}>{act ? '审核' : '查看'}<span className="sr-only">{row.product.name}</span></Link> },
];

/** Versions that wait for the station, oldest first. */
export function StVersionQueue({ versions, base, act }: { versions: readonly Version[]; base: string; act: boolean }) {
  const rows = [...versions].sort((a, b) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1));
  if (rows.length === 0) {
    return <EmptyState title="没有待审核的产品版本" action={{ href: `${base}/products?view=shelf`, text: '查看在架产品' }}>机构提交新产品或修改后会出现在这里，并在 3 个工作日内等待审核。</EmptyState>;
  }
  return <DataTable caption={`待审核版本 ${rows.length} 个`} columns={columnsOf(base, act)} rows={rows} rowKey={(row) => row.id} />;
}
