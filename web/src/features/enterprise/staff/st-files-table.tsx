'use client';
import { label } from '@/gql/labels';
import type { StFilesQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';

type Row = StFilesQuery['enterprises']['nodes'][number];

const columnsOf = (base: string): QueryColumn<Row>[] => [
  { key: 'name', head: '企业', sort: 'name', card: 'title', cell: (row) => <>{row.demo && <><StatusTag tone="neutral">演示</StatusTag>{' '}</>}<Link href={`${base}/files/${row.id}`}>{row.name}</Link></> },
  { key: 'area', head: '区域', cell: (row) => row.area.name },
  { key: 'industry', head: '行业', cell: (row) => label('IndustrySection', row.industry) },
  { key: 'stage', head: '成长阶段', kind: 'tag', cell: (row) => label('GrowthStage', row.stage).replace(/（.*）/, '') },
  { key: 'marks', head: '资质', card: 'wide', cell: (row) => row.qualifications.map((one) => label('Qualification', one)).join('、') || '--' },
  { key: 'year', head: '数据年度', kind: 'date', cell: (row) => row.figuresYear ?? '--' },
  { key: 'at', head: '注册', kind: 'date', sort: 'registered', cell: (row) => formatInstant(row.registeredAt, 'day') },
  { key: 'uscc', head: '统一社会信用代码', kind: 'date', cell: (row) => row.uscc },
  { key: 'station', head: '所属站点', cell: (row) => row.station.name },
];

/** Enterprises of the tree. */
export function StFilesTable({ base, now, rows, total, page }: {
  base: string;
  now: string;
  rows: readonly Row[];
  total: number;
  page: { hasNextPage: boolean; endCursor: string | null };
}) {
  return (
    <QueryTable
      wide cards label="一企一档" noun="家企业" columns={columnsOf(base)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={formatInstant(now, 'short')}
      empty={<EmptyState level="h3" title="没有符合条件的企业" action={{ href: `${base}/files`, text: '查看全部企业' }}>企业注册时选择本站点后会出现在这里。</EmptyState>}
    />
  );
}
