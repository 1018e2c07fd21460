import { label } from '@/gql/labels';
import { StInstitutionDocument } from '@/gql/operations';
import type { StInstitutionQuery } from '@/gql/types';
import { WaitingLine } from '@/features/case/waiting-line';
import { Provenance } from '@/features/product/provenance';
import { inTree, openDesk } from '@/features/station/desk';
import { listHref, type Base } from '@/features/station/drill';
import { found, read } from '@/lib/urql/read';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Figure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';
import { StAdmissionActions } from './st-admission-actions';
import { institutionTone } from './st-institution-tone';

type Institution = NonNullable<StInstitutionQuery['institution']>;
type Product = Institution['products'][number];

const productColumns = (base: string): Column<Product>[] => [
  {
    key: 'name', head: '产品', card: 'title', cell: (row) => {
      const latest = row.versions[0];
      return <Link href={latest ? `${base}/products/${latest.id}` : `/products/${row.id}`}>{row.name}</Link>;
    },
  },
  { key: 'family', head: '类型', cell: (row) => label('ProductFamily', row.family) },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => (row.status === 'ON_SHELF' ? '在架' : <StatusTag tone={row.status === 'SUSPENDED' || row.status === 'STALE' ? 'bad' : 'neutral'}>{label('ProductStatus', row.status)}</StatusTag>) },
  { key: 'review', head: '待审版本', kind: 'tag', cell: (row) => (row.versions.some((one) => one.status === 'IN_REVIEW') ? <StatusTag tone="action">待审核</StatusTag> : '') },
];

/** One institution: who it is, what it proves, its products, and what the supervising station may do. */
export async function StInstitutionPage({ base, id }: { base: Base; id: string }) {
  const desk = await openDesk(base);
  const institution = found((await read(StInstitutionDocument, { id })).institution);
  const mine = desk.canAct && inTree(desk, institution.station?.id);
  const catalogued = institution.status === 'CATALOGUED';
  return (
    <>
      <PageHead
        back={{ href: `${base}/institutions`, text: '机构库' }} title={institution.name}
        lead={`${label('InstitutionClass', institution.class)} · ${label('InstitutionKind', institution.kind)}${institution.region ? ` · ${institution.region}` : ''}`}
        tags={<>{institution.demo && <StatusTag tone="neutral">演示</StatusTag>}<StatusTag tone={institutionTone[institution.status]}>{label('InstitutionStatus', institution.status)}</StatusTag></>}
        figure={<Figure primary label={catalogued ? '公开资料产品' : '在架产品'} value={institution.productCount} unit="个" />}
        actions={mine && <StAdmissionActions id={id} name={institution.name} status={institution.status} />}
      />
      <WaitingLine waiting={institution.waitingOn} now={new Date(desk.now)} own={institution.waitingOn?.name === desk.viewer.orgName ? 'STATION' : 'AUTHORITY'} />
      <div className="mt-4 grid gap-6">
        {catalogued && <Provenance kind="institution" source={institution.source} grade={institution.grade} asOf={institution.asOf} note={institution.note} />}
        {institution.returnNote && <Notice tone={institution.status === 'REFUSED' ? 'bad' : 'action'} title={institution.status === 'REFUSED' ? '未通过的原因' : '退回补正的意见'}>{institution.returnNote}</Notice>}
        <section aria-labelledby="inst-facts">
          <h2 id="inst-facts" className="mb-1">{institution.status === 'APPLIED' ? '申请资料' : '机构资料'}</h2>
          <SummaryList
            missing={catalogued ? '未公布' : '--'}
            rows={[
              { label: '统一社会信用代码', value: institution.uscc },
              ...(institution.publicCode ? [{ label: '公开代码', value: institution.publicCode }] : []),
              ...(catalogued ? [] : [
                { label: '资质说明', value: institution.qualification && <span className="whitespace-pre-line">{institution.qualification}</span> },
                { label: '受理站点', value: institution.station?.name },
                { label: '准入日', value: institution.admittedOn },
                { label: '合作协议有效期至', value: institution.agreementUntil },
              ]),
              { label: '简介', value: institution.intro },
            ]}
          />
        </section>
        <section aria-labelledby="inst-products">
          <h2 id="inst-products" className="mb-2">产品</h2>
          {institution.products.length === 0
            ? <p className="text-mute">没有产品。</p>
            : <DataTable caption="产品" captionHidden columns={productColumns(base)} rows={institution.products} rowKey={(row) => row.id} />}
        </section>
        {!catalogued && <p><Link href={listHref(base, 'DEALS', { institutionIds: [id] })}>查看该机构在辖区内的融资成果</Link></p>}
      </div>
    </>
  );
}
