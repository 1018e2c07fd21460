import type { Metadata } from 'next';
import { chosenIds, PRODUCTS, readProductParams } from '@/features/product/list-params';
import { ProductFilters } from '@/features/product/product-filters';
import { ProductTable } from '@/features/product/product-table';
import { shellViewer } from '@/features/shell/viewer';
import { ProductListDocument, ProductNamesDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { pageLinks, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { CountLine, EmptyState, Link, PageHead, Pagination, SortLinks } from '@/ui/light';

export const metadata: Metadata = { title: '融资产品库' };

/** The product library: current offers of participants and public records. */
export default async function ProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const query = readProductParams(params);
  const [{ products }, viewer] = await Promise.all([read(ProductListDocument, query.variables), shellViewer()]);
  const chosen = chosenIds(params, 'with');
  const elsewhere = chosen.filter((id) => !products.nodes.some((product) => product.id === id));
  const carried = elsewhere.length > 0 ? (await read(ProductNamesDocument, { ids: elsewhere, first: elsewhere.length })).products.nodes : [];
  return (
    <div className="jb-list-page">
      <PageHead title="融资产品库" />
      <ProductFilters params={params} facets={products.facets} applied={query.applied} faults={query.faults} />
      <CountLine total={products.totalCount} noun="个产品" asOf={formatInstant(new Date(), 'short')}>
        <SortLinks options={query.sorts} />
      </CountLine>
      {products.nodes.length === 0 ? (
        <EmptyState title="没有符合条件的产品" action={{ href: PRODUCTS, text: '清除全部条件' }}>
          可以放宽额度、期限或利率；也可以直接发布需求，由机构揭榜报价。
        </EmptyState>
      ) : (
        <ProductTable rows={products.nodes} viewer={viewer?.orgKind ?? null} chosen={chosen} carried={carried} />
      )}
      <Pagination {...pageLinks(PRODUCTS, params, products.pageInfo)} />
      <p className="text-sm text-mute">
        标“公开资料”的产品按政府、银行等公开页面整理，不是现行报价，只供了解；在架产品由入驻机构提交、站点审核、按期核验。
        <Link href="/help#products">产品库说明</Link>
      </p>
    </div>
  );
}
