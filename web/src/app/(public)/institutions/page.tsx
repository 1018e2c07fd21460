import type { Metadata } from 'next';
import { InstitutionFilters, InstitutionTable } from '@/features/institution/institution-list';
import { LibraryCounts } from '@/features/institution/library-counts';
import { INSTITUTIONS, readInstitutionParams } from '@/features/institution/list-params';
import { InstitutionListDocument, LibraryCountsDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { pageLinks, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { CountLine, EmptyState, Link, PageHead, Pagination } from '@/ui/light';

export const metadata: Metadata = { title: '机构库' };

/** The institution library: participants and public records in three classes. */
export default async function InstitutionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { variables, applied } = readInstitutionParams(params);
  const plain = applied.length === 0 && !variables.after;
  const [{ institutions }, counts] = await Promise.all([
    read(InstitutionListDocument, variables),
    plain ? read(LibraryCountsDocument).then((data) => data.libraryCounts) : null,
  ]);
  return (
    <div className="jb-list-page">
      <PageHead title="机构库" />
      <InstitutionFilters params={params} facets={institutions.facets} applied={applied} />
      <CountLine total={institutions.totalCount} noun="家机构" asOf={formatInstant(new Date(), 'short')}>
        <Link href="/register/institution">申请准入</Link>
      </CountLine>
      {institutions.nodes.length === 0 ? (
        <EmptyState title="没有符合条件的机构" action={{ href: INSTITUTIONS, text: '清除全部条件' }}>
          可以换一个名称或区域再查；贵机构不在名录中时，也可以直接申请准入。
        </EmptyState>
      ) : (
        <InstitutionTable rows={institutions.nodes} />
      )}
      <Pagination {...pageLinks(INSTITUTIONS, params, institutions.pageInfo)} />
      {counts && <LibraryCounts counts={counts} />}
    </div>
  );
}
