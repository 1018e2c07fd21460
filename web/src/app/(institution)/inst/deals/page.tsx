import type { Metadata } from 'next';
import { ExportButton } from '@/features/export/export-button';
import { deadlineOf, partyOf } from '@/features/case/waiting';
import { dealVariables } from '@/features/deal/staff/deals-params';
import { DealsTable, type DealRow } from '@/features/deal/staff/deals-table';
import { instAdmitted } from '@/features/institution/staff/me';
import { InstDealsDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import type { InstDealsQuery } from '@/gql/types';
import { deadlineLine, formatInstant } from '@/lib/dates';
import type { SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { MoneyFigure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '融资成果' };

function rowOf(deal: InstDealsQuery['deals']['nodes'][number], now: Date): DealRow {
  const { waitingOn } = deal;
  const deadline = waitingOn && deadlineOf(waitingOn, now);
  return { ...deal, turn: waitingOn && `${partyOf(waitingOn, 'INSTITUTION')} · ${label('ClockKind', waitingOn.duty)}${deadline ? ` · ${deadlineLine(deadline)}` : ''}` };
}

/** The institution's part of the ledger. */
export default async function DealsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  await instAdmitted();
  const now = new Date();
  const variables = dealVariables(params);
  const { deals } = await read(InstDealsDocument, variables);
  return (
    <>
      <PageHead
        title="融资成果" lead="企业确认后的放款才计入成效；合计为当前筛选条件下的全部成果。" figure={<MoneyFigure primary label="双方确认放款" fen={deals.confirmedFen} />}
        actions={<ExportButton shown={{ list: 'DEALS', filter: variables.filter, orderBy: variables.orderBy }} rows={deals.totalCount} />}
      />
      <DealsTable
        rows={deals.nodes.map((deal) => rowOf(deal, now))} total={deals.totalCount} page={deals.pageInfo} asOf={formatInstant(now, 'short')}
        approvedFen={deals.approvedFen} confirmedFen={deals.confirmedFen}
      />
    </>
  );
}
