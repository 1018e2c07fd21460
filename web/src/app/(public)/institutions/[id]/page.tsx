import type { Metadata } from 'next';
import { Provenance } from '@/features/product/provenance';
import { ProductTable } from '@/features/product/product-table';
import { shellViewer } from '@/features/shell/viewer';
import { label } from '@/gql/labels';
import { InstitutionPageDocument } from '@/gql/operations';
import { formatDay } from '@/lib/dates';
import { found, read } from '@/lib/urql/read';
import { EmptyState, Figure, Link, LinkButton, Notice, PageHead, StatusTag, SummaryList } from '@/ui/light';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { institution } = await read(InstitutionPageDocument, { id: (await params).id });
  return { title: institution?.name ?? '机构' };
}

/** One institution: participant or public record, with its products. */
export default async function InstitutionPage({ params }: Props) {
  const { id } = await params;
  const [data, viewer] = await Promise.all([read(InstitutionPageDocument, { id }), shellViewer()]);
  const institution = found(data.institution);
  const catalogued = institution.status === 'CATALOGUED';
  const shown = institution.products.filter((product) => product.status !== 'OFF_SHELF');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead
        back={{ href: '/institutions', text: '机构库' }}
        title={institution.name}
        tags={
          <>
            {institution.status !== 'ADMITTED' && <StatusTag tone="neutral">{label('InstitutionStatus', institution.status)}</StatusTag>}
            {institution.demo && <StatusTag tone="neutral">演示</StatusTag>}
          </>
        }
        lead={`${label('InstitutionClass', institution.class)} · ${label('InstitutionKind', institution.kind)}`}
        figure={<Figure primary label="产品" value={institution.productCount} unit="个" />}
        actions={
          catalogued && !viewer && (
            <LinkButton tone="secondary" href={`/register/institution?catalogue=${institution.id}`}>我是该机构，申请准入</LinkButton>
          )
        }
      />
      {catalogued && <Provenance kind="institution" source={institution.source} grade={institution.grade} asOf={institution.asOf} note={institution.note} />}
      {!catalogued && !institution.participating && <Notice tone="action" title={`该机构${label('InstitutionStatus', institution.status)}`}>目前不能揭榜或报价。</Notice>}
      <section aria-labelledby="basics">
        <h2 id="basics">基本情况</h2>
        <SummaryList
          missing="未公布"
          rows={[
            { label: '区域', value: institution.region },
            { label: '公开编码', value: institution.publicCode },
            { label: '简介', value: institution.intro },
            ...(catalogued
              ? []
              : [
                  { label: '资质说明', value: institution.qualification },
                  { label: '准入日期', value: formatDay(institution.admittedOn) },
                  { label: '合作协议至', value: formatDay(institution.agreementUntil) },
                  { label: '管理站点', value: institution.station && <>{institution.station.name} <Link href="/stations">联系站点</Link></> },
                ]),
          ]}
        />
      </section>
      <section aria-labelledby="products" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 id="products">产品</h2>
        {shown.length > 0 ? (
          <ProductTable rows={shown} viewer={viewer?.orgKind ?? null} chosen={[]} carried={[]} />
        ) : (
          <EmptyState level="h3" title="没有收录该机构的产品" action={{ href: '/products', text: '看全部产品' }}>可以从产品库查找其他机构的产品。</EmptyState>
        )}
      </section>
    </div>
  );
}
