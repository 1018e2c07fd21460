import { WaitingLine } from '@/features/case/waiting-line';
import { pageOf } from '@/features/station/list';
import { ViewTabs } from '@/features/station/view-tabs';
import { label } from '@/gql/labels';
import { StRightsDocument, StRightsOneDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { oneOf, type SearchParams } from '@/lib/url-state';
import { found, read } from '@/lib/urql/read';
import { Link } from '@/ui/light/link';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';
import { rightsTone } from '../tones';
import { RightsActions } from './rights-actions';
import { RightsTable } from './rights-table';
import { SnapshotView } from './snapshot';

const VIEWS = ['open', 'all'] as const;

/** Requests of others that this desk handles: a station's, or the platform's. */
export async function RightsListPage({ base, params }: { base: '/st/rights' | '/admin/rights'; params: SearchParams }) {
  const view = oneOf(params, 'view', VIEWS) ?? 'open';
  const [{ rightsRequests }, open] = await Promise.all([
    read(StRightsDocument, { ...pageOf(params), filter: { own: false, ...(view === 'open' && { open: true }) } }),
    read(StRightsDocument, { first: 1, after: null, filter: { own: false, open: true } }),
  ]);
  return (
    <>
      <PageHead title="权利申请" lead={base === '/st/rights' ? '企业注销、匹配结果人工复核，以及超时转来的个人信息申请。' : '成员对本人信息的查阅复制、更正、删除、限制处理申请。'} />
      <ViewTabs label="申请分类" path={base} views={[{ key: 'open', text: '待办理', count: open.rightsRequests.totalCount }, { key: 'all', text: '全部' }]} current={view} />
      <RightsTable base={base} now={new Date().toISOString()} rows={rightsRequests.nodes} total={rightsRequests.totalCount} page={{ hasNextPage: rightsRequests.pageInfo.hasNextPage, endCursor: rightsRequests.pageInfo.endCursor ?? null }} open={view === 'open'} />
    </>
  );
}

/** One request: what is asked, the result under review, and what the desk may do. */
export async function RightsOnePage({ base, id }: { base: '/st/rights' | '/admin/rights'; id: string }) {
  const request = found((await read(StRightsOneDocument, { id })).rightsRequest);
  return (
    <>
      <PageHead
        back={{ href: base, text: '权利申请' }} title={label('RightsKind', request.kind)} lead={`${request.applicant} · ${request.orgName} · ${formatInstant(request.submittedAt)} 提交`}
        tags={<StatusTag tone={rightsTone[request.status]}>{label('RightsStatus', request.status)}</StatusTag>}
        actions={!request.own && <RightsActions id={request.id} kind={request.kind} status={request.status} orgName={request.orgName} />}
      />
      <WaitingLine waiting={request.waitingOn} now={new Date()} own={base === '/st/rights' ? 'STATION' : 'PLATFORM'} />
      <div className="mt-4 grid gap-6">
        <SummaryList
          missing="--"
          rows={[
            { label: '申请内容', value: <span className="whitespace-pre-line break-words">{request.text}</span> },
            ...(request.needId && base === '/st/rights' ? [{ label: '需求', value: <Link href={`/st/needs/${request.needId}`}>{request.needCode}</Link> }] : []),
            ...(request.answer ? [{ label: '答复', value: <span className="whitespace-pre-line break-words">{request.answer}</span> }] : []),
            ...(request.decidedAt ? [{ label: '结束时间', value: formatInstant(request.decidedAt) }] : []),
          ]}
        />
        {request.snapshot && <SnapshotView snapshot={request.snapshot} />}
      </div>
    </>
  );
}
