import type { Metadata } from 'next';
import { ExportButton } from '@/features/export/export-button';
import { deadlineOf } from '@/features/case/waiting';
import { instAdmitted } from '@/features/institution/staff/me';
import { shelfVariables } from '@/features/product/staff/shelf-params';
import { ShelfTable } from '@/features/product/staff/shelf-table';
import { InstProductsDocument } from '@/gql/operations';
import { deadlineLine, formatInstant } from '@/lib/dates';
import type { SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { LinkButton } from '@/ui/light/button';
import { Figure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '产品' };

/** The own shelf. */
export default async function ProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { institution } = await instAdmitted();
  const now = new Date();
  const variables = shelfVariables(params, institution.id);
  const { products } = await read(InstProductsDocument, variables);
  const rows = products.nodes.map((product) => {
    const deadline = product.waitingOn?.party === 'INSTITUTION' ? deadlineOf(product.waitingOn, now) : null;
    return { ...product, due: deadline && deadlineLine(deadline) };
  });
  return (
    <>
      <PageHead
        title="产品" lead="每次变更都是一个新版本，经站点审核后生效；长期未核验、未使用的产品会转为待核验。"
        figure={<Figure primary label="产品" value={products.totalCount} unit="个" />}
        actions={
          <>
            {institution.status === 'ADMITTED' && <LinkButton href="/inst/products/new">新建产品</LinkButton>}
            <ExportButton shown={{ list: 'PRODUCTS', filter: variables.filter, orderBy: variables.orderBy }} rows={products.totalCount} />
          </>
        }
      />
      <ShelfTable rows={rows} total={products.totalCount} page={products.pageInfo} asOf={formatInstant(now, 'short')} />
    </>
  );
}
