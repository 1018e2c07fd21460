'use client';
import { claimTone } from '@/features/case/tones';
import { label } from '@/gql/labels';
import type { InstClaimsQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import type { Tone } from '@/ui/tokens';

/** A claim with whose turn it is, in words. */
export type ClaimRow = InstClaimsQuery['claims']['nodes'][number] & { turn: { who: string; until: string; tone: Tone } | null };

const href = (row: ClaimRow): string => (row.status === 'INVITED' ? `/inst/needs/${row.need.id}` : `/inst/claims/${row.id}`);

const columns: QueryColumn<ClaimRow>[] = [
  { key: 'code', head: '需求', card: 'title', kind: 'date', cell: (row) => <Link plain className="jb-link" href={href(row)}>{row.need.code}</Link> },
  { key: 'amount', head: '融资金额', card: 'primary', kind: 'date', cell: (row) => (row.need.detail?.amountFen ? formatMoney(row.need.detail.amountFen) : label('AmountBand', row.need.amountBand)) },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusTag tone={claimTone[row.status]}>{label('ClaimStatus', row.status)}</StatusTag> },
  { key: 'turn', head: '轮到谁', cell: (row) => row.turn?.who ?? '--' },
  { key: 'due', head: '截止', kind: 'date', sort: 'due', cell: (row) => (row.turn ? <span className={row.turn.tone === 'neutral' ? undefined : row.turn.tone === 'bad' ? 'text-bad-fg' : 'text-action-fg'}>{row.turn.until}</span> : '--') },
  { key: 'enterprise', head: '企业', cell: (row) => row.need.detail?.enterprise.name ?? '未公开身份' },
  { key: 'area', head: '区域', kind: 'date', cell: (row) => row.need.area.name },
  { key: 'officer', head: '客户经理', kind: 'date', cell: (row) => row.officerName ?? '--' },
  { key: 'claimed', head: '揭榜时间', kind: 'date', sort: 'claimed', cell: (row) => formatInstant(row.claimedAt, 'short') },
];

/** Claims of the institution, those that are due first on top. */
export function ClaimsTable({ rows, total, page, asOf }: {
  rows: readonly ClaimRow[];
  total: number;
  page: { hasNextPage: boolean; endCursor?: string | null };
  asOf: string;
}) {
  return (
    <QueryTable
      label="揭榜" noun="条揭榜" columns={columns} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={asOf} cards wide
      empty={<EmptyState level="h3" title="这里没有揭榜" action={{ href: '/inst/needs', text: '去需求池揭榜' }}>换一个状态看看，或从需求池选择合适的需求。</EmptyState>}
    />
  );
}
