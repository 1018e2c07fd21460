import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskOf } from '@/features/identity/desk';
import { CatalogueSearch } from '@/features/identity/catalogue-search';
import { InstitutionForm } from '@/features/identity/institution-form';
import { landing } from '@/features/identity/landing';
import { placesOf } from '@/features/identity/places';
import { KINDS } from '@/features/institution/kinds';
import { shellViewer } from '@/features/shell/viewer';
import { optionsOf } from '@/gql/labels';
import { CatalogueRowDocument, NoticeVersionDocument, PlacesDocument } from '@/gql/operations';
import { one, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Link, NeedsScript, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '机构准入申请' };

/** Application for admission, optionally of a row of the public catalogue. */
export default async function ApplyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = one(params, 'catalogue');
  const [viewer, lists, row, { privacyNotice }] = await Promise.all([
    shellViewer(),
    read(PlacesDocument),
    chosen ? read(CatalogueRowDocument, { id: chosen }).then((data) => data.institution) : null,
    read(NoticeVersionDocument),
  ]);
  if (viewer) redirect(landing(null, viewer));
  const catalogued = row?.status === 'CATALOGUED' ? row : null;
  const kindsOf = Object.fromEntries(Object.entries(KINDS).map(([group, kinds]) => [group, optionsOf('InstitutionKind', kinds)]));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="机构准入申请" lead="银行、担保、创投、中介等机构经站点审核后，可以上架产品、揭榜和报价。" />
      <CatalogueSearch params={params} row={catalogued} missing={chosen !== undefined && catalogued === null} />
      <NeedsScript {...deskOf(lists.stations)} />
      <p>已有账号：<Link href="/login">登录</Link>。</p>
      <InstitutionForm noticeVersion={privacyNotice.version} key={catalogued?.id ?? 'none'} row={catalogued} classes={optionsOf('InstitutionClass')} kindsOf={kindsOf} stations={placesOf(lists).stations} />
    </div>
  );
}
