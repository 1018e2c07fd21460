import type { Metadata } from 'next';
import { ViewTabs } from '@/features/case/view-tabs';
import { ConsentCards, LookTable } from '@/features/consent/tables';
import { requireEnterprise } from '@/features/enterprise/own';
import { MyConsentsDocument, MyLooksDocument } from '@/gql/operations';
import { one, pageLinks, pageSize, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { EmptyState } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { CountLine, Pagination } from '@/ui/light/pagination';

export const metadata: Metadata = { title: '授权与查看' };

const PATH = '/my/consents';

async function Consents({ params, all }: { params: SearchParams; all: boolean }) {
  const { consents } = await read(MyConsentsDocument, { first: pageSize(params), after: one(params, 'after') ?? null, filter: all ? null : { statuses: ['REQUESTED', 'GRANTED'] } });
  if (consents.nodes.length === 0) {
    return (
      <EmptyState title={all ? '还没有授权' : '没有生效中的授权'} action={all ? { href: '/my/needs', text: '我的需求' } : { href: `${PATH}?view=all`, text: '看全部授权' }}>
        向揭榜机构公开身份后，可在这里查看期限和查看次数，随时修改或撤回。
      </EmptyState>
    );
  }
  return (
    <>
      <CountLine total={consents.totalCount} noun="项授权" />
      <ConsentCards rows={consents.nodes} />
      <Pagination {...pageLinks(PATH, params, consents.pageInfo)} />
    </>
  );
}

async function Looks({ params }: { params: SearchParams }) {
  const need = one(params, 'need');
  const { looks } = await read(MyLooksDocument, { first: pageSize(params), after: one(params, 'after') ?? null, filter: need ? { needIds: [need] } : null });
  if (looks.nodes.length === 0) {
    return (
      <EmptyState title="还没有人查看" action={need ? { href: `${PATH}?view=looks`, text: '看全部需求的查看记录' } : { href: PATH, text: '看授权' }}>
        机构查看实名信息、任何人查看完整联系方式，都会记在这里。
      </EmptyState>
    );
  }
  return (
    <>
      <CountLine total={looks.totalCount} noun="次查看">{need && '仅本需求'}</CountLine>
      <LookTable rows={looks.nodes} />
      <Pagination {...pageLinks(PATH, params, looks.pageInfo)} />
    </>
  );
}

/** To whom the own enterprise showed itself, for what and how long, and who looked (谁看过我). */
export default async function ConsentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireEnterprise();
  const params = await searchParams;
  const view = one(params, 'view');
  return (
    <div className="jb-list-page">
      <PageHead back={{ href: '/my', text: '我的' }} title="授权与查看" lead="身份只对所选机构、所选需求公开，到期自动失效" />
      <ViewTabs
        label="授权与查看的范围"
        views={[
          { href: PATH, text: '生效中', current: view !== 'all' && view !== 'looks' },
          { href: `${PATH}?view=all`, text: '全部授权', current: view === 'all' },
          { href: `${PATH}?view=looks`, text: '谁看过我', current: view === 'looks' },
        ]}
      />
      {view === 'looks' ? <Looks params={params} /> : <Consents params={params} all={view === 'all'} />}
    </div>
  );
}
