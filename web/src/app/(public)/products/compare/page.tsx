import type { Metadata } from 'next';
import { CompareTable } from '@/features/product/compare-table';
import { chosenIds, COMPARE_MOST, PRODUCTS } from '@/features/product/list-params';
import { PrintButton } from '@/features/product/print-button';
import { shellViewer } from '@/features/shell/viewer';
import { ProductCompareDocument } from '@/gql/operations';
import { formatInstant } from '@/lib/dates';
import { many, withParams, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { EmptyState, LinkButton, Notice, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '产品对比' };

/** Up to four products side by side, made for printing too. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const ids = chosenIds(params, 'ids');
  const [nodes, viewer] = await Promise.all([
    ids.length > 0 ? read(ProductCompareDocument, { ids, first: ids.length }).then((data) => data.products.nodes) : [],
    shellViewer(),
  ]);
  const products = ids.flatMap((id) => nodes.find((product) => product.id === id) ?? []);
  const back = withParams(PRODUCTS, {}, { with: products.map((product) => product.id) });
  const now = formatInstant(new Date());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 [&>.jb-head]:mb-0">
      <div className="hidden print:block">揭榜 · 科技金融撮合服务 — 融资产品对比表，打印于 {now}</div>
      <PageHead
        back={{ href: back, text: '融资产品库' }}
        title="产品对比"
        lead={`${products.length} 个产品，截至 ${now}`}
        actions={
          products.length > 0 && (
            <div className="jb-actions print:hidden">
              <PrintButton>打印对比表</PrintButton>
              {products.length < COMPARE_MOST && <LinkButton tone="secondary" href={back}>再选产品</LinkButton>}
            </div>
          )
        }
      />
      {many(params, 'ids').length > COMPARE_MOST && <Notice tone="action" title={`一次最多对比 ${COMPARE_MOST} 个产品`}>已显示最先勾选的 {COMPARE_MOST} 个。</Notice>}
      {products.length < ids.length && <Notice tone="action" title="有产品已不在产品库">已从对比中去掉。</Notice>}
      {products.length === 1 && <Notice tone="info" title="只选了 1 个产品">回到产品库再勾选至少 1 个，就能并排对比。</Notice>}
      {products.length === 0 ? (
        <EmptyState title="还没有选择产品" action={{ href: PRODUCTS, text: '到产品库勾选' }}>在列表中勾选 2 至 {COMPARE_MOST} 个产品，再按“对比勾选的产品”。</EmptyState>
      ) : (
        <CompareTable
          products={products} viewer={viewer?.orgKind ?? null}
          removeHref={(id) => withParams('/products/compare', {}, { ids: products.filter((one) => one.id !== id).map((one) => one.id) })}
        />
      )}
      <p className="text-sm text-mute">利率、额度以机构审批和合同为准。标“公开资料”的产品不是现行报价。</p>
    </div>
  );
}
