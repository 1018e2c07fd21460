'use client';
import { claimTone } from '@/features/case/tones';
import { label } from '@/gql/labels';
import type { Answer } from '@/gql/types';
import { EmptyState } from '@/ui/light/messages';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import { modesText, monthsText, placesText, type PoolNeed } from './need-words';

/** A row of the pool with what only this page knows of it. */
export type PoolRow = PoolNeed & { window: string; match: { eligible: Answer; passed: number; total: number } | null };

const TONE = { PASS: 'good', UNKNOWN: 'neutral', FAIL: 'bad' } as const;

/** One match in words: "满足 7/9". */
export function MatchTag({ match }: { match: NonNullable<PoolRow['match']> }) {
  return <StatusTag tone={TONE[match.eligible]}>{label('Answer', match.eligible)} {match.passed}/{match.total}</StatusTag>;
}

function columnsOf(matched: boolean): QueryColumn<PoolRow>[] {
  const columns: (QueryColumn<PoolRow> | false)[] = [
    { key: 'code', head: '需求', kind: 'date', card: 'title', cell: (row) => <Link plain className="jb-link" href={`/inst/needs/${row.id}`}>{row.code}</Link> },
    { key: 'band', head: '融资金额', kind: 'date', card: 'primary', sort: matched ? undefined : 'band', cell: (row) => label('AmountBand', row.amountBand) },
    matched && { key: 'match', head: '与产品匹配', kind: 'tag', cell: (row) => (row.match ? <MatchTag match={row.match} /> : '--') },
    { key: 'modes', head: '方式', kind: 'date', cell: modesText },
    { key: 'months', head: '期限', kind: 'number', cell: monthsText },
    { key: 'purpose', head: '用途', kind: 'date', cell: (row) => label('Purpose', row.purpose) },
    { key: 'area', head: '区域', kind: 'date', cell: (row) => row.area.name },
    { key: 'industry', head: '阶段 · 行业', card: 'wide', cell: (row) => `${label('GrowthStage', row.stage).replace(/（.*/, '')} · ${label('IndustrySection', row.industry)}` },
    { key: 'places', head: '已揭榜', kind: 'number', cell: placesText },
    { key: 'until', head: '揭榜截止', kind: 'date', sort: matched ? undefined : 'until', cell: (row) => row.window },
    { key: 'own', head: '本机构', kind: 'tag', cell: (row) => (row.viewerClaim ? <StatusTag tone={claimTone[row.viewerClaim.status]}>{label('ClaimStatus', row.viewerClaim.status)}</StatusTag> : row.demo ? <StatusTag tone="neutral">演示</StatusTag> : '') },
  ];
  return columns.filter((column) => column !== false);
}

/** Open needs; with a product chosen in the order of their fitness. */
export function PoolTable({ rows, total, page, asOf, matched, filtered }: {
  rows: readonly PoolRow[];
  total: number;
  page: { hasNextPage: boolean; endCursor?: string | null };
  asOf: string;
  matched: boolean;
  filtered: boolean;
}) {
  const empty = filtered
    ? <EmptyState level="h3" title="没有符合条件的开放需求" action={{ href: '/inst/needs', text: '清除筛选' }}>放宽区域、金额或方式，或改看其他产品的匹配。</EmptyState>
    : <EmptyState level="h3" title="目前没有开放的需求" action={{ href: '/inst/products', text: '维护本机构产品' }}>企业发榜并经站点审核后会出现在这里；在架产品越完整，匹配越准。</EmptyState>;
  return <QueryTable label="需求池" noun="条开放需求" columns={columnsOf(matched)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={asOf} empty={empty} cards wide />;
}
