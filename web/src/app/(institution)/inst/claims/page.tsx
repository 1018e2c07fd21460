import type { Metadata } from 'next';
import { ExportButton } from '@/features/export/export-button';
import { deadlineOf, partyOf } from '@/features/case/waiting';
import { ViewTabs } from '@/features/case/view-tabs';
import { CLAIM_GROUPS, claimVariables, groupHref, statusesOf } from '@/features/claim/staff/claims-params';
import { ClaimsTable, type ClaimRow } from '@/features/claim/staff/claims-table';
import { instAdmitted } from '@/features/institution/staff/me';
import { InstClaimsDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import type { InstClaimsQuery } from '@/gql/types';
import { deadlineLine, formatInstant } from '@/lib/dates';
import { one, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '揭榜与报价' };

/** Whose turn it is; after an offer the need says it. A paused clock waits for the other side. */
function rowOf(claim: InstClaimsQuery['claims']['nodes'][number], now: Date): ClaimRow {
  const waiting = claim.waitingOn ?? (claim.endedAt === null ? claim.need.waitingOn : null);
  if (!waiting) return { ...claim, turn: null };
  if (waiting.pausedReason) return { ...claim, turn: { who: waiting.pausedReason, until: '本单位时限暂停', tone: 'neutral' } };
  const deadline = deadlineOf(waiting, now);
  return { ...claim, turn: { who: `${partyOf(waiting, claim.waitingOn ? 'INSTITUTION' : 'PLATFORM')} · ${label('ClockKind', waiting.duty)}`, until: deadline ? deadlineLine(deadline) : '--', tone: deadline?.tone ?? 'neutral' } };
}

/** Own claims by state, the most urgent first. */
export default async function ClaimsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  await instAdmitted();
  const now = new Date();
  const variables = claimVariables(params);
  const { claims } = await read(InstClaimsDocument, variables);
  const chosen = statusesOf(params).join();
  const all = one(params, 'all') === '1';
  return (
    <>
      <PageHead
        title="揭榜与报价" lead="按截止时间排列；超时未联系或未答复的揭榜会失效并释放名额。" figure={<Figure primary label="符合条件" value={claims.totalCount} unit="条" />}
        actions={<ExportButton shown={{ list: 'CLAIMS', filter: variables.filter, orderBy: variables.orderBy }} rows={claims.totalCount} />}
      />
      <ViewTabs
        label="按状态"
        views={[
          { href: '/inst/claims', text: '在办', current: chosen === '' && !all },
          ...CLAIM_GROUPS.map((group) => ({ href: groupHref(group.statuses), text: group.text, current: chosen === group.statuses.join() })),
          { href: '/inst/claims?all=1', text: '全部', current: chosen === '' && all },
        ]}
      />
      <ClaimsTable rows={claims.nodes.map((claim) => rowOf(claim, now))} total={claims.totalCount} page={claims.pageInfo} asOf={formatInstant(now, 'short')} />
    </>
  );
}
